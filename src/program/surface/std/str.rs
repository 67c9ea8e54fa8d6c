//! Texts.

use std::ops::{Bound, RangeBounds};
use std::vec::IntoIter;

/// Can be read from a text.
pub trait FromStr {
    /// What can be wrong with the text.
    type Err;
    /// Reads it.
    fn from_str(text: &str) -> Result<Self, Self::Err>;
}

/// A text is neither `true` nor `false`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseBoolError(());
impl std::fmt::Display for ParseBoolError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad("provided string was not `true` or `false`")
    }
}
impl std::error::Error for ParseBoolError {}
impl FromStr for bool {
    type Err = ParseBoolError;
    fn from_str(text: &str) -> Result<bool, ParseBoolError> {
        match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(ParseBoolError(())),
        }
    }
}
impl FromStr for String {
    type Err = std::convert::Infallible;
    fn from_str(text: &str) -> Result<String, std::convert::Infallible> {
        Ok(text.to_owned())
    }
}

/// Bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Utf8Error {
    valid_up_to: usize,
}
impl Utf8Error {
    /// How many bytes are one.
    pub fn valid_up_to(&self) -> usize {
        self.valid_up_to
    }
}
impl std::fmt::Display for Utf8Error {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "invalid utf-8 sequence of 1 bytes from index {}", self.valid_up_to)
    }
}
impl std::error::Error for Utf8Error {}

#[intrinsic = "str_from_utf8"]
fn __from_utf8(bytes: &[u8]) -> Result<String, usize> {}

/// The text that bytes are.
pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error> {
    match __from_utf8(bytes) {
        Ok(text) => Ok(__lent(text)),
        Err(valid_up_to) => Err(Utf8Error { valid_up_to }),
    }
}

#[intrinsic = "identity"]
pub fn __lent(text: String) -> &'static str {}
#[intrinsic = "str_char_at"]
fn __char_at(text: &str, at: usize) -> Option<char> {}
#[intrinsic = "str_char_before"]
fn __char_before(text: &str, at: usize) -> Option<char> {}
#[intrinsic = "str_slice"]
fn __slice(text: &str, start: usize, end: usize) -> &str {}
#[intrinsic = "str_case"]
fn __case(how: u8, text: &str) -> String {}
#[intrinsic = "str_pieces"]
fn __pieces(how: u8, text: &str) -> Vec<&str> {}
#[intrinsic = "str_matches"]
pub fn __matches<P>(text: &str, pattern: &P, from_end: bool, first_only: bool) -> Vec<(usize, usize)> {}

fn __bounds<R: RangeBounds<usize>>(range: &R, len: usize) -> (usize, usize) {
    let start = match range.start_bound() {
        Bound::Included(start) => *start,
        Bound::Excluded(start) => *start + 1,
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(end) => *end + 1,
        Bound::Excluded(end) => *end,
        Bound::Unbounded => len,
    };
    (start, end)
}

