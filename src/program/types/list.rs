//! Lists of types that know what is in them, so that nobody looks through a whole type for what is
//! not there.

use std::fmt;
use std::hash::{BuildHasher, Hash, Hasher};
use std::ops::Deref;
use std::rc::Rc;

use rustc_hash::FxBuildHasher;

use super::facts::Facts;
use super::kind::Ty;

/// A list of types: generic arguments, the parts of a tuple. Cheap to clone, to compare with one
/// that it is a clone of, and to hash.
#[derive(Clone, Default)]
pub(crate) struct TyList(Option<Rc<Listed>>);

struct Listed {
    types: Box<[Ty]>,
    facts: Facts,
    hash: u64,
}

impl TyList {
    /// What is known of all of them together.
    pub(super) fn facts(&self) -> Facts {
        self.0.as_ref().map_or(Facts::NONE, |listed| listed.facts)
    }
}

impl From<Vec<Ty>> for TyList {
    fn from(types: Vec<Ty>) -> Self {
        if types.is_empty() {
            return Self(None);
        }
        let facts = types.iter().map(Ty::facts).fold(Facts::NONE, Facts::and);
        let hash = FxBuildHasher.hash_one(&types);
        Self(Some(Rc::new(Listed { types: types.into_boxed_slice(), facts, hash })))
    }
}

impl From<&[Ty]> for TyList {
    fn from(types: &[Ty]) -> Self {
        Self::from(types.to_vec())
    }
}

impl<const N: usize> From<[Ty; N]> for TyList {
    fn from(types: [Ty; N]) -> Self {
        Self::from(Vec::from(types))
    }
}

impl FromIterator<Ty> for TyList {
    fn from_iter<I: IntoIterator<Item = Ty>>(types: I) -> Self {
        Self::from(types.into_iter().collect::<Vec<_>>())
    }
}

impl Deref for TyList {
    type Target = [Ty];

    fn deref(&self) -> &[Ty] {
        self.0.as_ref().map_or(&[], |listed| &listed.types)
    }
}

impl PartialEq for TyList {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(one), Some(other)) => {
                Rc::ptr_eq(one, other) || (one.hash == other.hash && one.types == other.types)
            }
            _ => false,
        }
    }
}

impl Eq for TyList {}

impl Hash for TyList {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0.as_ref().map_or(0, |listed| listed.hash));
    }
}

impl fmt::Debug for TyList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
