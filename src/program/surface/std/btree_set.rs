//! Values, each once, in order.

use std::hash::{Hash, Hasher};
use std::borrow::Borrow;
use std::ops::RangeBounds;
use std::collections::btree_map::BTreeMap;

/// Values, each once, in order.
pub struct BTreeSet<T> {
    map: BTreeMap<T, ()>,
}

impl<T> BTreeSet<T> {
    /// An empty one.
    pub fn new() -> BTreeSet<T> {
        BTreeSet { map: BTreeMap::new() }
    }
}

impl<T> BTreeSet<T> {
    /// How many values it has.
    pub fn len(&self) -> usize {
        self.map.len()
    }
    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }
    /// Takes all values out.
    pub fn clear(&mut self) {
        self.map.clear();
    }
    /// The values.
    pub fn iter(&self) -> Iter<'_, T> {
        self.map.keys()
    }
}

impl<T: Ord> BTreeSet<T> {
    /// Puts a value in; whether it was not there.
    pub fn insert(&mut self, value: T) -> bool {
        if self.map.contains_key(&value) {
            return false;
        }
        self.map.insert(value, ());
        true
    }
    /// Puts a value in; gives the equal one that was there.
    pub fn replace(&mut self, value: T) -> Option<T> {
        let old = self.map.remove_entry(&value);
        self.map.insert(value, ());
        match old {
            Some((old, _)) => Some(old),
            None => None,
        }
    }
    /// Whether the value is in it.
    pub fn contains<Q: Ord>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.contains_key(value)
    }
    /// The value in it that is equal to this.
    pub fn get<Q: Ord>(&self, value: &Q) -> Option<&T>
    where
        T: Borrow<Q>,
    {
        match self.map.get_key_value(value) {
            Some((own, _)) => Some(own),
            None => None,
        }
    }
    /// Takes a value out; whether it was there.
    pub fn remove<Q: Ord>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.remove(value).is_some()
    }
    /// Takes a value out.
    pub fn take<Q: Ord>(&mut self, value: &Q) -> Option<T>
    where
        T: Borrow<Q>,
    {
        match self.map.remove_entry(value) {
            Some((own, _)) => Some(own),
            None => None,
        }
    }
    /// Keeps the values for which it holds.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut keep: F) {
        self.map.retain(|value, _| keep(value));
    }
    /// Whether all values are in the other.
    pub fn is_subset(&self, other: &BTreeSet<T>) -> bool {
        self.iter().all(|value| other.contains(value))
    }
    /// Whether all values of the other are in it.
    pub fn is_superset(&self, other: &BTreeSet<T>) -> bool {
        other.is_subset(self)
    }
    /// Whether no value is in both.
    pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool {
        !self.iter().any(|value| other.contains(value))
    }
    /// The values of both.
    pub fn union<'a>(&'a self, other: &'a BTreeSet<T>) -> std::vec::IntoIter<&'a T> {
        let mut all: Vec<&T> = self.iter().collect();
        all.extend(other.iter().filter(|value| !self.contains(*value)));
        all.sort();
        all.into_iter()
    }
    /// The values that are in both.
    pub fn intersection<'a>(&'a self, other: &'a BTreeSet<T>) -> std::vec::IntoIter<&'a T> {
        let all: Vec<&T> = self.iter().filter(|value| other.contains(*value)).collect();
        all.into_iter()
    }
    /// The values that are not in the other.
    pub fn difference<'a>(&'a self, other: &'a BTreeSet<T>) -> std::vec::IntoIter<&'a T> {
        let all: Vec<&T> = self.iter().filter(|value| !other.contains(*value)).collect();
        all.into_iter()
    }
    /// The values that are in one of them only.
    pub fn symmetric_difference<'a>(&'a self, other: &'a BTreeSet<T>) -> std::vec::IntoIter<&'a T> {
        let mut all: Vec<&T> = self.difference(other).collect();
        all.extend(other.difference(self));
        all.sort();
        all.into_iter()
    }
    /// The least value.
    pub fn first(&self) -> Option<&T> {
        self.iter().next()
    }
    /// The greatest value.
    pub fn last(&self) -> Option<&T> {
        self.iter().next_back()
    }
    /// Takes the least value out.
    pub fn pop_first(&mut self) -> Option<T> {
        match self.map.pop_first() {
            Some((value, _)) => Some(value),
            None => None,
        }
    }
    /// Takes the greatest value out.
    pub fn pop_last(&mut self) -> Option<T> {
        match self.map.pop_last() {
            Some((value, _)) => Some(value),
            None => None,
        }
    }
    /// The values in a range.
    pub fn range<R: RangeBounds<T>>(&self, range: R) -> Iter<'_, T> {
        self.map.__keys_in(range)
    }
    /// Takes all values of another set.
    pub fn append(&mut self, other: &mut BTreeSet<T>) {
        self.map.append(&mut other.map);
    }
    /// Takes the values from this one on.
    pub fn split_off<Q: Ord>(&mut self, value: &Q) -> BTreeSet<T>
    where
        T: Borrow<Q>,
    {
        BTreeSet { map: self.map.split_off(value) }
    }
}

