//! A value, or none.

/// A value, or none.
#[lang = "Option"]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// Whether there is a value for which this holds.
    pub fn is_some_and<F: FnOnce(T) -> bool>(self, f: F) -> bool {
        match self {
            Some(value) => f(value),
            None => false,
        }
    }

    /// Whether there is no value, or one for which this holds.
    pub fn is_none_or<F: FnOnce(T) -> bool>(self, f: F) -> bool {
        match self {
            Some(value) => f(value),
            None => true,
        }
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

    /// The value, or what a function gives.
    pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T {
        match self {
            Some(value) => value,
            None => f(),
        }
    }

    /// The value changed.
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> {
        match self {
            Some(value) => Some(f(value)),
            None => None,
        }
    }

    /// Lets a function look at the value.
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Option<T> {
        if let Some(value) = &self {
            f(value);
        }
        self
    }

    /// The value changed, or another.
    pub fn map_or<U, F: FnOnce(T) -> U>(self, other: U, f: F) -> U {
        match self {
            Some(value) => f(value),
            None => other,
        }
    }

    /// The value changed, or what another function gives.
    pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, other: D, f: F) -> U {
        match self {
            Some(value) => f(value),
            None => other(),
        }
    }

    /// The value, or this error.
    pub fn ok_or<E>(self, error: E) -> Result<T, E> {
        match self {
            Some(value) => Ok(value),
            None => Err(error),
        }
    }

    /// The value, or the error that a function gives.
    pub fn ok_or_else<E, F: FnOnce() -> E>(self, f: F) -> Result<T, E> {
        match self {
            Some(value) => Ok(value),
            None => Err(f()),
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

    /// The value as a slice of one, or an empty one.
    pub fn as_slice(&self) -> &[T] {
        match self {
            Some(value) => std::slice::from_ref(value),
            None => &[],
        }
    }

    /// A reference to what the value points to.
    pub fn as_deref(&self) -> Option<&T::Target>
    where
        T: std::ops::Deref,
    {
        match self {
            Some(value) => Some(std::ops::Deref::deref(value)),
            None => None,
        }
    }

    /// The same, through which it can be changed.
    pub fn as_deref_mut(&mut self) -> Option<&mut T::Target>
    where
        T: std::ops::DerefMut,
    {
        match self {
            Some(value) => Some(std::ops::DerefMut::deref_mut(value)),
            None => None,
        }
    }

    /// None, or the other.
    pub fn and<U>(self, other: Option<U>) -> Option<U> {
        match self {
            Some(_) => other,
            None => None,
        }
    }

    /// None, or what a function makes of the value.
    pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U> {
        match self {
            Some(value) => f(value),
            None => None,
        }
    }

    /// The value, if this holds for it.
    pub fn filter<P: FnOnce(&T) -> bool>(self, holds: P) -> Option<T> {
        if let Some(value) = self {
            if holds(&value) {
                return Some(value);
            }
        }
        None
    }

    /// The value, or the other.
    pub fn or(self, other: Option<T>) -> Option<T> {
        match self {
            Some(value) => Some(value),
            None => other,
        }
    }

    /// The value, or what a function gives.
    pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T> {
        match self {
            Some(value) => Some(value),
            None => f(),
        }
    }

    /// The one value that there is, if there is exactly one.
    pub fn xor(self, other: Option<T>) -> Option<T> {
        match (self, other) {
            (Some(value), None) => Some(value),
            (None, Some(value)) => Some(value),
            _ => None,
        }
    }

    /// Puts a value in; gives a reference to it.
    pub fn insert(&mut self, value: T) -> &mut T {
        *self = Some(value);
        self.as_mut().unwrap()
    }

    /// Puts a value in if there is none; gives a reference to the value.
    pub fn get_or_insert(&mut self, value: T) -> &mut T {
        self.get_or_insert_with(|| value)
    }

    /// The same, with a function that makes the value.
    pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T {
        if self.is_none() {
            *self = Some(f());
        }
        self.as_mut().unwrap()
    }

    /// Takes the value out, and leaves none.
    pub fn take(&mut self) -> Option<T> {
        std::mem::replace(self, None)
    }

    /// Takes the value out if this holds for it.
    pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, holds: P) -> Option<T> {
        let takes = match self.as_mut() {
            Some(value) => holds(value),
            None => false,
        };
        if takes { self.take() } else { None }
    }

    /// Puts a value in; gives what was there.
    pub fn replace(&mut self, value: T) -> Option<T> {
        std::mem::replace(self, Some(value))
    }

    /// Both values, if there are both.
    pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {
        match (self, other) {
            (Some(one), Some(two)) => Some((one, two)),
            _ => None,
        }
    }

    /// The value, by reference, or nothing, as an iterator.
    pub fn iter(&self) -> IntoIter<&T> {
        IntoIter { value: self.as_ref() }
    }

    /// The same, through which it can be changed.
    pub fn iter_mut(&mut self) -> IntoIter<&mut T> {
        IntoIter { value: self.as_mut() }
    }
}
