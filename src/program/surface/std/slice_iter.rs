//! Some values in a row: more of it.

use std::hash::{Hash, Hasher};
use std::cmp::Ordering;
use std::ops::{Bound, RangeBounds};

impl<T> [T] {
    /// How many values there are.
    #[intrinsic = "slice_len"]
    pub fn len(&self) -> usize {}
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// References to the values in order.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { slice: self, at: 0, end: self.len() }
    }
    /// References to the values in order, through which they can be changed.
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        let end = self.len();
        IterMut { slice: self, at: 0, end }
    }
    /// The value at a place, or those of a range, if there are.
    pub fn get<I: SliceIndex<T>>(&self, index: I) -> Option<&I::Output> {
        index.get(self)
    }
    /// The same, to be changed.
    pub fn get_mut<I: SliceIndex<T>>(&mut self, index: I) -> Option<&mut I::Output> {
        index.get_mut(self)
    }
    /// The first value.
    pub fn first(&self) -> Option<&T> {
        self.get(0usize)
    }
    /// The first value, to be changed.
    pub fn first_mut(&mut self) -> Option<&mut T> {
        self.get_mut(0usize)
    }
    /// The last value.
    pub fn last(&self) -> Option<&T> {
        let len = self.len();
        if len > 0 { Some(&self[len - 1]) } else { None }
    }
    /// The last value, to be changed.
    pub fn last_mut(&mut self) -> Option<&mut T> {
        let len = self.len();
        if len > 0 { Some(&mut self[len - 1]) } else { None }
    }
    /// The first value, and the others.
    pub fn split_first(&self) -> Option<(&T, &[T])> {
        if self.is_empty() { None } else { Some((&self[0], &self[1..])) }
    }
    /// The last value, and the others.
    pub fn split_last(&self) -> Option<(&T, &[T])> {
        let len = self.len();
        if len == 0 { None } else { Some((&self[len - 1], &self[..len - 1])) }
    }
    /// The first value, and the others, to be changed.
    pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        let len = self.len();
        if len == 0 {
            return None;
        }
        Some((__element_mut(self, 0), __part_mut(self, 1, len - 1)))
    }
    /// The last value, and the others, to be changed.
    pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        let len = self.len();
        if len == 0 {
            return None;
        }
        Some((__element_mut(self, len - 1), __part_mut(self, 0, len - 1)))
    }
    /// The values before a place, and those from there on.
    pub fn split_at(&self, at: usize) -> (&[T], &[T]) {
        let len = self.len();
        if at > len {
            panic!("mid > len");
        }
        (__part(self, 0, at), __part(self, at, len - at))
    }
    /// The same, to be changed.
    pub fn split_at_mut(&mut self, at: usize) -> (&mut [T], &mut [T]) {
        let len = self.len();
        if at > len {
            panic!("mid > len");
        }
        (__part_mut(self, 0, at), __part_mut(self, at, len - at))
    }
    /// Whether a value is among them.
    pub fn contains(&self, value: &T) -> bool
    where
        T: PartialEq,
    {
        self.iter().any(|own| *own == *value)
    }
    /// Whether it begins with these.
    pub fn starts_with(&self, values: &[T]) -> bool
    where
        T: PartialEq,
    {
        let len = values.len();
        len <= self.len() && self[..len] == *values
    }
    /// Whether it ends with these.
    pub fn ends_with(&self, values: &[T]) -> bool
    where
        T: PartialEq,
    {
        let (len, all) = (values.len(), self.len());
        len <= all && self[all - len..] == *values
    }
    /// Lets two places change their values.
    pub fn swap(&mut self, one: usize, other: usize) {
        let len = self.len();
        let most = if one > other { one } else { other };
        if most >= len {
            panic!("index out of bounds: the len is {len} but the index is {most}");
        }
        __swap(self, one, other);
    }
    /// Turns the order round.
    #[intrinsic = "list_reverse"]
    pub fn reverse(&mut self) {}
    /// Puts the first so many at the end.
    pub fn rotate_left(&mut self, by: usize) {
        if by > self.len() {
            panic!("assertion failed: mid <= self.len()");
        }
        __rotate_left(self, by);
    }
    /// Puts the last so many at the beginning.
    pub fn rotate_right(&mut self, by: usize) {
        let len = self.len();
        if by > len {
            panic!("assertion failed: k <= self.len()");
        }
        __rotate_left(self, len - by);
    }
    /// Puts copies of a value everywhere.
    pub fn fill(&mut self, value: T)
    where
        T: Clone,
    {
        let mut i = 0;
        while i < self.len() {
            self[i] = value.clone();
            i += 1;
        }
    }
    /// Puts what a function gives everywhere.
    pub fn fill_with<F: FnMut() -> T>(&mut self, mut f: F) {
        let mut i = 0;
        while i < self.len() {
            self[i] = f();
            i += 1;
        }
    }
    /// Copies all values of a slice of the same length.
    pub fn copy_from_slice(&mut self, values: &[T])
    where
        T: Copy,
    {
        self.clone_from_slice(values);
    }
    /// Clones all values of a slice of the same length.
    pub fn clone_from_slice(&mut self, values: &[T])
    where
        T: Clone,
    {
        if self.len() != values.len() {
            panic!("copy_from_slice: source slice length ({}) does not match destination slice length ({})", values.len(), self.len());
        }
        let mut i = 0;
        while i < values.len() {
            self[i] = values[i].clone();
            i += 1;
        }
    }
    /// Copies some values to another place.
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, range: R, to: usize)
    where
        T: Copy,
    {
        let (start, end) = __bounds(&range, self.len());
        let values = self[start..end].to_vec();
        self[to..to + values.len()].copy_from_slice(&values);
    }
    /// Changes all values with those of another slice.
    pub fn swap_with_slice(&mut self, other: &mut [T]) {
        let mut i = 0;
        while i < self.len() {
            std::mem::swap(&mut self[i], &mut other[i]);
            i += 1;
        }
    }
    /// A list of copies.
    pub fn to_vec(&self) -> Vec<T>
    where
        T: Clone,
    {
        if std::vec::__is_plain::<T>() {
            return __copied(self);
        }
        let mut list = Vec::with_capacity(self.len());
        for value in self {
            list.push(value.clone());
        }
        list
    }
    /// The list out of its box.
    #[intrinsic = "identity"]
    pub fn into_vec(self: Box<[T]>) -> Vec<T> {}
    /// So many times in a row.
    pub fn repeat(&self, n: usize) -> Vec<T>
    where
        T: Copy,
    {
        let mut list = Vec::with_capacity(self.len() * n);
        let mut i = 0;
        while i < n {
            list.extend_from_slice(self);
            i += 1;
        }
        list
    }
}

