//! A list that can grow.

use std::hash::{Hash, Hasher};
use std::ops::RangeBounds;

/// A list that can grow.
#[lang = "Vec"]
pub struct Vec<T>;

#[intrinsic = "vec_truncate"]
fn __cut<T>(list: &mut Vec<T>, len: usize) -> Vec<T> {}
#[intrinsic = "vec_insert"]
fn __insert<T>(list: &mut Vec<T>, at: usize, value: T) {}
#[intrinsic = "vec_remove"]
fn __remove<T>(list: &mut Vec<T>, at: usize) -> T {}
#[intrinsic = "vec_take"]
pub fn __vec_take<T>(list: &mut Vec<T>, at: usize) -> T {}

impl<T> Vec<T> {
    /// An empty one.
    #[intrinsic = "vec_new"]
    pub fn new() -> Vec<T> {}
    /// An empty one with room for so many values.
    #[intrinsic = "vec_with_capacity"]
    pub fn with_capacity(capacity: usize) -> Vec<T> {}
    /// How many values there is room for.
    #[intrinsic = "vec_capacity"]
    pub fn capacity(&self) -> usize {}
    /// Makes room for so many more.
    #[intrinsic = "vec_reserve"]
    pub fn reserve(&mut self, more: usize) {}
    /// Gives back room that is not needed.
    #[intrinsic = "vec_shrink"]
    pub fn shrink_to_fit(&mut self) {}
    /// Appends a value.
    #[intrinsic = "vec_push"]
    pub fn push(&mut self, value: T) {}
    /// Takes the last value.
    #[intrinsic = "vec_pop"]
    pub fn pop(&mut self) -> Option<T> {}
    /// Takes the last value if this holds for it.
    pub fn pop_if<F: FnOnce(&mut T) -> bool>(&mut self, holds: F) -> Option<T> {
        let last = self.last_mut()?;
        if holds(last) { self.pop() } else { None }
    }
    /// All values as a slice.
    #[intrinsic = "identity"]
    pub fn as_slice(&self) -> &[T] {}
    /// All values as a slice that can be changed.
    #[intrinsic = "identity"]
    pub fn as_mut_slice(&mut self) -> &mut [T] {}
    /// The list in a box.
    #[intrinsic = "identity"]
    pub fn into_boxed_slice(self) -> Box<[T]> {}