/// The values of a set.
pub type Iter<'a, T> = std::collections::btree_map::Keys<'a, T, ()>;

impl<T> IntoIterator for BTreeSet<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> std::vec::IntoIter<T> {
        self.map.into_keys()
    }
}
impl<'a, T> IntoIterator for &'a BTreeSet<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<T: Ord> FromIterator<T> for BTreeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BTreeSet<T> {
        let mut set = BTreeSet { map: BTreeMap::new() };
        set.extend(iter);
        set
    }
}
impl<T: Ord> Extend<T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(value);
        }
    }
}
impl<'a, T: Ord + Copy> Extend<&'a T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(*value);
        }
    }
}
impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> {
    fn from(values: [T; N]) -> BTreeSet<T> {
        values.into_iter().collect()
    }
}
impl<T> Default for BTreeSet<T> {
    fn default() -> BTreeSet<T> {
        BTreeSet { map: BTreeMap::default() }
    }
}
impl<T: Clone> Clone for BTreeSet<T> {
    fn clone(&self) -> BTreeSet<T> {
        BTreeSet { map: self.map.clone() }
    }
}
impl<T: PartialEq> PartialEq for BTreeSet<T> {
    fn eq(&self, other: &BTreeSet<T>) -> bool {
        self.map == other.map
    }
}
impl<T: Eq> Eq for BTreeSet<T> {}
impl<T: std::fmt::Debug> std::fmt::Debug for BTreeSet<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
impl<T: PartialOrd> PartialOrd for BTreeSet<T> {
    fn partial_cmp(&self, other: &BTreeSet<T>) -> Option<std::cmp::Ordering> {
        self.iter().partial_cmp(other.iter())
    }
}
impl<T: Ord> Ord for BTreeSet<T> {
    fn cmp(&self, other: &BTreeSet<T>) -> std::cmp::Ordering {
        self.iter().cmp(other.iter())
    }
}
impl<T: Hash> Hash for BTreeSet<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for value in self {
            value.hash(state);
        }
    }
}
impl<'a, 'b, T: Ord + Clone> std::ops::BitOr<&'b BTreeSet<T>> for &'a BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitor(self, other: &'b BTreeSet<T>) -> BTreeSet<T> {
        self.union(other).cloned().collect()
    }
}
impl<'a, 'b, T: Ord + Clone> std::ops::BitAnd<&'b BTreeSet<T>> for &'a BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitand(self, other: &'b BTreeSet<T>) -> BTreeSet<T> {
        self.intersection(other).cloned().collect()
    }
}
impl<'a, 'b, T: Ord + Clone> std::ops::Sub<&'b BTreeSet<T>> for &'a BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn sub(self, other: &'b BTreeSet<T>) -> BTreeSet<T> {
        self.difference(other).cloned().collect()
    }
}
impl<'a, 'b, T: Ord + Clone> std::ops::BitXor<&'b BTreeSet<T>> for &'a BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitxor(self, other: &'b BTreeSet<T>) -> BTreeSet<T> {
        self.symmetric_difference(other).cloned().collect()
    }
}