impl<R: std::slice::__Range> std::ops::Index<R> for str {
    type Output = str;
    fn index(&self, range: R) -> &str {
        let (start, end) = __bounds(&range, self.len());
        __slice(self, start, end)
    }
}
impl<R: std::slice::__Range> std::ops::Index<R> for String {
    type Output = str;
    fn index(&self, range: R) -> &str {
        let (start, end) = __bounds(&range, self.len());
        __slice(self, start, end)
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
    /// Its bytes.
    #[intrinsic = "str_bytes"]
    pub fn as_bytes(&self) -> &[u8] {}
    /// Its bytes, one by one.
    pub fn bytes(&self) -> Bytes<'_> {
        self.as_bytes().to_vec().into_iter()
    }
    /// Its characters.
    pub fn chars(&self) -> Chars<'_> {
        Chars { text: self, at: 0, end: self.len() }
    }
    /// Its characters, with the number of the byte where each begins.
    pub fn char_indices(&self) -> CharIndices<'_> {
        CharIndices { chars: self.chars() }
    }
    /// Whether a character begins at this byte, or the text ends there.
    #[intrinsic = "str_is_char_boundary"]
    pub fn is_char_boundary(&self, at: usize) -> bool {}
    /// The part in a range, if that is one.
    pub fn get<R: std::slice::__Range>(&self, range: R) -> Option<&str> {
        let (start, len) = std::slice::__fitting(&range, self.len())?;
        if self.is_char_boundary(start) && self.is_char_boundary(start + len) {
            Some(__slice(self, start, start + len))
        } else {
            None
        }
    }
    /// What is before a byte, and what is from there on.
    pub fn split_at(&self, at: usize) -> (&str, &str) {
        (&self[..at], &self[at..])
    }
    /// The same, if a character begins there.
    pub fn split_at_checked(&self, at: usize) -> Option<(&str, &str)> {
        if self.is_char_boundary(at) { Some(self.split_at(at)) } else { None }
    }
    /// Its lines, without their ends.
    pub fn lines(&self) -> Lines<'_> {
        __pieces(0, self).into_iter()
    }
    /// Its words: what stands between white space.
    pub fn split_whitespace(&self) -> SplitWhitespace<'_> {
        __pieces(1, self).into_iter()
    }
    /// The same, of white space of ASCII.
    pub fn split_ascii_whitespace(&self) -> SplitWhitespace<'_> {
        __pieces(1, self).into_iter()
    }
    /// Without white space at both ends.
    pub fn trim(&self) -> &str {
        self.trim_start().trim_end()
    }
    /// Without white space at the beginning.
    pub fn trim_start(&self) -> &str {
        self.trim_start_matches(char::is_whitespace)
    }
    /// Without white space at the end.
    pub fn trim_end(&self) -> &str {
        self.trim_end_matches(char::is_whitespace)
    }
    /// With capital letters in the place of small ones.
    pub fn to_uppercase(&self) -> String {
        __case(0, self)
    }
    /// With small letters in the place of capital ones.
    pub fn to_lowercase(&self) -> String {
        __case(1, self)
    }
    /// The same, of ASCII.
    pub fn to_ascii_uppercase(&self) -> String {
        __case(2, self)
    }
    /// The same, of ASCII.
    pub fn to_ascii_lowercase(&self) -> String {
        __case(3, self)
    }
    /// As it is written in a literal, everything but plain characters escaped.
    pub fn escape_default(&self) -> String {
        __case(4, self)
    }
    /// As it is written in a literal.
    pub fn escape_debug(&self) -> String {
        __case(5, self)
    }
    /// Whether two are the same but for capital letters of ASCII.
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {
        __case(3, self) == __case(3, other)
    }
    /// Whether all characters are of ASCII.
    pub fn is_ascii(&self) -> bool {
        self.as_bytes().is_ascii()
    }
    /// So many times in a row.
    pub fn repeat(&self, n: usize) -> String {
        let mut text = String::with_capacity(self.len() * n);
        let mut i = 0;
        while i < n {
            text.push_str(self);
            i += 1;
        }
        text
    }
    /// Reads a value.
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {
        F::from_str(self)
    }
    /// The same text in a box.
    #[intrinsic = "identity"]
    pub fn into_string(self: Box<str>) -> String {}

    /// Whether the pattern is in it.
    pub fn contains<P: Pattern>(&self, mut pattern: P) -> bool {
        !pattern.__all(self, false, true).is_empty()
    }
    /// Where the pattern is first.
    pub fn find<P: Pattern>(&self, mut pattern: P) -> Option<usize> {
        Some(pattern.__all(self, false, true).first()?.0)
    }
    /// Where the pattern is last.
    pub fn rfind<P: Pattern>(&self, mut pattern: P) -> Option<usize> {
        Some(pattern.__all(self, true, true).first()?.0)
    }
    /// Whether it begins with the pattern.
    pub fn starts_with<P: Pattern>(&self, mut pattern: P) -> bool {
        pattern.__at_start(self).is_some()
    }
    /// Whether it ends with the pattern.
    pub fn ends_with<P: Pattern>(&self, mut pattern: P) -> bool {
        pattern.__at_end(self).is_some()
    }
    /// Without the pattern at the beginning, if it is there.
    pub fn strip_prefix<P: Pattern>(&self, mut pattern: P) -> Option<&str> {
        let at = pattern.__at_start(self)?;
        Some(&self[at..])
    }
    /// Without the pattern at the end, if it is there.
    pub fn strip_suffix<P: Pattern>(&self, mut pattern: P) -> Option<&str> {
        let at = pattern.__at_end(self)?;
        Some(&self[..at])
    }
    /// Without the pattern at both ends, as often as it is there.
    pub fn trim_matches<P: Pattern>(&self, mut pattern: P) -> &str {
        __trimmed(self, &mut pattern, true, true)
    }
    /// Without the pattern at the beginning, as often as it is there.
    pub fn trim_start_matches<P: Pattern>(&self, mut pattern: P) -> &str {
        __trimmed(self, &mut pattern, true, false)
    }
    /// Without the pattern at the end, as often as it is there.
    pub fn trim_end_matches<P: Pattern>(&self, mut pattern: P) -> &str {
        __trimmed(self, &mut pattern, false, true)
    }
    /// With something else in the place of the pattern.
    pub fn replace<P: Pattern>(&self, pattern: P, with: &str) -> String {
        self.replacen(pattern, with, usize::MAX)
    }
    /// The same, at most so many times.
    pub fn replacen<P: Pattern>(&self, mut pattern: P, with: &str, most: usize) -> String {
        let mut text = String::new();
        let mut from = 0;
        for (start, end) in pattern.__all(self, false, false).into_iter().take(most) {
            text.push_str(&self[from..start]);
            text.push_str(with);
            from = end;
        }
        text.push_str(&self[from..]);
        text
    }
    /// What stands between the pattern.
    pub fn split<P: Pattern>(&self, mut pattern: P) -> Split<'_, P> {
        let mut pieces = Vec::new();
        let mut from = 0;
        for (start, end) in pattern.__all(self, false, false) {
            pieces.push(&self[from..start]);
            from = end;
        }
        pieces.push(&self[from..]);
        pieces.into_iter()
    }
    /// The same, each with the pattern after it.
    pub fn split_inclusive<P: Pattern>(&self, mut pattern: P) -> Split<'_, P> {
        let mut pieces = Vec::new();
        let mut from = 0;
        for (_, end) in pattern.__all(self, false, false) {
            pieces.push(&self[from..end]);
            from = end;
        }
        if from < self.len() {
            pieces.push(&self[from..]);
        }
        pieces.into_iter()
    }
    /// What stands between the pattern, without an empty end.
    pub fn split_terminator<P: Pattern>(&self, pattern: P) -> Split<'_, P> {
        let mut pieces: Vec<&str> = self.split(pattern).collect();
        if pieces.last().is_some_and(|last| last.is_empty()) {
            pieces.pop();
        }
        pieces.into_iter()
    }
    /// At most so many pieces.
    pub fn splitn<P: Pattern>(&self, most: usize, mut pattern: P) -> Split<'_, P> {
        let mut pieces = Vec::new();
        let mut from = 0;
        if most == 0 {
            return pieces.into_iter();
        }
        for (start, end) in pattern.__all(self, false, false).into_iter().take(most - 1) {
            pieces.push(&self[from..start]);
            from = end;
        }
        pieces.push(&self[from..]);
        pieces.into_iter()
    }
    /// What stands between the pattern, from the end.
    pub fn rsplit<P: Pattern>(&self, pattern: P) -> Split<'_, P> {
        self.rsplitn(usize::MAX, pattern)
    }
    /// The same, at most so many pieces.
    pub fn rsplitn<P: Pattern>(&self, most: usize, mut pattern: P) -> Split<'_, P> {
        let mut pieces = Vec::new();
        let mut to = self.len();
        if most == 0 {
            return pieces.into_iter();
        }
        for (start, end) in pattern.__all(self, true, false).into_iter().take(most - 1) {
            pieces.push(&self[end..to]);
            to = start;
        }
        pieces.push(&self[..to]);
        pieces.into_iter()
    }
    /// What is before the pattern, and what is after it.
    pub fn split_once<P: Pattern>(&self, mut pattern: P) -> Option<(&str, &str)> {
        let (start, end) = *pattern.__all(self, false, true).first()?;
        Some((&self[..start], &self[end..]))
    }
    /// The same, of the last.
    pub fn rsplit_once<P: Pattern>(&self, mut pattern: P) -> Option<(&str, &str)> {
        let (start, end) = *pattern.__all(self, true, true).first()?;
        Some((&self[..start], &self[end..]))
    }
    /// All parts that are the pattern.
    pub fn matches<P: Pattern>(&self, mut pattern: P) -> IntoIter<&str> {
        let found = pattern.__all(self, false, false);
        let parts: Vec<&str> = found.into_iter().map(|(start, end)| &self[start..end]).collect();
        parts.into_iter()
    }
    /// The same, each with its place.
    pub fn match_indices<P: Pattern>(&self, mut pattern: P) -> IntoIter<(usize, &str)> {
        let found = pattern.__all(self, false, false);
        let parts: Vec<(usize, &str)> =
            found.into_iter().map(|(start, end)| (start, &self[start..end])).collect();
        parts.into_iter()
    }
}
