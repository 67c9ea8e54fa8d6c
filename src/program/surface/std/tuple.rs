//! What tuples can do.

use std::hash::{Hash, Hasher};
use std::cmp::Ordering;

impl<A: std::fmt::Debug> std::fmt::Debug for (A,) {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("").field(&self.0).finish()
    }
}
impl<A: PartialEq> PartialEq for (A,) {
    fn eq(&self, other: &(A,)) -> bool {
        self.0 == other.0
    }
}
impl<A: Eq> Eq for (A,) {}
impl<A: PartialOrd> PartialOrd for (A,) {
    fn partial_cmp(&self, other: &(A,)) -> Option<Ordering> {
        self.0.partial_cmp(&other.0)
    }
}
impl<A: Ord> Ord for (A,) {
    fn cmp(&self, other: &(A,)) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<A: Default> Default for (A,) {
    fn default() -> (A,) {
        (A::default(),)
    }
}
impl<A: Hash> Hash for (A,) {
    fn hash<S: Hasher>(&self, state: &mut S) {
        self.0.hash(state);
    }
}

impl<A: std::fmt::Debug, B: std::fmt::Debug> std::fmt::Debug for (A, B) {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("").field(&self.0).field(&self.1).finish()
    }
}
impl<A: PartialEq, B: PartialEq> PartialEq for (A, B) {
    fn eq(&self, other: &(A, B)) -> bool {
        self.0 == other.0 && self.1 == other.1
    }
}
impl<A: Eq, B: Eq> Eq for (A, B) {}
impl<A: PartialOrd, B: PartialOrd> PartialOrd for (A, B) {
    fn partial_cmp(&self, other: &(A, B)) -> Option<Ordering> {
        match self.0.partial_cmp(&other.0) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        self.1.partial_cmp(&other.1)
    }
}
impl<A: Ord, B: Ord> Ord for (A, B) {
    fn cmp(&self, other: &(A, B)) -> Ordering {
        match self.0.cmp(&other.0) {
            Ordering::Equal => {}
            order => return order,
        }
        self.1.cmp(&other.1)
    }
}
impl<A: Default, B: Default> Default for (A, B) {
    fn default() -> (A, B) {
        (A::default(), B::default())
    }
}
impl<A: Hash, B: Hash> Hash for (A, B) {
    fn hash<S: Hasher>(&self, state: &mut S) {
        self.0.hash(state);
        self.1.hash(state);
    }
}

impl<A: std::fmt::Debug, B: std::fmt::Debug, C: std::fmt::Debug> std::fmt::Debug for (A, B, C) {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("").field(&self.0).field(&self.1).field(&self.2).finish()
    }
}
impl<A: PartialEq, B: PartialEq, C: PartialEq> PartialEq for (A, B, C) {
    fn eq(&self, other: &(A, B, C)) -> bool {
        self.0 == other.0 && self.1 == other.1 && self.2 == other.2
    }
}
impl<A: Eq, B: Eq, C: Eq> Eq for (A, B, C) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd> PartialOrd for (A, B, C) {
    fn partial_cmp(&self, other: &(A, B, C)) -> Option<Ordering> {
        match self.0.partial_cmp(&other.0) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        match self.1.partial_cmp(&other.1) {
            Some(Ordering::Equal) => {}
            order => return order,
        }
        self.2.partial_cmp(&other.2)
    }
}
impl<A: Ord, B: Ord, C: Ord> Ord for (A, B, C) {
    fn cmp(&self, other: &(A, B, C)) -> Ordering {
        match self.0.cmp(&other.0) {
            Ordering::Equal => {}
            order => return order,
        }
        match self.1.cmp(&other.1) {
            Ordering::Equal => {}
            order => return order,
        }
        self.2.cmp(&other.2)
    }
}
impl<A: Default, B: Default, C: Default> Default for (A, B, C) {
    fn default() -> (A, B, C) {
        (A::default(), B::default(), C::default())
    }
}
impl<A: Hash, B: Hash, C: Hash> Hash for (A, B, C) {
    fn hash<S: Hasher>(&self, state: &mut S) {
        self.0.hash(state);
        self.1.hash(state);
        self.2.hash(state);
    }
}

