//! Values, each once.

use std::borrow::Borrow;
use std::hash::{BuildHasher, Hash, RandomState};
use std::collections::hash_map::HashMap;

/// Values, each once.
pub struct HashSet<T, S = RandomState> {
    map: HashMap<T, (), S>,
}

impl<T> HashSet<T, RandomState> {
    /// An empty one.
    pub fn new() -> HashSet<T, RandomState> {
        HashSet { map: HashMap::new() }
    }
    /// An empty one with room for so many values.
    pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState> {
        HashSet::new()
    }
}

impl<T, S> HashSet<T, S> {
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
    /// Takes all values out, one by one.
    pub fn drain(&mut self) -> std::vec::IntoIter<T> {
        let values: Vec<T> = self.map.drain().map(|(value, _)| value).collect();
        values.into_iter()
    }
}

impl<T: Eq + Hash, S: BuildHasher> HashSet<T, S> {
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
    pub fn contains<Q: Eq + Hash>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.contains_key(value)
    }
    /// The value in it that is equal to this.
    pub fn get<Q: Eq + Hash>(&self, value: &Q) -> Option<&T>
    where
        T: Borrow<Q>,
    {
        match self.map.get_key_value(value) {
            Some((own, _)) => Some(own),
            None => None,
        }
    }
    /// Takes a value out; whether it was there.
    pub fn remove<Q: Eq + Hash>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.remove(value).is_some()
    }
    /// Takes a value out.
    pub fn take<Q: Eq + Hash>(&mut self, value: &Q) -> Option<T>
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
    pub fn is_subset(&self, other: &HashSet<T, S>) -> bool {
        self.iter().all(|value| other.contains(value))
    }
    /// Whether all values of the other are in it.
    pub fn is_superset(&self, other: &HashSet<T, S>) -> bool {
        other.is_subset(self)
    }
    /// Whether no value is in both.
    pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool {
        !self.iter().any(|value| other.contains(value))
    }
    /// The values of both.
    pub fn union<'a>(&'a self, other: &'a HashSet<T, S>) -> std::vec::IntoIter<&'a T> {
        let mut all: Vec<&T> = self.iter().collect();
        all.extend(other.iter().filter(|value| !self.contains(*value)));
        all.into_iter()
    }
    /// The values that are in both.
    pub fn intersection<'a>(&'a self, other: &'a HashSet<T, S>) -> std::vec::IntoIter<&'a T> {
        let all: Vec<&T> = self.iter().filter(|value| other.contains(*value)).collect();
        all.into_iter()
    }
    /// The values that are not in the other.
    pub fn difference<'a>(&'a self, other: &'a HashSet<T, S>) -> std::vec::IntoIter<&'a T> {
        let all: Vec<&T> = self.iter().filter(|value| !other.contains(*value)).collect();
        all.into_iter()
    }
    /// The values that are in one of them only.
    pub fn symmetric_difference<'a>(&'a self, other: &'a HashSet<T, S>) -> std::vec::IntoIter<&'a T> {
        let mut all: Vec<&T> = self.difference(other).collect();
        all.extend(other.difference(self));
        all.into_iter()
    }
}

/// The values of a set.
pub type Iter<'a, T> = std::collections::hash_map::Keys<'a, T, ()>;

impl<T, S> IntoIterator for HashSet<T, S> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> std::vec::IntoIter<T> {
        self.map.into_keys()
    }
}
impl<'a, T, S> IntoIterator for &'a HashSet<T, S> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<T: Eq + Hash, S: BuildHasher + Default> FromIterator<T> for HashSet<T, S> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> HashSet<T, S> {
        let mut set = HashSet { map: HashMap::with_hasher(S::default()) };
        set.extend(iter);
        set
    }
}
impl<T: Eq + Hash, S: BuildHasher> Extend<T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(value);
        }
    }
}
impl<'a, T: Eq + Hash + Copy, S: BuildHasher> Extend<&'a T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(*value);
        }
    }
}
impl<T: Eq + Hash, const N: usize> From<[T; N]> for HashSet<T, RandomState> {
    fn from(values: [T; N]) -> HashSet<T, RandomState> {
        values.into_iter().collect()
    }
}
impl<T, S: Default> Default for HashSet<T, S> {
    fn default() -> HashSet<T, S> {
        HashSet { map: HashMap::default() }
    }
}
impl<T: Clone, S: Clone> Clone for HashSet<T, S> {
    fn clone(&self) -> HashSet<T, S> {
        HashSet { map: self.map.clone() }
    }
}
impl<T: Eq + Hash, S: BuildHasher> PartialEq for HashSet<T, S> {
    fn eq(&self, other: &HashSet<T, S>) -> bool {
        self.map == other.map
    }
}
impl<T: Eq + Hash, S: BuildHasher> Eq for HashSet<T, S> {}
impl<T: std::fmt::Debug, S> std::fmt::Debug for HashSet<T, S> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
impl<'a, 'b, T: Eq + Hash + Clone, S: BuildHasher + Default> std::ops::BitOr<&'b HashSet<T, S>> for &'a HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitor(self, other: &'b HashSet<T, S>) -> HashSet<T, S> {
        self.union(other).cloned().collect()
    }
}
impl<'a, 'b, T: Eq + Hash + Clone, S: BuildHasher + Default> std::ops::BitAnd<&'b HashSet<T, S>> for &'a HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitand(self, other: &'b HashSet<T, S>) -> HashSet<T, S> {
        self.intersection(other).cloned().collect()
    }
}
impl<'a, 'b, T: Eq + Hash + Clone, S: BuildHasher + Default> std::ops::Sub<&'b HashSet<T, S>> for &'a HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn sub(self, other: &'b HashSet<T, S>) -> HashSet<T, S> {
        self.difference(other).cloned().collect()
    }
}
impl<'a, 'b, T: Eq + Hash + Clone, S: BuildHasher + Default> std::ops::BitXor<&'b HashSet<T, S>> for &'a HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitxor(self, other: &'b HashSet<T, S>) -> HashSet<T, S> {
        self.symmetric_difference(other).cloned().collect()
    }
}
