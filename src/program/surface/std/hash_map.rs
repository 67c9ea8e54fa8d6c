//! Values found by keys.
//!
//! The real map gives its entries in an order of chance; this one in the order in which they came.

use std::borrow::Borrow;
use std::hash::{BuildHasher, Hash, RandomState};

/// Values found by keys.
pub struct HashMap<K, V, S = RandomState> {
    /// For each bucket, the places of its entries.
    buckets: Vec<Vec<usize>>,
    entries: Vec<__Entry<K, V>>,
    hasher: S,
}

#[derive(Clone)]
pub struct __Entry<K, V> {
    hash: u64,
    key: K,
    value: V,
}

impl<K, V> HashMap<K, V, RandomState> {
    /// An empty one.
    pub fn new() -> HashMap<K, V, RandomState> {
        HashMap { buckets: Vec::new(), entries: Vec::new(), hasher: RandomState }
    }
    /// An empty one with room for so many entries.
    pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState> {
        HashMap::new()
    }
}

impl<K, V, S> HashMap<K, V, S> {
    /// An empty one with a hasher of its own.
    pub fn with_hasher(hasher: S) -> HashMap<K, V, S> {
        HashMap { buckets: Vec::new(), entries: Vec::new(), hasher }
    }
    /// How many entries it has.
    pub fn len(&self) -> usize {
        self.entries.len()
    }
    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
    /// How many entries there is room for.
    pub fn capacity(&self) -> usize {
        self.entries.capacity()
    }
    /// Takes all entries out.
    pub fn clear(&mut self) {
        self.buckets.clear();
        self.entries.clear();
    }
    /// The keys.
    pub fn keys(&self) -> Keys<'_, K, V> {
        Keys { iter: self.entries.iter() }
    }
    /// The values.
    pub fn values(&self) -> Values<'_, K, V> {
        Values { iter: self.entries.iter() }
    }
    /// The values, to be changed.
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {
        ValuesMut { iter: self.entries.iter_mut() }
    }
    /// The keys alone.
    pub fn into_keys(self) -> std::vec::IntoIter<K> {
        let keys: Vec<K> = self.entries.into_iter().map(|entry| entry.key).collect();
        keys.into_iter()
    }
    /// The values alone.
    pub fn into_values(self) -> std::vec::IntoIter<V> {
        let values: Vec<V> = self.entries.into_iter().map(|entry| entry.value).collect();
        values.into_iter()
    }
    /// The entries.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter { iter: self.entries.iter() }
    }
    /// The entries, their values to be changed.
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
        IterMut { iter: self.entries.iter_mut() }
    }
    /// Takes all entries out, one by one.
    pub fn drain(&mut self) -> IntoIter<K, V> {
        self.buckets.clear();
        IntoIter { iter: std::mem::take(&mut self.entries).into_iter() }
    }
}

impl<K: Eq + Hash, V, S: BuildHasher> HashMap<K, V, S> {
    /// The place of a key.
    fn __find<Q: Hash + Eq>(&self, hash: u64, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        if self.buckets.is_empty() {
            return None;
        }
        let bucket = &self.buckets[(hash % self.buckets.len() as u64) as usize];
        let mut i = 0;
        while i < bucket.len() {
            let entry = &self.entries[bucket[i]];
            if entry.hash == hash {
                let own: &Q = entry.key.borrow();
                if *own == *key {
                    return Some(bucket[i]);
                }
            }
            i += 1;
        }
        None
    }
    fn __add(&mut self, hash: u64, key: K, value: V) -> usize {
        let at = self.entries.len();
        self.entries.push(__Entry { hash, key, value });
        if at >= self.buckets.len() {
            self.__index();
        } else {
            let bucket = (hash % self.buckets.len() as u64) as usize;
            self.buckets[bucket].push(at);
        }
        at
    }
    /// Puts all entries into buckets again, of which there are twice as many.
    fn __index(&mut self) {
        let count = (self.entries.len() * 2).max(8);
        let mut buckets: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut at = 0;
        while at < self.entries.len() {
            buckets[(self.entries[at].hash % count as u64) as usize].push(at);
            at += 1;
        }
        self.buckets = buckets;
    }
    fn __take(&mut self, at: usize) -> __Entry<K, V> {
        let hash = self.entries[at].hash;
        let count = self.buckets.len() as u64;
        self.buckets[(hash % count) as usize].retain(|own| *own != at);
        let last = self.entries.len() - 1;
        let entry = self.entries.swap_remove(at);
        if at != last {
            let moved = self.entries[at].hash;
            for own in &mut self.buckets[(moved % count) as usize] {
                if *own == last {
                    *own = at;
                }
            }
        }
        entry
    }