impl<A: std::fmt::Debug, B: std::fmt::Debug, C: std::fmt::Debug, D: std::fmt::Debug> std::fmt::Debug for (A, B, C, D) {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("").field(&self.0).field(&self.1).field(&self.2).field(&self.3).finish()
    }
}
impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq> PartialEq for (A, B, C, D) {
    fn eq(&self, other: &(A, B, C, D)) -> bool {
        self.0 == other.0 && self.1 == other.1 && self.2 == other.2 && self.3 == other.3
    }
}
impl<A: Eq, B: Eq, C: Eq, D: Eq> Eq for (A, B, C, D) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd> PartialOrd for (A, B, C, D) {
    fn partial_cmp(&self, other: &(A, B, C, D)) -> Option<Ordering> {
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
        self.3.partial_cmp(&other.3)
    }
}
impl<A: Ord, B: Ord, C: Ord, D: Ord> Ord for (A, B, C, D) {
    fn cmp(&self, other: &(A, B, C, D)) -> Ordering {
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
        self.3.cmp(&other.3)
    }
}
impl<A: Default, B: Default, C: Default, D: Default> Default for (A, B, C, D) {
    fn default() -> (A, B, C, D) {
        (A::default(), B::default(), C::default(), D::default())
    }
}
impl<A: Hash, B: Hash, C: Hash, D: Hash> Hash for (A, B, C, D) {
    fn hash<S: Hasher>(&self, state: &mut S) {
        self.0.hash(state);
        self.1.hash(state);
        self.2.hash(state);
        self.3.hash(state);
    }
}

impl<A: std::fmt::Debug, B: std::fmt::Debug, C: std::fmt::Debug, D: std::fmt::Debug, E: std::fmt::Debug> std::fmt::Debug for (A, B, C, D, E) {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("").field(&self.0).field(&self.1).field(&self.2).field(&self.3).field(&self.4).finish()
    }
}
impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq, E: PartialEq> PartialEq for (A, B, C, D, E) {
    fn eq(&self, other: &(A, B, C, D, E)) -> bool {
        self.0 == other.0 && self.1 == other.1 && self.2 == other.2 && self.3 == other.3 && self.4 == other.4
    }
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq> Eq for (A, B, C, D, E) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd, E: PartialOrd> PartialOrd for (A, B, C, D, E) {
    fn partial_cmp(&self, other: &(A, B, C, D, E)) -> Option<Ordering> {
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
        self.4.partial_cmp(&other.4)
    }
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord> Ord for (A, B, C, D, E) {
    fn cmp(&self, other: &(A, B, C, D, E)) -> Ordering {
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
        self.4.cmp(&other.4)
    }
}
impl<A: Default, B: Default, C: Default, D: Default, E: Default> Default for (A, B, C, D, E) {
    fn default() -> (A, B, C, D, E) {
        (A::default(), B::default(), C::default(), D::default(), E::default())
    }
}
impl<A: Hash, B: Hash, C: Hash, D: Hash, E: Hash> Hash for (A, B, C, D, E) {
    fn hash<S: Hasher>(&self, state: &mut S) {
        self.0.hash(state);
        self.1.hash(state);
        self.2.hash(state);
        self.3.hash(state);
        self.4.hash(state);
    }
}

impl<A: std::fmt::Debug, B: std::fmt::Debug, C: std::fmt::Debug, D: std::fmt::Debug, E: std::fmt::Debug, F: std::fmt::Debug> std::fmt::Debug for (A, B, C, D, E, F) {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("").field(&self.0).field(&self.1).field(&self.2).field(&self.3).field(&self.4).field(&self.5).finish()
    }
}
impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq, E: PartialEq, F: PartialEq> PartialEq for (A, B, C, D, E, F) {
    fn eq(&self, other: &(A, B, C, D, E, F)) -> bool {
        self.0 == other.0 && self.1 == other.1 && self.2 == other.2 && self.3 == other.3 && self.4 == other.4 && self.5 == other.5
    }
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq> Eq for (A, B, C, D, E, F) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd, E: PartialOrd, F: PartialOrd> PartialOrd for (A, B, C, D, E, F) {
    fn partial_cmp(&self, other: &(A, B, C, D, E, F)) -> Option<Ordering> {
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
        self.5.partial_cmp(&other.5)
    }
}
