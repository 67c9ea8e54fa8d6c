//! Numbers from texts.

/// Why a text is no integer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseIntError {
    kind: IntErrorKind,
}

/// What can be wrong with the text of an integer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IntErrorKind {
    /// There is none.
    Empty,
    /// A character is no digit.
    InvalidDigit,
    /// The number is too great.
    PosOverflow,
    /// The number is too low.
    NegOverflow,
    /// The number is 0, and may not be.
    Zero,
}

impl ParseIntError {
    /// What is wrong.
    pub fn kind(&self) -> &IntErrorKind {
        &self.kind
    }
}

impl std::fmt::Display for ParseIntError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad(match self.kind {
            IntErrorKind::Empty => "cannot parse integer from empty string",
            IntErrorKind::InvalidDigit => "invalid digit found in string",
            IntErrorKind::PosOverflow => "number too large to fit in target type",
            IntErrorKind::NegOverflow => "number too small to fit in target type",
            IntErrorKind::Zero => "number would be zero for non-zero type",
        })
    }
}
impl std::error::Error for ParseIntError {}

/// Why a text is no floating-point number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseFloatError {
    kind: FloatErrorKind,
}

/// What can be wrong with the text of a floating-point number.
#[derive(Clone, Debug, PartialEq, Eq)]
enum FloatErrorKind {
    /// There is none.
    Empty,
    /// It is no number.
    Invalid,
}

impl std::fmt::Display for ParseFloatError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad(match self.kind {
            FloatErrorKind::Empty => "cannot parse float from empty string",
            FloatErrorKind::Invalid => "invalid float literal",
        })
    }
}
impl std::error::Error for ParseFloatError {}

/// A number does not fit into the other type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryFromIntError(());

impl std::fmt::Display for TryFromIntError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad("out of range integral type conversion attempted")
    }
}
impl std::error::Error for TryFromIntError {}

/// The number, or 0 to 3 for what is wrong: in the order of [`IntErrorKind`].
#[intrinsic = "int_parse"]
pub fn __parse<T>(text: &str, radix: u32) -> Result<T, u8> {}

/// The same, with its error.
pub fn __parsed<T>(parsed: Result<T, u8>) -> Result<T, ParseIntError> {
    match parsed {
        Ok(value) => Ok(value),
        Err(0) => Err(ParseIntError { kind: IntErrorKind::Empty }),
        Err(1) => Err(ParseIntError { kind: IntErrorKind::InvalidDigit }),
        Err(2) => Err(ParseIntError { kind: IntErrorKind::PosOverflow }),
        Err(_) => Err(ParseIntError { kind: IntErrorKind::NegOverflow }),
    }
}

impl<T: __Int> std::str::FromStr for T {
    type Err = ParseIntError;
    fn from_str(text: &str) -> Result<T, ParseIntError> {
        __parsed(__parse::<T>(text, 10))
    }
}

#[intrinsic = "float_parse"]
fn __parse_float<T>(text: &str) -> Option<T> {}

impl<T: __Float> std::str::FromStr for T {
    type Err = ParseFloatError;
    fn from_str(text: &str) -> Result<T, ParseFloatError> {
        match __parse_float::<T>(text) {
            Some(value) => Ok(value),
            None if text.is_empty() => Err(ParseFloatError { kind: FloatErrorKind::Empty }),
            None => Err(ParseFloatError { kind: FloatErrorKind::Invalid }),
        }
    }
}
