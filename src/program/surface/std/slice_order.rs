//! Slices: sorting and searching, pieces, and joining.

use std::cmp::Ordering;
use std::slice::{__part, __part_mut, __put_all, __sort_plain, __take_all};
use std::vec::{__vec_take, IntoIter};

impl<T> [T] {
    /// Sorts; what is equal stays in order.
    pub fn sort(&mut self)
    where
        T: Ord,
    {
        if !__sort_plain(self) {
            self.sort_by(|one, other| one.cmp(other));
        }
    }
    /// Sorts by a comparison; what is equal stays in order.
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) {
        let sorted = __merged(__take_all(self), &mut compare);
        __put_all(self, sorted);
    }
    /// Sorts by a key; what is equal stays in order.
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut key: F) {
        self.sort_by(|one, other| key(one).cmp(&key(other)));
    }
    /// The same; the key of each is asked for once.
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut key: F) {
        let mut keyed = Vec::new();
        for value in __take_all(self) {
            keyed.push((key(&value), value));
        }
        keyed.sort_by(|one, other| one.0.cmp(&other.0));
        __put_all(self, keyed.into_iter().map(|(_, value)| value).collect());
    }
    /// Sorts.
    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        self.sort();
    }
    /// Sorts by a comparison.
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {
        self.sort_by(compare);
    }
    /// Sorts by a key.
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, key: F) {
        self.sort_by_key(key);
    }
    /// Whether each is not less than the one before.
    pub fn is_sorted(&self) -> bool
    where
        T: PartialOrd,
    {
        self.iter().is_sorted()
    }
    /// Whether each has a key that is not less than that of the one before.
    pub fn is_sorted_by_key<K: PartialOrd, F: FnMut(&T) -> K>(&self, mut key: F) -> bool {
        self.iter().map(|value| key(value)).is_sorted()
    }
    /// The place of a value in a sorted slice, or where it would be.
    pub fn binary_search(&self, value: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.binary_search_by(|own| own.cmp(value))
    }
    /// The same by a key.
    pub fn binary_search_by_key<K: Ord, F: FnMut(&T) -> K>(
        &self,
        wanted: &K,
        mut key: F,
    ) -> Result<usize, usize> {
        self.binary_search_by(|own| key(own).cmp(wanted))
    }
    /// The same by a comparison.
    pub fn binary_search_by<F: FnMut(&T) -> Ordering>(
        &self,
        mut compare: F,
    ) -> Result<usize, usize> {
        let mut size = self.len();
        if size == 0 {
            return Err(0);
        }
        let mut base = 0usize;
        while size > 1 {
            let half = size / 2;
            if compare(&self[base + half]) != Ordering::Greater {
                base += half;
            }
            size -= half;
        }
        match compare(&self[base]) {
            Ordering::Equal => Ok(base),
            Ordering::Less => Err(base + 1),
            Ordering::Greater => Err(base),
        }
    }
    /// Where it does not hold any more, in a slice that is sorted by that.
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, mut holds: P) -> usize {
        let found = self.binary_search_by(|own| {
            if holds(own) { Ordering::Less } else { Ordering::Greater }
        });
        match found {
            Ok(at) => at,
            Err(at) => at,
        }
    }
    /// Puts the value in its place that would be there if all were sorted.
    pub fn select_nth_unstable(&mut self, at: usize) -> (&mut [T], &mut T, &mut [T])
    where
        T: Ord,
    {
        self.sort();
        let len = self.len();
        (
            __part_mut(self, 0, at),
            std::slice::__element_mut(self, at),
            __part_mut(self, at + 1, len - at - 1),
        )
    }

    /// Pieces of so many values; the last may have fewer.
    pub fn chunks(&self, size: usize) -> IntoIter<&[T]> {
        if size == 0 {
            panic!("chunk size must be non-zero");
        }
        let (len, mut at, mut pieces) = (self.len(), 0, Vec::new());
        while at < len {
            let count = size.min(len - at);
            pieces.push(__part(self, at, count));
            at += count;
        }
        pieces.into_iter()
    }
    /// Pieces of exactly so many values.
    pub fn chunks_exact(&self, size: usize) -> IntoIter<&[T]> {
        if size == 0 {
            panic!("chunk size must be non-zero");
        }
        __part(self, 0, self.len() / size * size).chunks(size)
    }
    /// Pieces of so many values, counted from the end.
    pub fn rchunks(&self, size: usize) -> IntoIter<&[T]> {
        if size == 0 {
            panic!("chunk size must be non-zero");
        }
        let (mut left, mut pieces) = (self.len(), Vec::new());
        while left > 0 {
            let count = size.min(left);
            left -= count;
            pieces.push(__part(self, left, count));
        }
        pieces.into_iter()
    }
    /// Pieces of so many values, to be changed.
    pub fn chunks_mut(&mut self, size: usize) -> IntoIter<&mut [T]> {
        if size == 0 {
            panic!("chunk size must be non-zero");
        }
        let (len, mut at, mut pieces) = (self.len(), 0, Vec::new());
        while at < len {
            let count = size.min(len - at);
            pieces.push(__part_mut(self, at, count));
            at += count;
        }
        pieces.into_iter()
    }
    /// Pieces of exactly so many values, to be changed.
    pub fn chunks_exact_mut(&mut self, size: usize) -> IntoIter<&mut [T]> {
        if size == 0 {
            panic!("chunk size must be non-zero");
        }
        let whole = self.len() / size * size;
        __part_mut(self, 0, whole).chunks_mut(size)
    }
    /// All pieces of so many values in a row.
    pub fn windows(&self, size: usize) -> IntoIter<&[T]> {
        if size == 0 {
            panic!("window size must be non-zero");
        }
        let (len, mut at, mut pieces) = (self.len(), 0, Vec::new());
        while at + size <= len {
            pieces.push(__part(self, at, size));
            at += 1;
        }
        pieces.into_iter()
    }
    /// The pieces between the values for which it holds.
    pub fn split<P: FnMut(&T) -> bool>(&self, mut is_end: P) -> IntoIter<&[T]> {
        let (len, mut begin, mut at, mut pieces) = (self.len(), 0, 0, Vec::new());
        while at < len {
            if is_end(&self[at]) {
                pieces.push(__part(self, begin, at - begin));
                begin = at + 1;
            }
            at += 1;
        }
        pieces.push(__part(self, begin, len - begin));
        pieces.into_iter()
    }
    /// Pieces of values next to each other for which it holds.
    pub fn chunk_by<P: FnMut(&T, &T) -> bool>(&self, mut same: P) -> IntoIter<&[T]> {
        let (len, mut begin, mut at, mut pieces) = (self.len(), 0, 1, Vec::new());
        while at < len {
            if !same(&self[at - 1], &self[at]) {
                pieces.push(__part(self, begin, at - begin));
                begin = at;
            }
            at += 1;
        }
        if len > 0 {
            pieces.push(__part(self, begin, len - begin));
        }
        pieces.into_iter()
    }
}

