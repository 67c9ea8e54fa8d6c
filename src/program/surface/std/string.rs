//! Text that can grow.

use std::hash::{Hash, Hasher};
use std::ops::RangeBounds;

/// Text that can grow.
#[lang = "String"]
pub struct String;

#[intrinsic = "string_replace"]
fn __replace(text: &mut String, start: usize, end: usize, with: &str) -> String {}
#[intrinsic = "str_from_utf8"]
fn __from_utf8(bytes: &Vec<u8>) -> Result<String, usize> {}
#[intrinsic = "str_from_utf8_lossy"]
fn __from_utf8_lossy(bytes: &[u8]) -> String {}

impl String {
    /// An empty one.
    #[intrinsic = "string_new"]
    pub fn new() -> String {}
    /// An empty one with room for so many bytes.
    #[intrinsic = "string_with_capacity"]
    pub fn with_capacity(capacity: usize) -> String {}
    /// How many bytes there is room for.
    #[intrinsic = "string_capacity"]
    pub fn capacity(&self) -> usize {}
    /// Makes room for so many more bytes.
    #[intrinsic = "string_reserve"]
    pub fn reserve(&mut self, more: usize) {}
    /// Gives back room that is not needed.
    #[intrinsic = "string_shrink"]
    pub fn shrink_to_fit(&mut self) {}
    /// The text that bytes are.
    pub fn from_utf8(bytes: Vec<u8>) -> Result<String, FromUtf8Error> {
        match __from_utf8(&bytes) {
            Ok(text) => Ok(text),
            Err(_) => Err(FromUtf8Error { bytes }),
        }
    }
    /// The text that bytes are, with `�` in the place of what is none.
    pub fn from_utf8_lossy(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
        match std::str::from_utf8(bytes) {
            Ok(text) => std::borrow::Cow::Borrowed(text),
            Err(_) => std::borrow::Cow::Owned(__from_utf8_lossy(bytes)),
        }
    }
    /// Appends a text.
    #[intrinsic = "string_push_str"]
    pub fn push_str(&mut self, text: &str) {}
    /// Appends a character.
    #[intrinsic = "string_push"]
    pub fn push(&mut self, c: char) {}
    /// Takes the last character.
    pub fn pop(&mut self) -> Option<char> {
        let c = self.chars().next_back()?;
        let len = self.len();
        __replace(self, len - c.len_utf8(), len, "");
        Some(c)
    }
    /// The text.
    #[intrinsic = "identity"]
    pub fn as_str(&self) -> &str {}
    /// The text.
    #[intrinsic = "identity"]
    pub fn as_mut_str(&mut self) -> &mut str {}
    /// Its bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }
    /// The text in a box.
    #[intrinsic = "identity"]
    pub fn into_boxed_str(self) -> Box<str> {}
    /// The text, never dropped.
    #[intrinsic = "identity"]
    pub fn leak(self) -> &'static mut str {}
    /// Takes everything out.
    pub fn clear(&mut self) {
        *self = String::new();
    }
    /// Keeps the first so many bytes.
    pub fn truncate(&mut self, len: usize) {
        let all = self.len();
        if len < all {
            if !self.is_char_boundary(len) {
                panic!("assertion failed: self.is_char_boundary(new_len)");
            }
            __replace(self, len, all, "");
        }
    }
    /// Puts a character before the byte at this place.
    pub fn insert(&mut self, at: usize, c: char) {
        let mut text = String::new();
        text.push(c);
        self.insert_str(at, &text);
    }
    /// Puts a text before the byte at this place.
    pub fn insert_str(&mut self, at: usize, text: &str) {
        if !self.is_char_boundary(at) {
            panic!("assertion failed: self.is_char_boundary(idx)");
        }
        __replace(self, at, at, text);
    }
    /// Takes the character that begins at this byte.
    pub fn remove(&mut self, at: usize) -> char {
        let c = match self[at..].chars().next() {
            Some(c) => c,
            None => panic!("cannot remove a char from the end of a string"),
        };
        __replace(self, at, at + c.len_utf8(), "");
        c
    }
    /// Takes the text of a range out.
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> std::vec::IntoIter<char> {
        let (start, end) = std::slice::__bounds(&range, self.len());
        let taken = __replace(self, start, end, "");
        let chars: Vec<char> = taken.chars().collect();
        chars.into_iter()
    }
    /// Puts another text in the place of a range.
    pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, with: &str) {
        let (start, end) = std::slice::__bounds(&range, self.len());
        __replace(self, start, end, with);
    }
    /// Takes the text from this byte on.
    pub fn split_off(&mut self, at: usize) -> String {
        let len = self.len();
        if !self.is_char_boundary(at) {
            panic!("assertion failed: self.is_char_boundary(at)");
        }
        __replace(self, at, len, "")
    }
    /// Keeps the characters for which it holds.
    pub fn retain<F: FnMut(char) -> bool>(&mut self, mut keep: F) {
        let kept: String = self.chars().filter(|c| keep(*c)).collect();
        *self = kept;
    }
    /// Puts capital letters in the place of small ones of ASCII.
    pub fn make_ascii_uppercase(&mut self) {
        *self = self.to_ascii_uppercase();
    }
    /// Puts small letters in the place of capital ones of ASCII.
    pub fn make_ascii_lowercase(&mut self) {
        *self = self.to_ascii_lowercase();
    }
}

/// Bytes are no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromUtf8Error {
    bytes: Vec<u8>,
}
impl FromUtf8Error {
    /// The bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
}
impl std::fmt::Display for FromUtf8Error {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match std::str::from_utf8(&self.bytes) {
            Ok(_) => Ok(()),
            Err(error) => std::fmt::Display::fmt(&error, f),
        }
    }
}
impl std::error::Error for FromUtf8Error {}

impl std::ops::Deref for String {
    type Target = str;
    #[intrinsic = "identity"]
    fn deref(&self) -> &str {}
}
impl std::ops::DerefMut for String {
    #[intrinsic = "identity"]
    fn deref_mut(&mut self) -> &mut str {}
}
impl Clone for String {
    #[intrinsic = "identity"]
    fn clone(&self) -> String {}
}
impl std::fmt::Write for String {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

impl std::ops::Add<&str> for String {
    type Output = String;
    fn add(mut self, other: &str) -> String {
        self.push_str(other);
        self
    }
}
impl std::ops::Add<&String> for String {
    type Output = String;
    fn add(mut self, other: &String) -> String {
        self.push_str(other);
        self
    }
}
impl std::ops::AddAssign<&str> for String {
    fn add_assign(&mut self, other: &str) {
        self.push_str(other);
    }
}

impl PartialEq<String> for String {
    #[intrinsic = "str_eq"]
    fn eq(&self, other: &String) -> bool {}
}
impl PartialEq<str> for String {
    #[intrinsic = "str_eq"]
    fn eq(&self, other: &str) -> bool {}
}
impl PartialEq<&str> for String {
    #[intrinsic = "str_eq"]
    fn eq(&self, other: &&str) -> bool {}
}
impl PartialEq<String> for str {
    #[intrinsic = "str_eq"]
    fn eq(&self, other: &String) -> bool {}
}
impl PartialEq<String> for &str {
    #[intrinsic = "str_eq"]
    fn eq(&self, other: &String) -> bool {}
}
impl Eq for String {}
impl PartialOrd for String {
    fn partial_cmp(&self, other: &String) -> Option<std::cmp::Ordering> {
        (**self).partial_cmp(&**other)
    }
}
