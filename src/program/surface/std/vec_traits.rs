//! A list that can grow: more of it.

use std::hash::{Hash, Hasher};
use std::ops::RangeBounds;

/// The values of a list, one by one.
pub struct IntoIter<T> {
    list: Vec<T>,
    at: usize,
    end: usize,
}

impl<T> IntoIter<T> {
    /// Those that are left, as a slice.
    pub fn as_slice(&self) -> &[T] {
        &self.list[self.at..self.end]
    }
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.at < self.end {
            self.at += 1;
            Some(__vec_take(&mut self.list, self.at - 1))
        } else {
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.at, Some(self.end - self.at))
    }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        if self.at < self.end {
            self.end -= 1;
            Some(__vec_take(&mut self.list, self.end))
        } else {
            None
        }
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> IntoIter<T> {
        self.as_slice().to_vec().into_iter()
    }
}
impl<T: std::fmt::Debug> std::fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("IntoIter").field(&self.as_slice()).finish()
    }
}

impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        let end = self.len();
        IntoIter { list: self, at: 0, end }
    }
}
impl<'a, T> IntoIterator for &'a Vec<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> std::slice::Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut Vec<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;
    fn into_iter(self) -> std::slice::IterMut<'a, T> {
        self.iter_mut()
    }
}
impl<T> IntoIterator for Box<[T]> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        self.into_vec().into_iter()
    }
}

impl<T> FromIterator<T> for Vec<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> {
        let mut list = Vec::new();
        for value in iter {
            list.push(value);
        }
        list
    }
}
impl<T> Extend<T> for Vec<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for value in iter {
            self.push(value);
        }
    }
}
impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for value in iter {
            self.push(*value);
        }
    }
}

impl<T: Clone> Clone for Vec<T> {
    fn clone(&self) -> Vec<T> {
        (**self).to_vec()
    }
}

/// `vec![a, b]`.
#[intrinsic = "identity"]
pub fn __from_array<T, const N: usize>(values: [T; N]) -> Vec<T> {}

#[intrinsic = "vec_filled"]
fn __filled<T>(value: T, len: usize) -> Vec<T> {}
#[intrinsic = "is_plain"]
pub fn __is_plain<T>() -> bool {}

/// `vec![value; len]`.
pub fn __from_elem<T: Clone>(value: T, len: usize) -> Vec<T> {
    if __is_plain::<T>() {
        return __filled(value, len);
    }
    let mut list = Vec::with_capacity(len);
    list.resize(len, value);
    list
}

impl<T: Hash> Hash for Vec<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for Vec<T> {
    fn eq(&self, other: &Vec<U>) -> bool {
        **self == **other
    }
}
impl<T: PartialEq<U>, U> PartialEq<[U]> for Vec<T> {
    fn eq(&self, other: &[U]) -> bool {
        **self == *other
    }
}
impl<'a, T: PartialEq<U>, U> PartialEq<&'a [U]> for Vec<T> {
    fn eq(&self, other: &&'a [U]) -> bool {
        **self == **other
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for Vec<T> {
    fn eq(&self, other: &[U; N]) -> bool {
        let other: &[U] = other;
        **self == *other
    }
}
impl<'a, T: PartialEq<U>, U, const N: usize> PartialEq<&'a [U; N]> for Vec<T> {
    fn eq(&self, other: &&'a [U; N]) -> bool {
        let other: &[U] = *other;
        **self == *other
    }
}
impl<'a, T: PartialEq<U>, U> PartialEq<Vec<U>> for &'a [T] {
    fn eq(&self, other: &Vec<U>) -> bool {
        **self == **other
    }
}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for [T] {
    fn eq(&self, other: &Vec<U>) -> bool {
        *self == **other
    }
}
impl<T: Eq> Eq for Vec<T> {}
impl<T: PartialOrd> PartialOrd for Vec<T> {
    fn partial_cmp(&self, other: &Vec<T>) -> Option<std::cmp::Ordering> {
        (**self).partial_cmp(&**other)
    }
}
impl<T: Ord> Ord for Vec<T> {
    fn cmp(&self, other: &Vec<T>) -> std::cmp::Ordering {
        (**self).cmp(&**other)
    }
}
impl<T: Clone> From<&[T]> for Vec<T> {
    fn from(values: &[T]) -> Vec<T> {
        values.to_vec()
    }
}
impl<T: Clone> From<&mut [T]> for Vec<T> {
    fn from(values: &mut [T]) -> Vec<T> {
        values.to_vec()
    }
}
impl<T, const N: usize> From<[T; N]> for Vec<T> {
    fn from(values: [T; N]) -> Vec<T> {
        __from_array(values)
    }
}
impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> {
    fn from(values: &[T; N]) -> Vec<T> {
        values.to_vec()
    }
}
impl<T> From<Box<[T]>> for Vec<T> {
    fn from(values: Box<[T]>) -> Vec<T> {
        values.into_vec()
    }
}
impl From<&str> for Vec<u8> {
    fn from(text: &str) -> Vec<u8> {
        text.as_bytes().to_vec()
    }
}
impl From<String> for Vec<u8> {
    fn from(text: String) -> Vec<u8> {
        text.into_bytes()
    }
}
