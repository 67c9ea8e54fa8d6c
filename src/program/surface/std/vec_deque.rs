//! A list that can grow at both ends.

use std::hash::{Hash, Hasher};
use std::ops::RangeBounds;

/// A list that can grow at both ends.
pub struct VecDeque<T> {
    /// The values from number `head` on; there are none before.
    list: Vec<T>,
    head: usize,
}

#[intrinsic = "vec_gap"]
fn __gap<T>(list: &mut Vec<T>, n: usize) {}
#[intrinsic = "vec_ungap"]
fn __ungap<T>(list: &mut Vec<T>, n: usize) {}

impl<T> VecDeque<T> {
    /// An empty one.
    pub fn new() -> VecDeque<T> {
        VecDeque { list: Vec::new(), head: 0 }
    }
    /// An empty one with room for so many values.
    pub fn with_capacity(capacity: usize) -> VecDeque<T> {
        VecDeque { list: Vec::with_capacity(capacity), head: 0 }
    }
    /// How many values there are.
    pub fn len(&self) -> usize {
        self.list.len() - self.head
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// How many values there is room for.
    pub fn capacity(&self) -> usize {
        self.list.capacity()
    }
    /// Makes room for so many more.
    pub fn reserve(&mut self, more: usize) {}
    /// Adds a value at the end.
    pub fn push_back(&mut self, value: T) {
        self.list.push(value);
    }
    /// Adds a value at the beginning.
    pub fn push_front(&mut self, value: T) {
        if self.head == 0 {
            let more = self.list.len() + 4;
            __gap(&mut self.list, more);
            self.head = more;
        }
        self.head -= 1;
        std::mem::__put(&mut self.list[self.head], value);
    }
    /// Takes the first value.
    pub fn pop_front(&mut self) -> Option<T> {
        if self.is_empty() {
            return None;
        }
        let value = std::vec::__vec_take(&mut self.list, self.head);
        self.head += 1;
        if self.head > 16 && self.head > self.list.len() / 2 {
            __ungap(&mut self.list, self.head);
            self.head = 0;
        }
        Some(value)
    }
    /// Takes the last value.
    pub fn pop_back(&mut self) -> Option<T> {
        if self.is_empty() { None } else { self.list.pop() }
    }
    /// The first value.
    pub fn front(&self) -> Option<&T> {
        self.get(0)
    }
    /// The last value.
    pub fn back(&self) -> Option<&T> {
        if self.is_empty() { None } else { self.list.last() }
    }
    /// The first value, to be changed.
    pub fn front_mut(&mut self) -> Option<&mut T> {
        self.get_mut(0)
    }
    /// The last value, to be changed.
    pub fn back_mut(&mut self) -> Option<&mut T> {
        if self.is_empty() { None } else { self.list.last_mut() }
    }
    /// The value at a place.
    pub fn get(&self, at: usize) -> Option<&T> {
        if at < self.len() { Some(&self.list[self.head + at]) } else { None }
    }
    /// The value at a place, to be changed.
    pub fn get_mut(&mut self, at: usize) -> Option<&mut T> {
        if at < self.len() { Some(&mut self.list[self.head + at]) } else { None }
    }
    fn __level(&mut self) {
        __ungap(&mut self.list, self.head);
        self.head = 0;
    }
    /// All values as a slice.
    pub fn make_contiguous(&mut self) -> &mut [T] {
        self.__level();
        &mut self.list
    }
    /// All values as two slices.
    pub fn as_slices(&self) -> (&[T], &[T]) {
        (&self.list[self.head..], &[])
    }
    /// References to the values in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.list[self.head..].iter()
    }
    /// The same, through which they can be changed.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        let head = self.head;
        self.list[head..].iter_mut()
    }
    /// The values of a range.
    pub fn range<R: RangeBounds<usize>>(&self, range: R) -> std::slice::Iter<'_, T> {
        let (start, end) = std::slice::__bounds(&range, self.len());
        self.list[self.head + start..self.head + end].iter()
    }
    /// Whether a value is among them.
    pub fn contains(&self, value: &T) -> bool
    where
        T: PartialEq,
    {
        self.iter().any(|own| *own == *value)
    }
    /// Takes all values out.
    pub fn clear(&mut self) {
        self.__level();
        self.list.clear();
    }
    /// Keeps the first so many.
    pub fn truncate(&mut self, len: usize) {
        self.__level();
        self.list.truncate(len);
    }
    /// Puts a value before the one at this place.
    pub fn insert(&mut self, at: usize, value: T) {
        if at > self.len() {
            panic!("index out of bounds");
        }
        self.__level();
        self.list.insert(at, value);
    }
    /// Takes the value at this place.
    pub fn remove(&mut self, at: usize) -> Option<T> {
        if at >= self.len() {
            return None;
        }
        self.__level();
        Some(self.list.remove(at))
    }
    /// Lets two places change their values.
    pub fn swap(&mut self, one: usize, other: usize) {
        self.__level();
        self.list.swap(one, other);
    }
    /// Puts the first so many at the end.
    pub fn rotate_left(&mut self, by: usize) {
        self.__level();
        self.list.rotate_left(by);
    }
    /// Puts the last so many at the beginning.
    pub fn rotate_right(&mut self, by: usize) {
        self.__level();
        self.list.rotate_right(by);
    }
    /// Keeps those for which it holds.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, keep: F) {
        self.__level();
        self.list.retain(keep);
    }
    /// Takes the values of a range out.
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> std::vec::IntoIter<T> {
        self.__level();
        self.list.drain(range)
    }
    /// Takes the values from this place on.
    pub fn split_off(&mut self, at: usize) -> VecDeque<T> {
        self.__level();
        VecDeque { list: self.list.split_off(at), head: 0 }
    }
    /// Takes all values of another list.
    pub fn append(&mut self, other: &mut VecDeque<T>) {
        other.__level();
        self.list.append(&mut other.list);
    }
    /// Makes it this long, with copies of a value.
    pub fn resize(&mut self, len: usize, value: T)
    where
        T: Clone,
    {
        self.__level();
        self.list.resize(len, value);
    }
    /// The place of a value in a sorted list, or where it would be.
    pub fn binary_search(&self, value: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.list[self.head..].binary_search(value)
    }
}

