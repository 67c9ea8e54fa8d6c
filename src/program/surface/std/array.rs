//! So many values in a row.

use std::hash::{Hash, Hasher};

#[intrinsic = "identity"]
fn __array<T, const N: usize>(list: Vec<T>) -> [T; N] {}
#[intrinsic = "const_value"]
fn __len<const N: usize>() -> usize {}

/// An array of what a function gives for each number.
pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(mut f: F) -> [T; N] {
    let len = __len::<N>();
    let mut list = Vec::with_capacity(len);
    let mut i = 0;
    while i < len {
        list.push(f(i));
        i += 1;
    }
    __array(list)
}

/// The values of an array, one by one.
pub type IntoIter<T, const N: usize> = std::vec::IntoIter<T>;

impl<T, const N: usize> [T; N] {
    /// An array of what a function makes of each value.
    pub fn map<U, F: FnMut(T) -> U>(self, f: F) -> [U; N] {
        __array(self.into_iter().map(f).collect())
    }
    /// All values as a slice.
    #[intrinsic = "identity"]
    pub fn as_slice(&self) -> &[T] {}
    /// All values as a slice that can be changed.
    #[intrinsic = "identity"]
    pub fn as_mut_slice(&mut self) -> &mut [T] {}
    /// An array of references.
    pub fn each_ref(&self) -> [&T; N] {
        __array(self.iter().collect())
    }
}

impl<T, const N: usize> IntoIterator for [T; N] {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> std::vec::IntoIter<T> {
        std::vec::__from_array(self).into_iter()
    }
}
impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> std::slice::Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;
    fn into_iter(self) -> std::slice::IterMut<'a, T> {
        self.iter_mut()
    }
}
impl<T: Clone, const N: usize> Clone for [T; N] {
    fn clone(&self) -> [T; N] {
        __array(self.to_vec())
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T; N] {
    fn eq(&self, other: &[U; N]) -> bool {
        let (one, two): (&[T], &[U]) = (self, other);
        *one == *two
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U]> for [T; N] {
    fn eq(&self, other: &[U]) -> bool {
        let one: &[T] = self;
        *one == *other
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T] {
    fn eq(&self, other: &[U; N]) -> bool {
        let other: &[U] = other;
        *self == *other
    }
}
impl<'a, T: PartialEq<U>, U, const N: usize> PartialEq<&'a [U]> for [T; N] {
    fn eq(&self, other: &&'a [U]) -> bool {
        let one: &[T] = self;
        *one == **other
    }
}
impl<'a, T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for &'a [T] {
    fn eq(&self, other: &[U; N]) -> bool {
        let other: &[U] = other;
        **self == *other
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<Vec<U>> for [T; N] {
    fn eq(&self, other: &Vec<U>) -> bool {
        let one: &[T] = self;
        *one == **other
    }
}
impl<T: Eq, const N: usize> Eq for [T; N] {}
impl<T: PartialOrd, const N: usize> PartialOrd for [T; N] {
    fn partial_cmp(&self, other: &[T; N]) -> Option<std::cmp::Ordering> {
        self.iter().partial_cmp(other.iter())
    }
}
impl<T: Ord, const N: usize> Ord for [T; N] {
    fn cmp(&self, other: &[T; N]) -> std::cmp::Ordering {
        self.iter().cmp(other.iter())
    }
}
impl<T: Hash, const N: usize> Hash for [T; N] {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}

/// A slice has not so many values.
#[derive(Clone, Copy, Debug)]
pub struct TryFromSliceError(());

impl std::fmt::Display for TryFromSliceError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad("could not convert slice to array")
    }
}
impl std::error::Error for TryFromSliceError {}

impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(list: &[T]) -> Result<[T; N], TryFromSliceError> {
        if list.len() == __len::<N>() { Ok(__array(list.to_vec())) } else { Err(TryFromSliceError(())) }
    }
}
impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] {
    type Error = Vec<T>;
    fn try_from(list: Vec<T>) -> Result<[T; N], Vec<T>> {
        if list.len() == __len::<N>() { Ok(__array(list)) } else { Err(list) }
    }
}
