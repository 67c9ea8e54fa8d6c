//! A value, or what went wrong.

use std::option::IntoIter;

/// A value, or what went wrong.
#[lang = "Result"]
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// Whether there is a value for which this holds.
    pub fn is_ok_and<F: FnOnce(T) -> bool>(self, f: F) -> bool {
        match self {
            Ok(value) => f(value),
            Err(_) => false,
        }
    }

    /// Whether something went wrong for which this holds.
    pub fn is_err_and<F: FnOnce(E) -> bool>(self, f: F) -> bool {
        match self {
            Ok(_) => false,
            Err(error) => f(error),
        }
    }

    /// The value, if there is one.
    pub fn ok(self) -> Option<T> {
        match self {
            Ok(value) => Some(value),
            Err(_) => None,
        }
    }

    /// What went wrong, if something did.
    pub fn err(self) -> Option<E> {
        match self {
            Ok(_) => None,
            Err(error) => Some(error),
        }
    }

    /// By reference.
    pub fn as_ref(&self) -> Result<&T, &E> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(error),
        }
    }

    /// By a reference through which it can be changed.
    pub fn as_mut(&mut self) -> Result<&mut T, &mut E> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(error),
        }
    }

    /// A reference to what the value points to.
    pub fn as_deref(&self) -> Result<&T::Target, &E>
    where
        T: std::ops::Deref,
    {
        match self {
            Ok(value) => Ok(std::ops::Deref::deref(value)),
            Err(error) => Err(error),
        }
    }

    /// The value changed.
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Result<U, E> {
        match self {
            Ok(value) => Ok(f(value)),
            Err(error) => Err(error),
        }
    }

    /// The value changed, or another.
    pub fn map_or<U, F: FnOnce(T) -> U>(self, other: U, f: F) -> U {
        match self {
            Ok(value) => f(value),
            Err(_) => other,
        }
    }

    /// The value changed, or what went wrong changed.
    pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, other: D, f: F) -> U {
        match self {
            Ok(value) => f(value),
            Err(error) => other(error),
        }
    }

    /// What went wrong changed.
    pub fn map_err<O, F: FnOnce(E) -> O>(self, f: F) -> Result<T, O> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(f(error)),
        }
    }

    /// Lets a function look at the value.
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Result<T, E> {
        if let Ok(value) = &self {
            f(value);
        }
        self
    }

    /// Lets a function look at what went wrong.
    pub fn inspect_err<F: FnOnce(&E)>(self, f: F) -> Result<T, E> {
        if let Err(error) = &self {
            f(error);
        }
        self
    }

    /// The other, unless something went wrong.
    pub fn and<U>(self, other: Result<U, E>) -> Result<U, E> {
        match self {
            Ok(_) => other,
            Err(error) => Err(error),
        }
    }

    /// What a function makes of the value.
    pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, f: F) -> Result<U, E> {
        match self {
            Ok(value) => f(value),
            Err(error) => Err(error),
        }
    }

    /// The value, or the other.
    pub fn or<F>(self, other: Result<T, F>) -> Result<T, F> {
        match self {
            Ok(value) => Ok(value),
            Err(_) => other,
        }
    }

    /// The value, or what a function makes of what went wrong.
    pub fn or_else<O, F: FnOnce(E) -> Result<T, O>>(self, f: F) -> Result<T, O> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => f(error),
        }
    }

    /// The value, or another.
    pub fn unwrap_or(self, other: T) -> T {
        match self {
            Ok(value) => value,
            Err(_) => other,
        }
    }

    /// The value, or what a function makes of what went wrong.
    pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, f: F) -> T {
        match self {
            Ok(value) => value,
            Err(error) => f(error),
        }
    }

    /// The value, by reference, or nothing, as an iterator.
    pub fn iter(&self) -> IntoIter<&T> {
        self.as_ref().ok().into_iter()
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

    /// The value; panics with these words if something went wrong.
    pub fn expect(self, words: &str) -> T {
        match self {
            Ok(value) => value,
            Err(error) => panic!("{words}: {error:?}"),
        }
    }
}

impl<T: std::fmt::Debug, E> Result<T, E> {
    /// What went wrong; panics if nothing did.
    pub fn unwrap_err(self) -> E {
        match self {
            Ok(value) => panic!("called `Result::unwrap_err()` on an `Ok` value: {value:?}"),
            Err(error) => error,
        }
    }

    /// What went wrong; panics with these words if nothing did.
    pub fn expect_err(self, words: &str) -> E {
        match self {
            Ok(value) => panic!("{words}: {value:?}"),
            Err(error) => error,
        }
    }
}

impl<T: Default, E> Result<T, E> {
    /// The value, or the default.
    pub fn unwrap_or_default(self) -> T {
        match self {
            Ok(value) => value,
            Err(_) => T::default(),
        }
    }
}

impl<'a, T: Clone, E> Result<&'a T, E> {
    /// A copy of the value that is referred to.
    pub fn cloned(self) -> Result<T, E> {
        self.map(|value| value.clone())
    }
}

impl<'a, T: Copy, E> Result<&'a T, E> {
    /// The value that is referred to.
    pub fn copied(self) -> Result<T, E> {
        self.map(|value| *value)
    }
}

impl<T, E> Result<Option<T>, E> {
    /// Whether there is a value outside, what went wrong inside.
    pub fn transpose(self) -> Option<Result<T, E>> {
        match self {
            Ok(Some(value)) => Some(Ok(value)),
            Ok(None) => None,
            Err(error) => Some(Err(error)),
        }
    }
}

impl<T, E> Result<Result<T, E>, E> {
    /// The value inside both.
    pub fn flatten(self) -> Result<T, E> {
        match self {
            Ok(inner) => inner,
            Err(error) => Err(error),
        }
    }
}

impl<T, E> IntoIterator for Result<T, E> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        self.ok().into_iter()
    }
}
impl<'a, T, E> IntoIterator for &'a Result<T, E> {
    type Item = &'a T;
    type IntoIter = IntoIter<&'a T>;
    fn into_iter(self) -> IntoIter<&'a T> {
        self.iter()
    }
}
