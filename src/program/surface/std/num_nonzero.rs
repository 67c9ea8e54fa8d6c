//! Numbers that are not zero.

use std::marker::__Int;

/// A number that is not zero.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NonZero<T>(T);

/// A `usize` that is not zero.
pub type NonZeroUsize = NonZero<usize>;
/// A `u64` that is not zero.
pub type NonZeroU64 = NonZero<u64>;
/// A `u32` that is not zero.
pub type NonZeroU32 = NonZero<u32>;

impl<T: __Int + PartialEq + Default> NonZero<T> {
    /// The number, if it is not zero.
    pub fn new(value: T) -> Option<NonZero<T>> {
        if value == T::default() { None } else { Some(NonZero(value)) }
    }

    /// The number.
    pub fn get(self) -> T {
        self.0
    }
}

impl<T: std::fmt::Display> std::fmt::Display for NonZero<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for NonZero<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
