//! Text that can grow: more of it.

use std::hash::{Hash, Hasher};
use std::ops::RangeBounds;

impl Ord for String {
    fn cmp(&self, other: &String) -> std::cmp::Ordering {
        (**self).cmp(&**other)
    }
}
impl Hash for String {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}
impl Hash for str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_str(self);
    }
}

impl From<&str> for String {
    fn from(text: &str) -> String {
        __owned(&*text)
    }
}
impl From<&mut str> for String {
    fn from(text: &mut str) -> String {
        __owned(&*text)
    }
}
impl From<&String> for String {
    fn from(text: &String) -> String {
        __owned(&**text)
    }
}
impl From<Box<str>> for String {
    fn from(text: Box<str>) -> String {
        __owned(&*text)
    }
}
impl From<char> for String {
    fn from(c: char) -> String {
        let mut text = String::new();
        text.push(c);
        text
    }
}
#[intrinsic = "identity"]
fn __owned(text: &str) -> String {}

impl Default for String {
    fn default() -> String {
        String::new()
    }
}

impl FromIterator<char> for String {
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> String {
        let mut text = String::new();
        for part in iter {
            text.push(part);
        }
        text
    }
}
impl Extend<char> for String {
    fn extend<I: IntoIterator<Item = char>>(&mut self, iter: I) {
        let text = self;
        for part in iter {
            text.push(part);
        }
    }
}
impl<'a> FromIterator<&'a char> for String {
    fn from_iter<I: IntoIterator<Item = &'a char>>(iter: I) -> String {
        let mut text = String::new();
        for part in iter {
            text.push(*part);
        }
        text
    }
}
impl<'a> Extend<&'a char> for String {
    fn extend<I: IntoIterator<Item = &'a char>>(&mut self, iter: I) {
        let text = self;
        for part in iter {
            text.push(*part);
        }
    }
}
impl<'a> FromIterator<&'a str> for String {
    fn from_iter<I: IntoIterator<Item = &'a str>>(iter: I) -> String {
        let mut text = String::new();
        for part in iter {
            text.push_str(part);
        }
        text
    }
}
impl<'a> Extend<&'a str> for String {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, iter: I) {
        let text = self;
        for part in iter {
            text.push_str(part);
        }
    }
}
impl FromIterator<String> for String {
    fn from_iter<I: IntoIterator<Item = String>>(iter: I) -> String {
        let mut text = String::new();
        for part in iter {
            text.push_str(&part);
        }
        text
    }
}
impl Extend<String> for String {
    fn extend<I: IntoIterator<Item = String>>(&mut self, iter: I) {
        let text = self;
        for part in iter {
            text.push_str(&part);
        }
    }
}
impl<'a> FromIterator<&'a String> for String {
    fn from_iter<I: IntoIterator<Item = &'a String>>(iter: I) -> String {
        let mut text = String::new();
        for part in iter {
            text.push_str(part);
        }
        text
    }
}
impl<'a> Extend<&'a String> for String {
    fn extend<I: IntoIterator<Item = &'a String>>(&mut self, iter: I) {
        let text = self;
        for part in iter {
            text.push_str(part);
        }
    }
}
impl FromIterator<Box<str>> for String {
    fn from_iter<I: IntoIterator<Item = Box<str>>>(iter: I) -> String {
        let mut text = String::new();
        for part in iter {
            text.push_str(&part);
        }
        text
    }
}
impl Extend<Box<str>> for String {
    fn extend<I: IntoIterator<Item = Box<str>>>(&mut self, iter: I) {
        let text = self;
        for part in iter {
            text.push_str(&part);
        }
    }
}
impl<'a> FromIterator<std::borrow::Cow<'a, str>> for String {
    fn from_iter<I: IntoIterator<Item = std::borrow::Cow<'a, str>>>(iter: I) -> String {
        let mut text = String::new();
        for part in iter {
            text.push_str(&part);
        }
        text
    }
}
impl<'a> Extend<std::borrow::Cow<'a, str>> for String {
    fn extend<I: IntoIterator<Item = std::borrow::Cow<'a, str>>>(&mut self, iter: I) {
        let text = self;
        for part in iter {
            text.push_str(&part);
        }
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
