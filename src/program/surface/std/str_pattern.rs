//! Texts: their iterators, and what can be looked for in them.

use std::ops::{Bound, RangeBounds};
use std::vec::IntoIter;

fn __trimmed<'a, P: Pattern>(text: &'a str, pattern: &mut P, start: bool, end: bool) -> &'a str {
    let mut rest = text;
    while start {
        match pattern.__at_start(rest) {
            Some(at) if at > 0 => rest = &rest[at..],
            _ => break,
        }
    }
    while end {
        match pattern.__at_end(rest) {
            Some(at) if at < rest.len() => rest = &rest[..at],
            _ => break,
        }
    }
    rest
}

/// The pieces of a text.
pub type Split<'a, P> = IntoIter<&'a str>;
/// The lines of a text.
pub type Lines<'a> = IntoIter<&'a str>;
/// The words of a text.
pub type SplitWhitespace<'a> = IntoIter<&'a str>;
/// The bytes of a text.
pub type Bytes<'a> = IntoIter<u8>;

/// The characters of a text.
#[derive(Clone)]
pub struct Chars<'a> {
    text: &'a str,
    at: usize,
    end: usize,
}

impl<'a> Chars<'a> {
    /// What is left.
    pub fn as_str(&self) -> &'a str {
        __slice(self.text, self.at, self.end)
    }
}
impl<'a> Iterator for Chars<'a> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        if self.at >= self.end {
            return None;
        }
        let c = __char_at(self.text, self.at)?;
        self.at += c.len_utf8();
        Some(c)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        ((self.end - self.at + 3) / 4, Some(self.end - self.at))
    }
}
impl<'a> DoubleEndedIterator for Chars<'a> {
    fn next_back(&mut self) -> Option<char> {
        if self.at >= self.end {
            return None;
        }
        let c = __char_before(self.text, self.end)?;
        self.end -= c.len_utf8();
        Some(c)
    }
}
impl<'a> std::fmt::Debug for Chars<'a> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let list: Vec<char> = self.clone().collect();
        f.write_str("Chars(")?;
        std::fmt::Debug::fmt(&list, f)?;
        f.write_str(")")
    }
}

/// The characters of a text with their places.
#[derive(Clone)]
pub struct CharIndices<'a> {
    chars: Chars<'a>,
}

