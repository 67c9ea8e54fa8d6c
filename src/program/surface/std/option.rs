//! A value, or none.

/// A value, or none.
#[lang = "Option"]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Option<T> {
    /// No value.
    None,
    /// A value.
    Some(T),
}

impl<T> Option<T> {
    /// Whether there is a value.
    pub fn is_some(&self) -> bool {
        match self {
            Some(_) => true,
            None => false,
        }
    }

    /// Whether there is none.
    pub fn is_none(&self) -> bool {
        !self.is_some()
    }

    /// The value; panics if there is none.
    pub fn unwrap(self) -> T {
        match self {
            Some(value) => value,
            None => panic!("called `Option::unwrap()` on a `None` value"),
        }
    }

    /// The value; panics with these words if there is none.
    pub fn expect(self, words: &str) -> T {
        match self {
            Some(value) => value,
            None => panic!("{words}"),
        }
    }

    /// The value, or another.
    pub fn unwrap_or(self, other: T) -> T {
        match self {
            Some(value) => value,
            None => other,
        }
    }

    /// The value changed.
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> {
        match self {
            Some(value) => Some(f(value)),
            None => None,
        }
    }

    /// A reference to the value.
    pub fn as_ref(&self) -> Option<&T> {
        match self {
            Some(value) => Some(value),
            None => None,
        }
    }

    /// A reference through which the value can be changed.
    pub fn as_mut(&mut self) -> Option<&mut T> {
        match self {
            Some(value) => Some(value),
            None => None,
        }
    }

    /// Takes the value out, and leaves none.
    pub fn take(&mut self) -> Option<T> {
        std::mem::replace(self, None)
    }
}

impl<T> Default for Option<T> {
    fn default() -> Option<T> {
        None
    }
}
