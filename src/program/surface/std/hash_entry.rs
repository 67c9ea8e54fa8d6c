//! Values found by keys: more of it.

use std::borrow::Borrow;
use std::hash::{BuildHasher, Hash, RandomState};

impl<'a, K: Eq + Hash, V, S: BuildHasher> OccupiedEntry<'a, K, V, S> {
    /// The key.
    pub fn key(&self) -> &K {
        &self.key
    }
    /// The value.
    pub fn get(&self) -> &V {
        &self.map.entries[self.at].value
    }
    /// The value, to be changed.
    pub fn get_mut(&mut self) -> &mut V {
        &mut self.map.entries[self.at].value
    }
    /// The value, to be changed as long as the map lives.
    pub fn into_mut(self) -> &'a mut V {
        &mut self.map.entries[self.at].value
    }
    /// Puts another value in; gives the one that was there.
    pub fn insert(&mut self, value: V) -> V {
        std::mem::replace(&mut self.map.entries[self.at].value, value)
    }
    /// Takes the value out.
    pub fn remove(self) -> V {
        self.map.__take(self.at).value
    }
    /// Takes the key and the value out.
    pub fn remove_entry(self) -> (K, V) {
        let entry = self.map.__take(self.at);
        (entry.key, entry.value)
    }
}

impl<'a, K: Eq + Hash, V, S: BuildHasher> VacantEntry<'a, K, V, S> {
    /// The key.
    pub fn key(&self) -> &K {
        &self.key
    }
    /// The key alone.
    pub fn into_key(self) -> K {
        self.key
    }
    /// Puts a value in.
    pub fn insert(self, value: V) -> &'a mut V {
        let at = self.map.__add(self.hash, self.key, value);
        &mut self.map.entries[at].value
    }
}

/// The entries of a map.
pub struct Iter<'a, K, V> {
    iter: std::slice::Iter<'a, __Entry<K, V>>,
}
/// The entries of a map, their values to be changed.
pub struct IterMut<'a, K, V> {
    iter: std::slice::IterMut<'a, __Entry<K, V>>,
}
/// The keys of a map.
pub struct Keys<'a, K, V> {
    iter: std::slice::Iter<'a, __Entry<K, V>>,
}
/// The values of a map.
pub struct Values<'a, K, V> {
    iter: std::slice::Iter<'a, __Entry<K, V>>,
}
/// The values of a map, to be changed.
pub struct ValuesMut<'a, K, V> {
    iter: std::slice::IterMut<'a, __Entry<K, V>>,
}
/// The entries of a map, taken out.
pub struct IntoIter<K, V> {
    iter: std::vec::IntoIter<__Entry<K, V>>,
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);
    fn next(&mut self) -> Option<(&'a K, &'a V)> {
        match self.iter.next() {
            Some(entry) => Some((&entry.key, &entry.value)),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<'a, K, V> ExactSizeIterator for Iter<'a, K, V> {}
impl<'a, K, V> Iterator for IterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);
    fn next(&mut self) -> Option<(&'a K, &'a mut V)> {
        match self.iter.next() {
            Some(entry) => Some(__pair(entry)),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<'a, K, V> ExactSizeIterator for IterMut<'a, K, V> {}
impl<'a, K, V> Iterator for Keys<'a, K, V> {
    type Item = &'a K;
    fn next(&mut self) -> Option<&'a K> {
        match self.iter.next() {
            Some(entry) => Some(&entry.key),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<'a, K, V> ExactSizeIterator for Keys<'a, K, V> {}
impl<'a, K, V> Iterator for Values<'a, K, V> {
    type Item = &'a V;
    fn next(&mut self) -> Option<&'a V> {
        match self.iter.next() {
            Some(entry) => Some(&entry.value),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<'a, K, V> ExactSizeIterator for Values<'a, K, V> {}
impl<'a, K, V> Iterator for ValuesMut<'a, K, V> {
    type Item = &'a mut V;
    fn next(&mut self) -> Option<&'a mut V> {
        match self.iter.next() {
            Some(entry) => Some(&mut entry.value),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<'a, K, V> ExactSizeIterator for ValuesMut<'a, K, V> {}
impl<K, V> Iterator for IntoIter<K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        match self.iter.next() {
            Some(entry) => Some((entry.key, entry.value)),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
impl<'a, K, V> Clone for Iter<'a, K, V> {
    fn clone(&self) -> Iter<'a, K, V> {
        Iter { iter: self.iter.clone() }
    }
}
impl<'a, K, V> Clone for Keys<'a, K, V> {
    fn clone(&self) -> Keys<'a, K, V> {
        Keys { iter: self.iter.clone() }
    }
}
impl<'a, K, V> Clone for Values<'a, K, V> {
    fn clone(&self) -> Values<'a, K, V> {
        Values { iter: self.iter.clone() }
    }
}

fn __pair<'a, K, V>(entry: &'a mut __Entry<K, V>) -> (&'a K, &'a mut V) {
    (&entry.key, &mut entry.value)
}

impl<K, V, S> IntoIterator for HashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
    fn into_iter(self) -> IntoIter<K, V> {
        IntoIter { iter: self.entries.into_iter() }
    }
}
impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}
impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    fn into_iter(self) -> IterMut<'a, K, V> {
        self.iter_mut()
    }
}
impl<K: Eq + Hash, V, S: BuildHasher + Default> FromIterator<(K, V)> for HashMap<K, V, S> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> HashMap<K, V, S> {
        let mut map = HashMap::with_hasher(S::default());
        map.extend(iter);
        map
    }
}
impl<K: Eq + Hash, V, S: BuildHasher> Extend<(K, V)> for HashMap<K, V, S> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) {
        for (key, value) in iter {
            self.insert(key, value);
        }
    }
}
impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {
    fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: I) {
        for (key, value) in iter {
            self.insert(*key, *value);
        }
    }
}
impl<K: Eq + Hash, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> {
    fn from(entries: [(K, V); N]) -> HashMap<K, V, RandomState> {
        entries.into_iter().collect()
    }
}
impl<K, V, S: Default> Default for HashMap<K, V, S> {
    fn default() -> HashMap<K, V, S> {
        HashMap::with_hasher(S::default())
    }
}
impl<K: Clone, V: Clone, S: Clone> Clone for HashMap<K, V, S> {
    fn clone(&self) -> HashMap<K, V, S> {
        HashMap {
            buckets: self.buckets.clone(),
            entries: self.entries.clone(),
            hasher: self.hasher.clone(),
        }
    }
}
impl<K: Eq + Hash, V: PartialEq, S: BuildHasher> PartialEq for HashMap<K, V, S> {
    fn eq(&self, other: &HashMap<K, V, S>) -> bool {
        if self.len() != other.len() {
            return false;
        }
        for (key, value) in self {
            match other.get(key) {
                Some(own) if *own == *value => {}
                _ => return false,
            }
        }
        true
    }
}
impl<K: Eq + Hash, V: Eq, S: BuildHasher> Eq for HashMap<K, V, S> {}
impl<K: std::fmt::Debug, V: std::fmt::Debug, S> std::fmt::Debug for HashMap<K, V, S> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
impl<'q, K: Eq + Hash + Borrow<Q>, Q: Eq + Hash, V, S: BuildHasher> std::ops::Index<&'q Q>
    for HashMap<K, V, S>
{
    type Output = V;
    fn index(&self, key: &'q Q) -> &V {
        self.get(key).expect("no entry found for key")
    }
}
