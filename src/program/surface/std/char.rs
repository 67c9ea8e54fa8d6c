//! Characters.

#[intrinsic = "char_is"]
fn __is(what: u8, c: char) -> bool {}
#[intrinsic = "char_cases"]
fn __cases(upper: bool, c: char) -> Vec<char> {}
#[intrinsic = "char_from_u32"]
fn __from_u32(number: u32) -> Option<char> {}
#[intrinsic = "char_escaped"]
fn __escaped(how: u8, c: char) -> Vec<char> {}

/// The character with this number.
pub fn from_u32(number: u32) -> Option<char> {
    __from_u32(number)
}

/// The character of a digit.
pub fn from_digit(digit: u32, radix: u32) -> Option<char> {
    if radix > 36 {
        panic!("from_digit: radix is too high (maximum 36)");
    }
    if digit >= radix {
        None
    } else if digit < 10 {
        Some((b'0' + digit as u8) as char)
    } else {
        Some((b'a' + (digit - 10) as u8) as char)
    }
}

impl char {
    /// The greatest one.
    pub const MAX: char = '\u{10FFFF}';
    /// The least one.
    pub const MIN: char = '\0';
    /// What stands for what is no character.
    pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';

    /// The character with this number.
    pub fn from_u32(number: u32) -> Option<char> {
        __from_u32(number)
    }
    /// The character of a digit.
    pub fn from_digit(digit: u32, radix: u32) -> Option<char> {
        from_digit(digit, radix)
    }
    /// Whether it is a digit of this radix.
    pub fn is_digit(self, radix: u32) -> bool {
        self.to_digit(radix).is_some()
    }
    /// Its value as a digit of this radix.
    pub fn to_digit(self, radix: u32) -> Option<u32> {
        if radix < 2 || radix > 36 {
            panic!("to_digit: invalid radix -- radix must be in the range 2 to 36 inclusive");
        }
        let digit = match self {
            '0'..='9' => self as u32 - '0' as u32,
            'a'..='z' => self as u32 - 'a' as u32 + 10,
            'A'..='Z' => self as u32 - 'A' as u32 + 10,
            _ => return None,
        };
        if digit < radix { Some(digit) } else { None }
    }
    /// Whether it is a letter.
    pub fn is_alphabetic(self) -> bool {
        __is(0, self)
    }
    /// Whether it is a number.
    pub fn is_numeric(self) -> bool {
        __is(1, self)
    }
    /// Whether it is a letter or a number.
    pub fn is_alphanumeric(self) -> bool {
        __is(2, self)
    }
    /// Whether it is white space.
    pub fn is_whitespace(self) -> bool {
        __is(3, self)
    }
    /// Whether it is a capital letter.
    pub fn is_uppercase(self) -> bool {
        __is(4, self)
    }
    /// Whether it is a small letter.
    pub fn is_lowercase(self) -> bool {
        __is(5, self)
    }
    /// Whether it is a control character.
    pub fn is_control(self) -> bool {
        __is(6, self)
    }
    /// Whether it is one of ASCII.
    pub fn is_ascii(&self) -> bool {
        (*self as u32) < 128
    }
    /// Whether it is a letter of ASCII.
    pub fn is_ascii_alphabetic(&self) -> bool {
        matches!(*self, 'a'..='z' | 'A'..='Z')
    }
    /// Whether it is a digit of ASCII.
    pub fn is_ascii_digit(&self) -> bool {
        matches!(*self, '0'..='9')
    }
    /// Whether it is a hexadecimal digit of ASCII.
    pub fn is_ascii_hexdigit(&self) -> bool {
        matches!(*self, '0'..='9' | 'a'..='f' | 'A'..='F')
    }
    /// Whether it is a letter or a digit of ASCII.
    pub fn is_ascii_alphanumeric(&self) -> bool {
        self.is_ascii_alphabetic() || self.is_ascii_digit()
    }
    /// Whether it is a capital letter of ASCII.
    pub fn is_ascii_uppercase(&self) -> bool {
        matches!(*self, 'A'..='Z')
    }
    /// Whether it is a small letter of ASCII.
    pub fn is_ascii_lowercase(&self) -> bool {
        matches!(*self, 'a'..='z')
    }
    /// Whether it is a punctuation mark of ASCII.
    pub fn is_ascii_punctuation(&self) -> bool {
        matches!(*self, '!'..='/' | ':'..='@' | '['..='`' | '{'..='~')
    }
    /// Whether it is white space of ASCII.
    pub fn is_ascii_whitespace(&self) -> bool {
        matches!(*self, ' ' | '\t' | '\n' | '\r' | '\x0C')
    }
    /// As a capital letter of ASCII.
    pub fn to_ascii_uppercase(&self) -> char {
        if self.is_ascii_lowercase() { (*self as u8 - 32) as char } else { *self }
    }
    /// As a small letter of ASCII.
    pub fn to_ascii_lowercase(&self) -> char {
        if self.is_ascii_uppercase() { (*self as u8 + 32) as char } else { *self }
    }
    /// Becomes a capital letter of ASCII.
    pub fn make_ascii_uppercase(&mut self) {
        *self = self.to_ascii_uppercase();
    }
    /// Becomes a small letter of ASCII.
    pub fn make_ascii_lowercase(&mut self) {
        *self = self.to_ascii_lowercase();
    }
    /// Whether two are the same but for capital letters of ASCII.
    pub fn eq_ignore_ascii_case(&self, other: &char) -> bool {
        self.to_ascii_lowercase() == other.to_ascii_lowercase()
    }
    /// As capital letters.
    pub fn to_uppercase(self) -> __Chars {
        __Chars { list: __cases(true, self), at: 0 }
    }
    /// As small letters.
    pub fn to_lowercase(self) -> __Chars {
        __Chars { list: __cases(false, self), at: 0 }
    }
    /// As it is written in a literal, everything but plain characters escaped.
    pub fn escape_default(self) -> __Chars {
        __Chars { list: __escaped(0, self), at: 0 }
    }
    /// As it is written in a literal.
    pub fn escape_debug(self) -> __Chars {
        __Chars { list: __escaped(1, self), at: 0 }
    }
    /// How many bytes it takes in a text.
    pub fn len_utf8(self) -> usize {
        let number = self as u32;
        if number < 0x80 {
            1
        } else if number < 0x800 {
            2
        } else if number < 0x10000 {
            3
        } else {
            4
        }
    }
}

