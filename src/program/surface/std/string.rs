//! Text that can grow.

/// Text that can grow.
#[lang = "String"]
pub struct String;

impl String {
    /// An empty one.
    #[intrinsic = "string_new"]
    pub fn new() -> String {}

    /// Appends a text.
    #[intrinsic = "string_push_str"]
    pub fn push_str(&mut self, text: &str) {}

    /// Appends a character.
    #[intrinsic = "string_push"]
    pub fn push(&mut self, c: char) {}

    /// The text.
    #[intrinsic = "identity"]
    pub fn as_str(&self) -> &str {}
}

impl std::ops::Deref for String {
    type Target = str;
    #[intrinsic = "identity"]
    fn deref(&self) -> &str {}
}

impl Clone for String {
    #[intrinsic = "identity"]
    fn clone(&self) -> String {}
}

impl PartialEq for String {
    #[intrinsic = "str_eq"]
    fn eq(&self, other: &String) -> bool {}
}
impl Eq for String {}
impl PartialEq<str> for String {
    #[intrinsic = "str_eq"]
    fn eq(&self, other: &str) -> bool {}
}
impl PartialEq<&str> for String {
    #[intrinsic = "str_eq"]
    fn eq(&self, other: &&str) -> bool {}
}

impl From<&str> for String {
    #[intrinsic = "identity"]
    fn from(text: &str) -> String {}
}

impl Default for String {
    fn default() -> String {
        String::new()
    }
}

impl std::fmt::Display for String {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad(self)
    }
}
impl std::fmt::Debug for String {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}

impl str {
    /// How many bytes it has.
    #[intrinsic = "str_len"]
    pub fn len(&self) -> usize {}

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Can be made a text.
pub trait ToString {
    /// The text.
    fn to_string(&self) -> String;
}

impl<T: std::fmt::Display> ToString for T {
    fn to_string(&self) -> String {
        format!("{self}")
    }
}