    /// Puts a value before the one at this place.
    pub fn insert(&mut self, at: usize, value: T) {
        let len = self.len();
        if at > len {
            panic!("insertion index (is {at}) should be <= len (is {len})");
        }
        __insert(self, at, value);
    }
    /// Takes the value at this place.
    pub fn remove(&mut self, at: usize) -> T {
        let len = self.len();
        if at >= len {
            panic!("removal index (is {at}) should be < len (is {len})");
        }
        __remove(self, at)
    }
    /// Takes the value at this place, and puts the last one there.
    pub fn swap_remove(&mut self, at: usize) -> T {
        let len = self.len();
        if at >= len {
            panic!("swap_remove index (is {at}) should be < len (is {len})");
        }
        self.swap(at, len - 1);
        __remove(self, len - 1)
    }
    /// Keeps the first so many.
    pub fn truncate(&mut self, len: usize) {
        if len < self.len() {
            drop(__cut(self, len));
        }
    }
    /// Takes all values out.
    pub fn clear(&mut self) {
        drop(__cut(self, 0));
    }
    /// Makes it this long, with copies of a value.
    pub fn resize(&mut self, len: usize, value: T)
    where
        T: Clone,
    {
        if len <= self.len() {
            self.truncate(len);
            return;
        }
        while self.len() + 1 < len {
            self.push(value.clone());
        }
        self.push(value);
    }
    /// Makes it this long, with what a function gives.
    pub fn resize_with<F: FnMut() -> T>(&mut self, len: usize, mut f: F) {
        self.truncate(len);
        while self.len() < len {
            self.push(f());
        }
    }
    /// Takes all values of another list.
    pub fn append(&mut self, other: &mut Vec<T>) {
        __append(self, __cut(other, 0));
    }
    /// Adds copies of the values of a slice.
    pub fn extend_from_slice(&mut self, values: &[T])
    where
        T: Clone,
    {
        for value in values {
            self.push(value.clone());
        }
    }
    /// Adds copies of some of its own values.
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, range: R)
    where
        T: Clone,
    {
        let (start, end) = std::slice::__bounds(&range, self.len());
        let mut i = start;
        while i < end {
            self.push(self[i].clone());
            i += 1;
        }
    }
    /// Takes the values from this place on.
    pub fn split_off(&mut self, at: usize) -> Vec<T> {
        let len = self.len();
        if at > len {
            panic!("`at` split index (is {at}) should be <= len (is {len})");
        }
        __cut(self, at)
    }
    /// Takes the values of a range out.
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<T> {
        let (start, end) = std::slice::__bounds(&range, self.len());
        let tail = __cut(self, end);
        let taken = __cut(self, start);
        __append(self, tail);
        taken.into_iter()
    }
    /// Puts other values in the place of those of a range.
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(
        &mut self,
        range: R,
        values: I,
    ) -> IntoIter<T> {
        let (start, end) = std::slice::__bounds(&range, self.len());
        let tail = __cut(self, end);
        let taken = __cut(self, start);
        self.extend(values);
        __append(self, tail);
        taken.into_iter()
    }
    /// Keeps those for which it holds.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut keep: F) {
        self.retain_mut(|value| keep(value));
    }
    /// Keeps those for which it holds; it can change them.
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, mut keep: F) {
        let len = self.len();
        let mut kept = 0;
        let mut at = 0;
        while at < len {
            if keep(&mut self[at]) {
                if kept != at {
                    self.swap(kept, at);
                }
                kept += 1;
            } else {
                drop(__vec_take(self, at));
            }
            at += 1;
        }
        std::mem::forget(__cut(self, kept));
    }
    /// Leaves out what is equal to the one before.
    pub fn dedup(&mut self)
    where
        T: PartialEq,
    {
        self.dedup_by(|one, other| *one == *other);
    }
    /// Leaves out what has the key of the one before.
    pub fn dedup_by_key<K: PartialEq, F: FnMut(&mut T) -> K>(&mut self, mut key: F) {
        self.dedup_by(|one, other| key(one) == key(other));
    }
    /// Leaves out what is the same as the one before.
    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, mut same: F) {
        let mut at = 1;
        while at < self.len() {
            let (before, after) = self.split_at_mut(at);
            if same(&mut after[0], &mut before[at - 1]) {
                drop(__remove(self, at));
            } else {
                at += 1;
            }
        }
    }
    /// The list, never dropped.
    pub fn leak(self) -> &'static mut [T] {
        Box::leak(self.into_boxed_slice())
    }
}

#[intrinsic = "vec_append"]
fn __append<T>(list: &mut Vec<T>, values: Vec<T>) {}

impl<T> std::ops::Deref for Vec<T> {
    type Target = [T];
    #[intrinsic = "identity"]
    fn deref(&self) -> &[T] {}
}
impl<T> std::ops::DerefMut for Vec<T> {
    #[intrinsic = "identity"]
    fn deref_mut(&mut self) -> &mut [T] {}
}
impl<T> std::ops::Index<usize> for Vec<T> {
    type Output = T;
    #[intrinsic = "element"]
    fn index(&self, index: usize) -> &T {}
}
impl<T> std::ops::IndexMut<usize> for Vec<T> {
    #[intrinsic = "element"]
    fn index_mut(&mut self, index: usize) -> &mut T {}
}
impl<T, R: std::slice::__Range> std::ops::Index<R> for Vec<T> {
    type Output = [T];
    fn index(&self, index: R) -> &[T] {
        &(**self)[index]
    }
}
impl<T, R: std::slice::__Range> std::ops::IndexMut<R> for Vec<T> {
    fn index_mut(&mut self, index: R) -> &mut [T] {
        &mut (**self)[index]
    }
}

/// The values that are taken out of a list.
pub type Drain<T> = IntoIter<T>;

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