fn __merged<T, F: FnMut(&T, &T) -> Ordering>(list: Vec<T>, compare: &mut F) -> Vec<T> {
    let len = list.len();
    let mut from = list;
    let mut width = 1;
    while width < len {
        let mut to = Vec::with_capacity(len);
        let mut at = 0;
        while at < len {
            let middle = (at + width).min(len);
            let end = (middle + width).min(len);
            let (mut one, mut other) = (at, middle);
            while one < middle && other < end {
                if compare(&from[other], &from[one]) == Ordering::Less {
                    to.push(__vec_take(&mut from, other));
                    other += 1;
                } else {
                    to.push(__vec_take(&mut from, one));
                    one += 1;
                }
            }
            while one < middle {
                to.push(__vec_take(&mut from, one));
                one += 1;
            }
            while other < end {
                to.push(__vec_take(&mut from, other));
                other += 1;
            }
            at = end;
        }
        from = to;
        width *= 2;
    }
    from
}

/// A list of some kind.
pub trait __List {
    /// What it is of.
    type Of;
    /// As a slice.
    fn __list(&self) -> &[Self::Of];
}
impl<T> __List for [T] {
    type Of = T;
    fn __list(&self) -> &[T] {
        self
    }
}
impl<T> __List for Vec<T> {
    type Of = T;
    fn __list(&self) -> &[T] {
        self
    }
}
impl<T, const N: usize> __List for [T; N] {
    type Of = T;
    fn __list(&self) -> &[T] {
        self
    }
}
impl<L: __List> __List for &L {
    type Of = L::Of;
    fn __list(&self) -> &[L::Of] {
        (**self).__list()
    }
}