/// Some characters that stand for one.
#[derive(Clone, Debug)]
pub struct __Chars {
    list: Vec<char>,
    at: usize,
}

impl Iterator for __Chars {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        let found = self.list.get(self.at).copied();
        self.at += 1;
        found
    }
}

impl std::fmt::Display for __Chars {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let mut i = self.at;
        while i < self.list.len() {
            f.write_char(self.list[i])?;
            i += 1;
        }
        Ok(())
    }
}

/// A number is no character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CharTryFromError(());

impl std::fmt::Display for CharTryFromError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad("converted integer out of range for `char`")
    }
}
impl std::error::Error for CharTryFromError {}

impl TryFrom<u32> for char {
    type Error = CharTryFromError;
    fn try_from(number: u32) -> Result<char, CharTryFromError> {
        __from_u32(number).ok_or(CharTryFromError(()))
    }
}

/// A character does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryFromCharError(());

impl std::fmt::Display for TryFromCharError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad("unicode code point out of range")
    }
}
impl std::error::Error for TryFromCharError {}

impl TryFrom<char> for u8 {
    type Error = TryFromCharError;
    fn try_from(c: char) -> Result<u8, TryFromCharError> {
        if (c as u32) < 256 { Ok(c as u8) } else { Err(TryFromCharError(())) }
    }
}

impl From<u8> for char {
    fn from(number: u8) -> char {
        number as char
    }
}

impl std::str::FromStr for char {
    type Err = ParseCharError;
    fn from_str(text: &str) -> Result<char, ParseCharError> {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => Ok(c),
            (None, _) => Err(ParseCharError { kind: CharErrorKind::EmptyString }),
            _ => Err(ParseCharError { kind: CharErrorKind::TooManyChars }),
        }
    }
}

/// Why a text is no character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseCharError {
    kind: CharErrorKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CharErrorKind {
    EmptyString,
    TooManyChars,
}

impl std::fmt::Display for ParseCharError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad(match self.kind {
            CharErrorKind::EmptyString => "cannot parse char from empty string",
            CharErrorKind::TooManyChars => "too many characters in string",
        })
    }
}
impl std::error::Error for ParseCharError {}

impl u8 {
    /// Whether it is a letter of ASCII.
    pub fn is_ascii_alphabetic(&self) -> bool {
        (*self as char).is_ascii_alphabetic()
    }
    /// Whether it is a digit of ASCII.
    pub fn is_ascii_digit(&self) -> bool {
        matches!(*self, b'0'..=b'9')
    }
    /// Whether it is a letter or a digit of ASCII.
    pub fn is_ascii_alphanumeric(&self) -> bool {
        (*self as char).is_ascii_alphanumeric()
    }
    /// Whether it is a capital letter of ASCII.
    pub fn is_ascii_uppercase(&self) -> bool {
        matches!(*self, b'A'..=b'Z')
    }
    /// Whether it is a small letter of ASCII.
    pub fn is_ascii_lowercase(&self) -> bool {
        matches!(*self, b'a'..=b'z')
    }
    /// Whether it is a punctuation mark of ASCII.
    pub fn is_ascii_punctuation(&self) -> bool {
        (*self as char).is_ascii_punctuation()
    }
    /// Whether it is white space of ASCII.
    pub fn is_ascii_whitespace(&self) -> bool {
        (*self as char).is_ascii_whitespace()
    }
    /// Whether it is one of ASCII.
    pub fn is_ascii(&self) -> bool {
        *self < 128
    }
    /// As a capital letter of ASCII.
    pub fn to_ascii_uppercase(&self) -> u8 {
        if self.is_ascii_lowercase() { *self - 32 } else { *self }
    }
    /// As a small letter of ASCII.
    pub fn to_ascii_lowercase(&self) -> u8 {
        if self.is_ascii_uppercase() { *self + 32 } else { *self }
    }
}
