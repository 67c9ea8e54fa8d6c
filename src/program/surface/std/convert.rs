//! From one type to another.

/// Can be made from another type.
#[lang = "From"]
pub trait From<T> {
    /// Makes it.
    fn from(value: T) -> Self;
}

/// Can be made into another type.
#[lang = "Into"]
pub trait Into<T> {
    /// Makes it.
    fn into(self) -> T;
}

impl<T> From<T> for T {
    fn from(value: T) -> T {
        value
    }
}

impl<T, U: From<T>> Into<U> for T {
    fn into(self) -> U {
        U::from(self)
    }
}

/// Can be made from another type, if the value fits.
pub trait TryFrom<T> {
    /// What is wrong with a value that does not fit.
    type Error;
    /// Makes it.
    fn try_from(value: T) -> Result<Self, Self::Error>;
}

/// Can be made into another type, if the value fits.
pub trait TryInto<T> {
    /// What is wrong with a value that does not fit.
    type Error;
    /// Makes it.
    fn try_into(self) -> Result<T, Self::Error>;
}

impl<T, U: TryFrom<T>> TryInto<U> for T {
    type Error = U::Error;
    fn try_into(self) -> Result<U, U::Error> {
        U::try_from(self)
    }
}

/// Can be looked at as another type.
pub trait AsRef<T> {
    /// That look.
    fn as_ref(&self) -> &T;
}

/// Can be looked at and changed as another type.
pub trait AsMut<T> {
    /// That look.
    fn as_mut(&mut self) -> &mut T;
}

impl<T: AsRef<U>, U> AsRef<U> for &T {
    fn as_ref(&self) -> &U {
        (**self).as_ref()
    }
}
impl AsRef<str> for str {
    fn as_ref(&self) -> &str {
        self
    }
}
impl AsRef<str> for String {
    fn as_ref(&self) -> &str {
        self
    }
}
impl AsRef<[u8]> for str {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}
impl AsRef<[u8]> for String {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}
impl<T> AsRef<[T]> for [T] {
    fn as_ref(&self) -> &[T] {
        self
    }
}
impl<T> AsRef<[T]> for Vec<T> {
    fn as_ref(&self) -> &[T] {
        self
    }
}
impl<T, const N: usize> AsRef<[T]> for [T; N] {
    fn as_ref(&self) -> &[T] {
        self
    }
}
impl<T> AsRef<T> for Box<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}
impl<T> AsMut<[T]> for Vec<T> {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}
impl<T> AsMut<[T]> for [T] {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}
impl<T> AsMut<T> for Box<T> {
    fn as_mut(&mut self) -> &mut T {
        &mut **self
    }
}

/// What never goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Infallible {}

impl std::fmt::Display for Infallible {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match *self {}
    }
}

/// The value itself.
pub fn identity<T>(value: T) -> T {
    value
}
