//! Values found by keys, in the order of the keys.

use std::hash::{Hash, Hasher};
use std::borrow::Borrow;
use std::ops::{Bound, RangeBounds};

/// Values found by keys, in the order of the keys.
pub struct BTreeMap<K, V> {
    entries: Vec<(K, V)>,
}

impl<K, V> BTreeMap<K, V> {
    /// An empty one.
    pub fn new() -> BTreeMap<K, V> {
        BTreeMap { entries: Vec::new() }
    }
    /// How many entries it has.
    pub fn len(&self) -> usize {
        self.entries.len()
    }
    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
    /// Takes all entries out.
    pub fn clear(&mut self) {
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
        let keys: Vec<K> = self.entries.into_iter().map(|entry| entry.0).collect();
        keys.into_iter()
    }
    /// The values alone.
    pub fn into_values(self) -> std::vec::IntoIter<V> {
        let values: Vec<V> = self.entries.into_iter().map(|entry| entry.1).collect();
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
    /// The first entry.
    pub fn first_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next()
    }
    /// The last entry.
    pub fn last_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next_back()
    }
    /// Takes the first entry out.
    pub fn pop_first(&mut self) -> Option<(K, V)> {
        if self.is_empty() { None } else { Some(self.entries.remove(0)) }
    }
    /// Takes the last entry out.
    pub fn pop_last(&mut self) -> Option<(K, V)> {
        self.entries.pop()
    }
}

impl<K: Ord, V> BTreeMap<K, V> {
    fn __place<Q: Ord>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        let (mut low, mut high) = (0, self.entries.len());
        while low < high {
            let middle = (low + high) / 2;
            let own: &Q = self.entries[middle].0.borrow();
            match own.cmp(key) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Ok(middle),
            }
        }
        Err(low)
    }
    fn __bounds<Q: Ord, R: RangeBounds<Q>>(&self, range: &R) -> (usize, usize)
    where
        K: Borrow<Q>,
    {
        let start = match range.start_bound() {
            Bound::Included(key) => match self.__place(key) {
                Ok(at) => at,
                Err(at) => at,
            },
            Bound::Excluded(key) => match self.__place(key) {
                Ok(at) => at + 1,
                Err(at) => at,
            },
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(key) => match self.__place(key) {
                Ok(at) => at + 1,
                Err(at) => at,
            },
            Bound::Excluded(key) => match self.__place(key) {
                Ok(at) => at,
                Err(at) => at,
            },
            Bound::Unbounded => self.entries.len(),
        };
        if start > end {
            panic!("range start is greater than range end in BTreeMap");
        }
        (start, end)
    }
    /// Puts a value in; gives the one that the key had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.__place(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.entries[at].1, value)),
            Err(at) => {
                self.entries.insert(at, (key, value));
                None
            }
        }
    }
    /// The value of a key.
    pub fn get<Q: Ord>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        match self.__place(key) {
            Ok(at) => Some(&self.entries[at].1),
            Err(_) => None,
        }
    }
    /// The key and its value.
    pub fn get_key_value<Q: Ord>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        match self.__place(key) {
            Ok(at) => Some((&self.entries[at].0, &self.entries[at].1)),
            Err(_) => None,
        }
    }
    /// The value of a key, to be changed.
    pub fn get_mut<Q: Ord>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        match self.__place(key) {
            Ok(at) => Some(&mut self.entries[at].1),
            Err(_) => None,
        }
    }
    /// Whether it has the key.
    pub fn contains_key<Q: Ord>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.__place(key).is_ok()
    }
    /// Takes the value of a key out.
    pub fn remove<Q: Ord>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        match self.__place(key) {
            Ok(at) => Some(self.entries.remove(at).1),
            Err(_) => None,
        }
    }
    /// Takes the key and its value out.
    pub fn remove_entry<Q: Ord>(&mut self, key: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>,
    {
        match self.__place(key) {
            Ok(at) => Some(self.entries.remove(at)),
            Err(_) => None,
        }
    }
    /// The entries in a range of keys.
    pub fn range<Q: Ord, R: RangeBounds<Q>>(&self, range: R) -> Iter<'_, K, V>
    where
        K: Borrow<Q>,
    {
        let (start, end) = self.__bounds(&range);
        Iter { iter: self.entries[start..end].iter() }
    }
    /// The same, their values to be changed.
    pub fn range_mut<Q: Ord, R: RangeBounds<Q>>(&mut self, range: R) -> IterMut<'_, K, V>
    where
        K: Borrow<Q>,
    {
        let (start, end) = self.__bounds(&range);
        IterMut { iter: self.entries[start..end].iter_mut() }
    }
    pub fn __keys_in<R: RangeBounds<K>>(&self, range: R) -> Keys<'_, K, V> {
        let (start, end) = self.__bounds::<K, R>(&range);
        Keys { iter: self.entries[start..end].iter() }
    }
    /// The place of a key, whether there is something or not.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        match self.__place(&key) {
            Ok(at) => Entry::Occupied(OccupiedEntry { map: self, at, key }),
            Err(at) => Entry::Vacant(VacantEntry { map: self, at, key }),
        }
    }
    /// The place of the first entry.
    pub fn first_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>>
    where
        K: Clone,
    {
        let key = self.entries.first()?.0.clone();
        Some(OccupiedEntry { map: self, at: 0, key })
    }
    /// Keeps the entries for which it holds.
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut keep: F) {
        self.entries.retain_mut(|entry| keep(&entry.0, &mut entry.1));
    }
    /// Takes all entries of another map.
    pub fn append(&mut self, other: &mut BTreeMap<K, V>) {
        for (key, value) in std::mem::take(&mut other.entries) {
            self.insert(key, value);
        }
    }
    /// Takes the entries from this key on.
    pub fn split_off<Q: Ord>(&mut self, key: &Q) -> BTreeMap<K, V>
    where
        K: Borrow<Q>,
    {
        let at = match self.__place(key) {
            Ok(at) => at,
            Err(at) => at,
        };
        BTreeMap { entries: self.entries.split_off(at) }
    }
}

/// The place of a key in a map.
pub enum Entry<'a, K, V> {
    /// It has a value.
    Occupied(OccupiedEntry<'a, K, V>),
    /// It has none.
    Vacant(VacantEntry<'a, K, V>),
}

/// The place of a key that has a value.
pub struct OccupiedEntry<'a, K, V> {
    map: &'a mut BTreeMap<K, V>,
    at: usize,
    key: K,
}

/// The place of a key that has no value.
pub struct VacantEntry<'a, K, V> {
    map: &'a mut BTreeMap<K, V>,
    at: usize,
    key: K,
}

impl<'a, K: Ord, V> Entry<'a, K, V> {
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
    pub fn and_modify<F: FnOnce(&mut V)>(mut self, f: F) -> Entry<'a, K, V> {
        if let Entry::Occupied(entry) = &mut self {
            f(entry.get_mut());
        }
        self
    }
}
