//! Values of which the greatest comes first.

/// Values of which the greatest comes first.
pub struct BinaryHeap<T> {
    list: Vec<T>,
}

impl<T> BinaryHeap<T> {
    /// How many values there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
    /// The greatest value.
    pub fn peek(&self) -> Option<&T> {
        self.list.first()
    }
    /// All values, in no order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.list.iter()
    }
    /// All values, in no order.
    pub fn into_vec(self) -> Vec<T> {
        self.list
    }
    /// All values, in no order.
    pub fn as_slice(&self) -> &[T] {
        &self.list
    }
    /// Takes all values out.
    pub fn clear(&mut self) {
        self.list.clear();
    }
    /// Takes all values out, in no order.
    pub fn drain(&mut self) -> std::vec::IntoIter<T> {
        std::mem::take(&mut self.list).into_iter()
    }
}

impl<T: Ord> BinaryHeap<T> {
    /// An empty one.
    pub fn new() -> BinaryHeap<T> {
        BinaryHeap { list: Vec::new() }
    }
    /// An empty one with room for so many values.
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {
        BinaryHeap { list: Vec::with_capacity(capacity) }
    }
    /// Adds a value.
    pub fn push(&mut self, value: T) {
        self.list.push(value);
        self.__up(0, self.list.len() - 1);
    }
    /// Takes the greatest value.
    pub fn pop(&mut self) -> Option<T> {
        let last = self.list.len().checked_sub(1)?;
        self.list.swap(0, last);
        let greatest = self.list.pop();
        if last > 1 {
            self.__to_bottom();
        }
        greatest
    }
    /// All values, the least first.
    pub fn into_sorted_vec(self) -> Vec<T> {
        let mut list = self.list;
        list.sort();
        list
    }
    /// Takes all values of another heap.
    pub fn append(&mut self, other: &mut BinaryHeap<T>) {
        if self.len() < other.len() {
            std::mem::swap(self, other);
        }
        let start = self.len();
        self.list.append(&mut other.list);
        self.__add_tail(start);
    }
    /// Keeps those for which it holds.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, keep: F) {
        self.list.retain(keep);
        self.__order();
    }
    /// The greatest value, to be changed: it finds its place afterwards.
    pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> {
        if self.is_empty() { None } else { Some(PeekMut { heap: self }) }
    }

    fn __up(&mut self, start: usize, from: usize) -> usize {
        let mut at = from;
        while at > start {
            let parent = (at - 1) / 2;
            if self.list[at] <= self.list[parent] {
                break;
            }
            self.list.swap(at, parent);
            at = parent;
        }
        at
    }
    fn __down(&mut self, from: usize, end: usize) {
        let mut at = from;
        let mut child = 2 * at + 1;
        while child <= end.saturating_sub(2) {
            if self.list[child] <= self.list[child + 1] {
                child += 1;
            }
            if self.list[at] >= self.list[child] {
                return;
            }
            self.list.swap(at, child);
            at = child;
            child = 2 * at + 1;
        }
        if child + 1 == end && self.list[at] < self.list[child] {
            self.list.swap(at, child);
        }
    }
    fn __to_bottom(&mut self) {
        let end = self.list.len();
        let mut at = 0;
        let mut child = 1;
        while child <= end.saturating_sub(2) {
            if self.list[child] <= self.list[child + 1] {
                child += 1;
            }
            self.list.swap(at, child);
            at = child;
            child = 2 * at + 1;
        }
        if child + 1 == end {
            self.list.swap(at, child);
            at = child;
        }
        self.__up(0, at);
    }
    fn __order(&mut self) {
        let mut n = self.list.len() / 2;
        while n > 0 {
            n -= 1;
            self.__down(n, self.list.len());
        }
    }
    fn __add_tail(&mut self, start: usize) {
        let len = self.list.len();
        if start == len {
            return;
        }
        let tail = len - start;
        let rebuilds = if start < tail {
            true
        } else if len <= 2048 {
            2 * len < tail * start.ilog2() as usize
        } else {
            2 * len < tail * 11
        };
        if rebuilds {
            self.__order();
        } else {
            let mut at = start;
            while at < len {
                self.__up(0, at);
                at += 1;
            }
        }
    }
}

/// The greatest value of a heap, to be changed.
pub struct PeekMut<'a, T: Ord> {
    heap: &'a mut BinaryHeap<T>,
}
impl<'a, T: Ord> PeekMut<'a, T> {
    /// Takes the value.
    pub fn pop(this: PeekMut<'a, T>) -> T {
        this.heap.pop().unwrap()
    }
}
impl<'a, T: Ord> std::ops::Deref for PeekMut<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.heap.list[0]
    }
}
impl<'a, T: Ord> std::ops::DerefMut for PeekMut<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.heap.list[0]
    }
}
impl<'a, T: Ord> Drop for PeekMut<'a, T> {
    fn drop(&mut self) {
        let len = self.heap.list.len();
        if len > 0 {
            self.heap.__down(0, len);
        }
    }
}

impl<T> IntoIterator for BinaryHeap<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> std::vec::IntoIter<T> {
        self.list.into_iter()
    }
}
impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> std::slice::Iter<'a, T> {
        self.iter()
    }
}
impl<T: Ord> FromIterator<T> for BinaryHeap<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BinaryHeap<T> {
        BinaryHeap::from(iter.into_iter().collect::<Vec<T>>())
    }
}
impl<T: Ord> Extend<T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let start = self.list.len();
        self.list.extend(iter);
        self.__add_tail(start);
    }
}
impl<T: Ord> From<Vec<T>> for BinaryHeap<T> {
    fn from(list: Vec<T>) -> BinaryHeap<T> {
        let mut heap = BinaryHeap { list };
        heap.__order();
        heap
    }
}
impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> {
    fn from(values: [T; N]) -> BinaryHeap<T> {
        values.into_iter().collect()
    }
}
impl<T: Ord> Default for BinaryHeap<T> {
    fn default() -> BinaryHeap<T> {
        BinaryHeap::new()
    }
}
impl<T: Clone> Clone for BinaryHeap<T> {
    fn clone(&self) -> BinaryHeap<T> {
        BinaryHeap { list: self.list.clone() }
    }
}
impl<T: std::fmt::Debug> std::fmt::Debug for BinaryHeap<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
