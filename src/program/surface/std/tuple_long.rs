//! What tuples can do: more of it.

use std::hash::{Hash, Hasher};
use std::cmp::Ordering;

impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord> Ord for (A, B, C, D, E, F) {
    fn cmp(&self, other: &(A, B, C, D, E, F)) -> Ordering {
        match self.0.cmp(&other.0) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.1.cmp(&other.1) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.2.cmp(&other.2) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.3.cmp(&other.3) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.4.cmp(&other.4) {
            Ordering::Equal => {}
            order => return order,
        }
        self.5.cmp(&other.5)
    }
}
impl<A: Default, B: Default, C: Default, D: Default, E: Default, F: Default> Default for (A, B, C, D, E, F) {
    fn default() -> (A, B, C, D, E, F) {
        (A::default(), B::default(), C::default(), D::default(), E::default(), F::default())
    }
}
impl<A: Hash, B: Hash, C: Hash, D: Hash, E: Hash, F: Hash> Hash for (A, B, C, D, E, F) {
    fn hash<S: Hasher>(&self, state: &mut S) {
        self.0.hash(state);
        self.1.hash(state);
        self.2.hash(state);
        self.3.hash(state);
        self.4.hash(state);
        self.5.hash(state);
    }
}

impl<A: std::fmt::Debug, B: std::fmt::Debug, C: std::fmt::Debug, D: std::fmt::Debug, E: std::fmt::Debug, F: std::fmt::Debug, G: std::fmt::Debug> std::fmt::Debug for (A, B, C, D, E, F, G) {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("").field(&self.0).field(&self.1).field(&self.2).field(&self.3).field(&self.4).field(&self.5).field(&self.6).finish()
    }
}
impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq, E: PartialEq, F: PartialEq, G: PartialEq> PartialEq for (A, B, C, D, E, F, G) {
    fn eq(&self, other: &(A, B, C, D, E, F, G)) -> bool {
        self.0 == other.0 && self.1 == other.1 && self.2 == other.2 && self.3 == other.3 && self.4 == other.4 && self.5 == other.5 && self.6 == other.6
    }
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq> Eq for (A, B, C, D, E, F, G) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd, E: PartialOrd, F: PartialOrd, G: PartialOrd> PartialOrd for (A, B, C, D, E, F, G) {
    fn partial_cmp(&self, other: &(A, B, C, D, E, F, G)) -> Option<Ordering> {
        match self.0.partial_cmp(&other.0) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.1.partial_cmp(&other.1) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.2.partial_cmp(&other.2) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.3.partial_cmp(&other.3) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.4.partial_cmp(&other.4) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.5.partial_cmp(&other.5) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        self.6.partial_cmp(&other.6)
    }
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord> Ord for (A, B, C, D, E, F, G) {
    fn cmp(&self, other: &(A, B, C, D, E, F, G)) -> Ordering {
        match self.0.cmp(&other.0) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.1.cmp(&other.1) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.2.cmp(&other.2) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.3.cmp(&other.3) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.4.cmp(&other.4) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.5.cmp(&other.5) {
            Ordering::Equal => {}
            order => return order,
        }
        self.6.cmp(&other.6)
    }
}
impl<A: Default, B: Default, C: Default, D: Default, E: Default, F: Default, G: Default> Default for (A, B, C, D, E, F, G) {
    fn default() -> (A, B, C, D, E, F, G) {
        (A::default(), B::default(), C::default(), D::default(), E::default(), F::default(), G::default())
    }
}
impl<A: Hash, B: Hash, C: Hash, D: Hash, E: Hash, F: Hash, G: Hash> Hash for (A, B, C, D, E, F, G) {
    fn hash<S: Hasher>(&self, state: &mut S) {
        self.0.hash(state);
        self.1.hash(state);
        self.2.hash(state);
        self.3.hash(state);
        self.4.hash(state);
        self.5.hash(state);
        self.6.hash(state);
    }
}

impl<A: std::fmt::Debug, B: std::fmt::Debug, C: std::fmt::Debug, D: std::fmt::Debug, E: std::fmt::Debug, F: std::fmt::Debug, G: std::fmt::Debug, H: std::fmt::Debug> std::fmt::Debug for (A, B, C, D, E, F, G, H) {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("").field(&self.0).field(&self.1).field(&self.2).field(&self.3).field(&self.4).field(&self.5).field(&self.6).field(&self.7).finish()
    }
}
impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq, E: PartialEq, F: PartialEq, G: PartialEq, H: PartialEq> PartialEq for (A, B, C, D, E, F, G, H) {
    fn eq(&self, other: &(A, B, C, D, E, F, G, H)) -> bool {
        self.0 == other.0 && self.1 == other.1 && self.2 == other.2 && self.3 == other.3 && self.4 == other.4 && self.5 == other.5 && self.6 == other.6 && self.7 == other.7
    }
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq, H: Eq> Eq for (A, B, C, D, E, F, G, H) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd, E: PartialOrd, F: PartialOrd, G: PartialOrd, H: PartialOrd> PartialOrd for (A, B, C, D, E, F, G, H) {
    fn partial_cmp(&self, other: &(A, B, C, D, E, F, G, H)) -> Option<Ordering> {
        match self.0.partial_cmp(&other.0) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.1.partial_cmp(&other.1) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.2.partial_cmp(&other.2) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.3.partial_cmp(&other.3) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.4.partial_cmp(&other.4) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.5.partial_cmp(&other.5) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.6.partial_cmp(&other.6) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        self.7.partial_cmp(&other.7)
    }
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord, H: Ord> Ord for (A, B, C, D, E, F, G, H) {
    fn cmp(&self, other: &(A, B, C, D, E, F, G, H)) -> Ordering {
        match self.0.cmp(&other.0) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.1.cmp(&other.1) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.2.cmp(&other.2) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.3.cmp(&other.3) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.4.cmp(&other.4) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.5.cmp(&other.5) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.6.cmp(&other.6) {
            Ordering::Equal => {}
            order => return order,
        }
        self.7.cmp(&other.7)
    }
}
impl<A: Default, B: Default, C: Default, D: Default, E: Default, F: Default, G: Default, H: Default> Default for (A, B, C, D, E, F, G, H) {
    fn default() -> (A, B, C, D, E, F, G, H) {
        (A::default(), B::default(), C::default(), D::default(), E::default(), F::default(), G::default(), H::default())
    }
}
impl<A: Hash, B: Hash, C: Hash, D: Hash, E: Hash, F: Hash, G: Hash, H: Hash> Hash for (A, B, C, D, E, F, G, H) {
    fn hash<S: Hasher>(&self, state: &mut S) {
        self.0.hash(state);
        self.1.hash(state);
        self.2.hash(state);
        self.3.hash(state);
        self.4.hash(state);
        self.5.hash(state);
        self.6.hash(state);
        self.7.hash(state);
    }
}

impl std::fmt::Debug for () {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad("()")
    }
}
impl PartialEq for () {
    fn eq(&self, other: &()) -> bool {
        true
    }
}
impl Eq for () {}
impl PartialOrd for () {
    fn partial_cmp(&self, other: &()) -> Option<Ordering> {
        Some(Ordering::Equal)
    }
}
impl Ord for () {
    fn cmp(&self, other: &()) -> Ordering {
        Ordering::Equal
    }
}
impl Default for () {
    fn default() {}
}
impl Hash for () {
    fn hash<S: Hasher>(&self, state: &mut S) {}
}
impl<A, B, X: Default + Extend<A>, Y: Default + Extend<B>> FromIterator<(A, B)> for (X, Y) {
    fn from_iter<I: IntoIterator<Item = (A, B)>>(iter: I) -> (X, Y) {
        iter.into_iter().unzip()
    }
}
impl<A, B, X: Extend<A>, Y: Extend<B>> Extend<(A, B)> for (X, Y) {
    fn extend<I: IntoIterator<Item = (A, B)>>(&mut self, iter: I) {
        for (one, other) in iter {
            self.0.extend(Some(one));
            self.1.extend(Some(other));
        }
    }
}