impl<T> std::ops::Index<usize> for VecDeque<T> {
    type Output = T;
    fn index(&self, at: usize) -> &T {
        self.get(at).expect("Out of bounds access")
    }
}
impl<T> std::ops::IndexMut<usize> for VecDeque<T> {
    fn index_mut(&mut self, at: usize) -> &mut T {
        self.get_mut(at).expect("Out of bounds access")
    }
}
impl<T> IntoIterator for VecDeque<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(mut self) -> std::vec::IntoIter<T> {
        self.__level();
        self.list.into_iter()
    }
}
impl<'a, T> IntoIterator for &'a VecDeque<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> std::slice::Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut VecDeque<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;
    fn into_iter(self) -> std::slice::IterMut<'a, T> {
        self.iter_mut()
    }
}
impl<T> FromIterator<T> for VecDeque<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> VecDeque<T> {
        VecDeque { list: iter.into_iter().collect(), head: 0 }
    }
}
impl<T> Extend<T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for value in iter {
            self.push_back(value);
        }
    }
}
impl<T> Default for VecDeque<T> {
    fn default() -> VecDeque<T> {
        VecDeque::new()
    }
}
impl<T: Clone> Clone for VecDeque<T> {
    fn clone(&self) -> VecDeque<T> {
        VecDeque { list: self.list[self.head..].to_vec(), head: 0 }
    }
}
impl<T: std::fmt::Debug> std::fmt::Debug for VecDeque<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
impl<T: PartialEq> PartialEq for VecDeque<T> {
    fn eq(&self, other: &VecDeque<T>) -> bool {
        self.list[self.head..] == other.list[other.head..]
    }
}
impl<T: PartialEq> PartialEq<Vec<T>> for VecDeque<T> {
    fn eq(&self, other: &Vec<T>) -> bool {
        self.list[self.head..] == **other
    }
}
impl<T: PartialEq, const N: usize> PartialEq<[T; N]> for VecDeque<T> {
    fn eq(&self, other: &[T; N]) -> bool {
        self.list[self.head..] == *other
    }
}
impl<T: Eq> Eq for VecDeque<T> {}
impl<T: Hash> Hash for VecDeque<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.list[self.head..].hash(state);
    }
}
impl<T> From<Vec<T>> for VecDeque<T> {
    fn from(list: Vec<T>) -> VecDeque<T> {
        VecDeque { list, head: 0 }
    }
}
impl<T, const N: usize> From<[T; N]> for VecDeque<T> {
    fn from(values: [T; N]) -> VecDeque<T> {
        values.into_iter().collect()
    }
}
impl<T> From<VecDeque<T>> for Vec<T> {
    fn from(deque: VecDeque<T>) -> Vec<T> {
        deque.into_iter().collect()
    }
}