impl<'a> Iterator for CharIndices<'a> {
    type Item = (usize, char);
    fn next(&mut self) -> Option<(usize, char)> {
        let at = self.chars.at;
        match self.chars.next() {
            Some(c) => Some((at, c)),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.chars.size_hint()
    }
}
impl<'a> DoubleEndedIterator for CharIndices<'a> {
    fn next_back(&mut self) -> Option<(usize, char)> {
        match self.chars.next_back() {
            Some(c) => Some((self.chars.end, c)),
            None => None,
        }
    }
}

/// What can be looked for in a text: a character, a text, some characters, or a function that
/// says whether a character is meant.
pub trait Pattern {
    /// Where it is: from the beginning or from the end, once or each time.
    fn __all(&mut self, text: &str, from_end: bool, first_only: bool) -> Vec<(usize, usize)>;
    /// Where it ends, if the text begins with it.
    fn __at_start(&mut self, text: &str) -> Option<usize>;
    /// Where it begins, if the text ends with it.
    fn __at_end(&mut self, text: &str) -> Option<usize>;
}

impl Pattern for char {
    fn __all(&mut self, text: &str, from_end: bool, first_only: bool) -> Vec<(usize, usize)> {
        __matches(text, self, from_end, first_only)
    }
    fn __at_start(&mut self, text: &str) -> Option<usize> {
        let c = *self;
        __start_by(text, |own| own == c)
    }
    fn __at_end(&mut self, text: &str) -> Option<usize> {
        let c = *self;
        __end_by(text, |own| own == c)
    }
}
impl<'b> Pattern for &'b str {
    fn __all(&mut self, text: &str, from_end: bool, first_only: bool) -> Vec<(usize, usize)> {
        __matches(text, *self, from_end, first_only)
    }
    fn __at_start(&mut self, text: &str) -> Option<usize> {
        let len = self.len();
        match text.get(..len) {
            Some(own) if own == *self => Some(len),
            _ => None,
        }
    }
    fn __at_end(&mut self, text: &str) -> Option<usize> {
        let at = text.len().checked_sub(self.len())?;
        match text.get(at..) {
            Some(own) if own == *self => Some(at),
            _ => None,
        }
    }
}
impl<'b> Pattern for &'b String {
    fn __all(&mut self, text: &str, from_end: bool, first_only: bool) -> Vec<(usize, usize)> {
        self.as_str().__all(text, from_end, first_only)
    }
    fn __at_start(&mut self, text: &str) -> Option<usize> {
        self.as_str().__at_start(text)
    }
    fn __at_end(&mut self, text: &str) -> Option<usize> {
        self.as_str().__at_end(text)
    }
}
impl<'b, 'c> Pattern for &'b &'c str {
    fn __all(&mut self, text: &str, from_end: bool, first_only: bool) -> Vec<(usize, usize)> {
        (**self).__all(text, from_end, first_only)
    }
    fn __at_start(&mut self, text: &str) -> Option<usize> {
        (**self).__at_start(text)
    }
    fn __at_end(&mut self, text: &str) -> Option<usize> {
        (**self).__at_end(text)
    }
}
impl<F: FnMut(char) -> bool> Pattern for F {
    fn __all(&mut self, text: &str, from_end: bool, first_only: bool) -> Vec<(usize, usize)> {
        __all_by(text, from_end, first_only, |c| self(c))
    }
    fn __at_start(&mut self, text: &str) -> Option<usize> {
        __start_by(text, |c| self(c))
    }
    fn __at_end(&mut self, text: &str) -> Option<usize> {
        __end_by(text, |c| self(c))
    }
}
impl<'b> Pattern for &'b [char] {
    fn __all(&mut self, text: &str, from_end: bool, first_only: bool) -> Vec<(usize, usize)> {
        __all_by(text, from_end, first_only, |c| self.contains(&c))
    }
    fn __at_start(&mut self, text: &str) -> Option<usize> {
        __start_by(text, |c| self.contains(&c))
    }
    fn __at_end(&mut self, text: &str) -> Option<usize> {
        __end_by(text, |c| self.contains(&c))
    }
}
impl<const N: usize> Pattern for [char; N] {
    fn __all(&mut self, text: &str, from_end: bool, first_only: bool) -> Vec<(usize, usize)> {
        __all_by(text, from_end, first_only, |c| self.contains(&c))
    }
    fn __at_start(&mut self, text: &str) -> Option<usize> {
        __start_by(text, |c| self.contains(&c))
    }
    fn __at_end(&mut self, text: &str) -> Option<usize> {
        __end_by(text, |c| self.contains(&c))
    }
}
impl<'b, const N: usize> Pattern for &'b [char; N] {
    fn __all(&mut self, text: &str, from_end: bool, first_only: bool) -> Vec<(usize, usize)> {
        __all_by(text, from_end, first_only, |c| self.contains(&c))
    }
    fn __at_start(&mut self, text: &str) -> Option<usize> {
        __start_by(text, |c| self.contains(&c))
    }
    fn __at_end(&mut self, text: &str) -> Option<usize> {
        __end_by(text, |c| self.contains(&c))
    }
}

fn __start_by<F: FnMut(char) -> bool>(text: &str, mut is: F) -> Option<usize> {
    let c = __char_at(text, 0)?;
    if is(c) { Some(c.len_utf8()) } else { None }
}
fn __end_by<F: FnMut(char) -> bool>(text: &str, mut is: F) -> Option<usize> {
    let c = __char_before(text, text.len())?;
    if is(c) { Some(text.len() - c.len_utf8()) } else { None }
}
fn __all_by<F: FnMut(char) -> bool>(
    text: &str,
    from_end: bool,
    first_only: bool,
    mut is: F,
) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut chars = text.char_indices();
    loop {
        let next = if from_end { chars.next_back() } else { chars.next() };
        match next {
            Some((at, c)) => {
                if is(c) {
                    found.push((at, at + c.len_utf8()));
                    if first_only {
                        return found;
                    }
                }
            }
            None => return found,
        }
    }
}
