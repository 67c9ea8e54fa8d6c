//! Some values in a row.

use std::hash::{Hash, Hasher};
use std::cmp::Ordering;
use std::ops::{Bound, RangeBounds};

#[intrinsic = "slice_part"]
fn __part<T>(list: &[T], start: usize, len: usize) -> &[T] {}
#[intrinsic = "slice_part_mut"]
pub fn __part_mut<T>(list: &mut [T], start: usize, len: usize) -> &mut [T] {}
#[intrinsic = "element"]
pub fn __element<T>(list: &[T], at: usize) -> &T {}
#[intrinsic = "element"]
pub fn __element_mut<T>(list: &mut [T], at: usize) -> &mut T {}
#[intrinsic = "list_take_all"]
fn __take_all<T>(list: &mut [T]) -> Vec<T> {}
#[intrinsic = "list_put_all"]
fn __put_all<T>(list: &mut [T], values: Vec<T>) {}
#[intrinsic = "list_sort_plain"]
fn __sort_plain<T>(list: &mut [T]) -> bool {}

/// A slice of one value.
#[intrinsic = "list_of_one"]
pub fn from_ref<T>(value: &T) -> &[T] {}

/// The bounds of a range in a list of this length; panics if it has not so many.
pub fn __bounds<R: RangeBounds<usize>>(range: &R, len: usize) -> (usize, usize) {
    let start = match range.start_bound() {
        Bound::Included(start) => *start,
        Bound::Excluded(start) => *start + 1,
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(end) => *end + 1,
        Bound::Excluded(end) => *end,
        Bound::Unbounded => len,
    };
    if start > end {
        panic!("slice index starts at {start} but ends at {end}");
    }
    if end > len {
        panic!("range end index {end} out of range for slice of length {len}");
    }
    (start, end)
}

/// A range by which a list can be indexed.
pub trait __Range: RangeBounds<usize> {}
impl __Range for std::ops::Range<usize> {}
impl __Range for std::ops::RangeInclusive<usize> {}
impl __Range for std::ops::RangeFrom<usize> {}
impl __Range for std::ops::RangeTo<usize> {}
impl __Range for std::ops::RangeToInclusive<usize> {}
impl __Range for std::ops::RangeFull {}

impl<T, R: __Range> std::ops::Index<R> for [T] {
    type Output = [T];
    fn index(&self, range: R) -> &[T] {
        let (start, end) = __bounds(&range, self.len());
        __part(self, start, end - start)
    }
}
impl<T, R: __Range> std::ops::IndexMut<R> for [T] {
    fn index_mut(&mut self, range: R) -> &mut [T] {
        let (start, end) = __bounds(&range, self.len());
        __part_mut(self, start, end - start)
    }
}

/// What a list can be asked for: one value, or those of a range.
pub trait SliceIndex<T> {
    /// What is there.
    type Output;
    /// A reference to it, if it is there.
    fn get(self, list: &[T]) -> Option<&Self::Output>;
    /// The same, to be changed.
    fn get_mut(self, list: &mut [T]) -> Option<&mut Self::Output>;
}
impl<T> SliceIndex<T> for usize {
    type Output = T;
    fn get(self, list: &[T]) -> Option<&T> {
        if self < list.len() { Some(__element(list, self)) } else { None }
    }
    fn get_mut(self, list: &mut [T]) -> Option<&mut T> {
        if self < list.len() { Some(__element_mut(list, self)) } else { None }
    }
}
impl<T, R: __Range> SliceIndex<T> for R {
    type Output = [T];
    fn get(self, list: &[T]) -> Option<&[T]> {
        let (start, len) = __fitting(&self, list.len())?;
        Some(__part(list, start, len))
    }
    fn get_mut(self, list: &mut [T]) -> Option<&mut [T]> {
        let (start, len) = __fitting(&self, list.len())?;
        Some(__part_mut(list, start, len))
    }
}

pub fn __fitting<R: RangeBounds<usize>>(range: &R, len: usize) -> Option<(usize, usize)> {
    let start = match range.start_bound() {
        Bound::Included(start) => *start,
        Bound::Excluded(start) => *start + 1,
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(end) => end.checked_add(1)?,
        Bound::Excluded(end) => *end,
        Bound::Unbounded => len,
    };
    if start <= end && end <= len { Some((start, end - start)) } else { None }
}
