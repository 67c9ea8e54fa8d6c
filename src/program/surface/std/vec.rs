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