/// A text of some kind.
pub trait __Text {
    /// The text.
    fn __text(&self) -> &str;
}
impl __Text for str {
    fn __text(&self) -> &str {
        self
    }
}
impl __Text for String {
    fn __text(&self) -> &str {
        self
    }
}
impl<T: __Text> __Text for &T {
    fn __text(&self) -> &str {
        (**self).__text()
    }
}
impl<T: __Text> __Text for Box<T> {
    fn __text(&self) -> &str {
        (**self).__text()
    }
}

impl<S: __Text> [S] {
    /// The texts one after the other.
    pub fn concat(&self) -> String {
        let mut whole = String::new();
        for part in self {
            whole.push_str(part.__text());
        }
        whole
    }
    /// The texts with another between them.
    pub fn join(&self, between: &str) -> String {
        let mut whole = String::new();
        let mut is_first = true;
        for part in self {
            if !is_first {
                whole.push_str(between);
            }
            is_first = false;
            whole.push_str(part.__text());
        }
        whole
    }
}

/// What stands between lists that are joined: a value, or a slice.
pub trait __Between<T> {
    /// Adds it to a list.
    fn __add(&self, list: &mut Vec<T>);
}
impl<T: Clone> __Between<T> for &T {
    fn __add(&self, list: &mut Vec<T>) {
        list.push((**self).clone());
    }
}
impl<T: Clone> __Between<T> for &[T] {
    fn __add(&self, list: &mut Vec<T>) {
        list.extend_from_slice(*self);
    }
}
impl<T: Clone, const N: usize> __Between<T> for &[T; N] {
    fn __add(&self, list: &mut Vec<T>) {
        let values: &[T] = *self;
        list.extend_from_slice(values);
    }
}

impl<L: __List> [L]
where
    L::Of: Clone,
{
    /// The lists one after the other.
    pub fn concat(&self) -> Vec<L::Of> {
        let mut whole = Vec::new();
        for part in self {
            whole.extend_from_slice(part.__list());
        }
        whole
    }
    /// The lists with something between them.
    pub fn join<B: __Between<L::Of>>(&self, between: B) -> Vec<L::Of> {
        let mut whole = Vec::new();
        let mut is_first = true;
        for part in self {
            if !is_first {
                between.__add(&mut whole);
            }
            is_first = false;
            whole.extend_from_slice(part.__list());
        }
        whole
    }
}

impl [u8] {
    /// Whether all are of ASCII.
    pub fn is_ascii(&self) -> bool {
        self.iter().all(|byte| *byte < 128)
    }
    /// With small letters in the place of capital ones.
    pub fn to_ascii_lowercase(&self) -> Vec<u8> {
        self.iter().map(|byte| byte.to_ascii_lowercase()).collect()
    }
    /// With capital letters in the place of small ones.
    pub fn to_ascii_uppercase(&self) -> Vec<u8> {
        self.iter().map(|byte| byte.to_ascii_uppercase()).collect()
    }
}