    /// Puts a value in; gives the one that the key had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let hash = self.hasher.hash_one(&key);
        match self.__find(hash, &key) {
            Some(at) => Some(std::mem::replace(&mut self.entries[at].value, value)),
            None => {
                self.__add(hash, key, value);
                None
            }
        }
    }
    /// The value of a key.
    pub fn get<Q: Hash + Eq>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let at = self.__find(self.hasher.hash_one(key), key)?;
        Some(&self.entries[at].value)
    }
    /// The key and its value.
    pub fn get_key_value<Q: Hash + Eq>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        let at = self.__find(self.hasher.hash_one(key), key)?;
        Some((&self.entries[at].key, &self.entries[at].value))
    }
    /// The value of a key, to be changed.
    pub fn get_mut<Q: Hash + Eq>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let at = self.__find(self.hasher.hash_one(key), key)?;
        Some(&mut self.entries[at].value)
    }
    /// Whether it has the key.
    pub fn contains_key<Q: Hash + Eq>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.__find(self.hasher.hash_one(key), key).is_some()
    }
    /// Takes the value of a key out.
    pub fn remove<Q: Hash + Eq>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let at = self.__find(self.hasher.hash_one(key), key)?;
        Some(self.__take(at).value)
    }
    /// Takes the key and its value out.
    pub fn remove_entry<Q: Hash + Eq>(&mut self, key: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>,
    {
        let at = self.__find(self.hasher.hash_one(key), key)?;
        let entry = self.__take(at);
        Some((entry.key, entry.value))
    }
    /// The place of a key, whether there is something or not.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V, S> {
        let hash = self.hasher.hash_one(&key);
        match self.__find(hash, &key) {
            Some(at) => Entry::Occupied(OccupiedEntry { map: self, at, key }),
            None => Entry::Vacant(VacantEntry { map: self, hash, key }),
        }
    }
    /// Keeps the entries for which it holds.
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut keep: F) {
        self.entries.retain_mut(|entry| keep(&entry.key, &mut entry.value));
        self.__index();
    }
    /// Makes room for so many more entries.
    pub fn reserve(&mut self, more: usize) {}
    /// Gives back room that is not needed.
    pub fn shrink_to_fit(&mut self) {}
}

/// The place of a key in a map.
pub enum Entry<'a, K, V, S = RandomState> {
    /// It has a value.
    Occupied(OccupiedEntry<'a, K, V, S>),
    /// It has none.
    Vacant(VacantEntry<'a, K, V, S>),
}

/// The place of a key that has a value.
pub struct OccupiedEntry<'a, K, V, S = RandomState> {
    map: &'a mut HashMap<K, V, S>,
    at: usize,
    key: K,
}

/// The place of a key that has no value.
pub struct VacantEntry<'a, K, V, S = RandomState> {
    map: &'a mut HashMap<K, V, S>,
    hash: u64,
    key: K,
}

impl<'a, K: Eq + Hash, V, S: BuildHasher> Entry<'a, K, V, S> {
    /// The value; this one is put in if there is none.
    pub fn or_insert(self, value: V) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(value),
        }
    }
    /// The same, with a function that makes the value.
    pub fn or_insert_with<F: FnOnce() -> V>(self, f: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(f()),
        }
    }
    /// The same, with a function that makes the value of the key.
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, f: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let value = f(&entry.key);
                entry.insert(value)
            }
        }
    }
    /// The value; the default is put in if there is none.
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        self.or_insert_with(|| V::default())
    }
    /// The key.
    pub fn key(&self) -> &K {
        match self {
            Entry::Occupied(entry) => &entry.key,
            Entry::Vacant(entry) => &entry.key,
        }
    }
    /// Changes the value, if there is one.
    pub fn and_modify<F: FnOnce(&mut V)>(mut self, f: F) -> Entry<'a, K, V, S> {
        if let Entry::Occupied(entry) = &mut self {
            f(entry.get_mut());
        }
        self
    }
}