#[intrinsic = "identity"]
fn __copied<T>(list: &[T]) -> Vec<T> {}
#[intrinsic = "list_swap"]
fn __swap<T>(list: &mut [T], one: usize, other: usize) {}
#[intrinsic = "list_rotate_left"]
fn __rotate_left<T>(list: &mut [T], by: usize) {}

/// The values of a slice, by reference.
pub struct Iter<'a, T> {
    slice: &'a [T],
    at: usize,
    end: usize,
}

impl<'a, T> Iter<'a, T> {
    /// Those that are left, as a slice.
    pub fn as_slice(&self) -> &'a [T] {
        &self.slice[self.at..self.end]
    }
}
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        if self.at < self.end {
            self.at += 1;
            Some(&self.slice[self.at - 1])
        } else {
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.at, Some(self.end - self.at))
    }
    fn nth(&mut self, n: usize) -> Option<&'a T> {
        self.at = (self.at.saturating_add(n)).min(self.end);
        self.next()
    }
    fn count(self) -> usize {
        self.end - self.at
    }
}
impl<'a, T> DoubleEndedIterator for Iter<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> {
        if self.at < self.end {
            self.end -= 1;
            Some(&self.slice[self.end])
        } else {
            None
        }
    }
}
impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
impl<'a, T> Clone for Iter<'a, T> {
    fn clone(&self) -> Iter<'a, T> {
        Iter { slice: self.slice, at: self.at, end: self.end }
    }
}
impl<'a, T: std::fmt::Debug> std::fmt::Debug for Iter<'a, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("Iter").field(&self.as_slice()).finish()
    }
}

/// The values of a slice, by references through which they can be changed.
pub struct IterMut<'a, T> {
    slice: &'a mut [T],
    at: usize,
    end: usize,
}

impl<'a, T> Iterator for IterMut<'a, T> {
    type Item = &'a mut T;
    fn next(&mut self) -> Option<&'a mut T> {
        if self.at < self.end {
            self.at += 1;
            Some(__element_mut(self.slice, self.at - 1))
        } else {
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.at, Some(self.end - self.at))
    }
}
impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut T> {
        if self.at < self.end {
            self.end -= 1;
            Some(__element_mut(self.slice, self.end))
        } else {
            None
        }
    }
}
impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}

impl<'a, T> IntoIterator for &'a [T] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut [T] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}

impl<T: PartialEq<U>, U> PartialEq<[U]> for [T] {
    fn eq(&self, other: &[U]) -> bool {
        let len = self.len();
        if len != other.len() {
            return false;
        }
        let mut i = 0;
        while i < len {
            if self[i] != other[i] {
                return false;
            }
            i += 1;
        }
        true
    }
}
impl<T: Eq> Eq for [T] {}
impl<T: PartialOrd> PartialOrd for [T] {
    fn partial_cmp(&self, other: &[T]) -> Option<Ordering> {
        self.iter().partial_cmp(other.iter())
    }
}
impl<T: Ord> Ord for [T] {
    fn cmp(&self, other: &[T]) -> Ordering {
        self.iter().cmp(other.iter())
    }
}
impl<T: Hash> Hash for [T] {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.len());
        for value in self {
            value.hash(state);
        }
    }
}
