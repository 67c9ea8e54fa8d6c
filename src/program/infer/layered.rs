//! A map on top of one that others share.

use std::hash::Hash;
use std::rc::Rc;

use rustc_hash::FxHashMap;

/// A map that begins with what it shares with others; what is entered is its own.
#[derive(Debug)]
pub(crate) struct Layered<K, V> {
    shared: Rc<FxHashMap<K, V>>,
    own: FxHashMap<K, V>,
}

impl<K, V> Default for Layered<K, V> {
    fn default() -> Self {
        Self::over(&Rc::default())
    }
}

impl<K, V> Layered<K, V> {
    /// A map that begins with this one.
    pub(crate) fn over(shared: &Rc<FxHashMap<K, V>>) -> Self {
        Self { shared: Rc::clone(shared), own: FxHashMap::default() }
    }

    /// What is its own, in no order.
    pub(crate) fn own(&self) -> impl Iterator<Item = (&K, &V)> {
        self.own.iter()
    }
}

impl<K: Eq + Hash, V> Layered<K, V> {
    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        self.own.get(key).or_else(|| self.shared.get(key))
    }

    /// A value of its own.
    pub(crate) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.own.get_mut(key)
    }

    pub(crate) fn contains_key(&self, key: &K) -> bool {
        self.get(key).is_some()
    }

    pub(crate) fn insert(&mut self, key: K, value: V) {
        self.own.insert(key, value);
    }

    /// Takes out a value of its own.
    pub(crate) fn remove(&mut self, key: &K) {
        self.own.remove(key);
    }
}

impl<K: Eq + Hash + Clone, V: Clone> Layered<K, V> {
    /// What was shared, with that of its own of which `is_for_all` says so. Nothing is copied if
    /// nobody else has what was shared any more.
    pub(crate) fn share(self, is_for_all: impl Fn(&K, &V) -> bool) -> Rc<FxHashMap<K, V>> {
        let Self { mut shared, own } = self;
        let own = own.into_iter().filter(|(key, value)| is_for_all(key, value));
        Rc::make_mut(&mut shared).extend(own);
        shared
    }
}
