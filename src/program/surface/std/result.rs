//! A value, or what went wrong.

/// A value, or what went wrong.
#[lang = "Result"]
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Result<T, E> {
    /// The value.
    Ok(T),
    /// What went wrong.
    Err(E),
}

impl<T, E> Result<T, E> {
    /// Whether there is a value.
    pub fn is_ok(&self) -> bool {
        match self {
            Ok(_) => true,
            Err(_) => false,
        }
    }

    /// Whether something went wrong.
    pub fn is_err(&self) -> bool {
        !self.is_ok()
    }

    /// The value, if there is one.
    pub fn ok(self) -> Option<T> {
        match self {
            Ok(value) => Some(value),
            Err(_) => None,
        }
    }

    /// The value changed.
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Result<U, E> {
        match self {
            Ok(value) => Ok(f(value)),
            Err(error) => Err(error),
        }
    }

    /// What went wrong changed.
    pub fn map_err<O, F: FnOnce(E) -> O>(self, f: F) -> Result<T, O> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(f(error)),
        }
    }
}

impl<T, E: std::fmt::Debug> Result<T, E> {
    /// The value; panics if something went wrong.
    pub fn unwrap(self) -> T {
        match self {
            Ok(value) => value,
            Err(error) => panic!("called `Result::unwrap()` on an `Err` value: {error:?}"),
        }
    }
}
