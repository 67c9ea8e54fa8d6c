//! What is known of the variables at one point of a body.

use std::collections::{BTreeMap, BTreeSet};

use super::loans::{Break, LoanId};
use super::path::{Path, Root};
use crate::program::text::Span;
use crate::program::types::Ty;

/// What may be, on some way to this point.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct State {
    /// No way leads here.
    pub(super) is_dead: bool,
    /// What may have been moved away, and where.
    pub(super) moved: BTreeMap<Path, Moved>,
    /// Variables that may have no value yet.
    pub(super) unset: BTreeSet<u32>,
    /// Variables that may have been given a value.
    pub(super) given: BTreeSet<u32>,
    /// What each variable may refer to.
    pub(super) loans: BTreeMap<u32, BTreeSet<LoanId>>,
    /// Variables that may refer to what was changed or moved meanwhile.
    pub(super) broken: BTreeMap<u32, Break>,
}

/// Where a value was moved, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) span: Span,
    pub(super) how: How,
    /// The type of the value.
    pub(super) ty: Ty,
}

/// How a value was moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// Given away as a value.
    Value,
    /// Bound by a pattern.
    Pattern,
    /// Taken by a closure.
    Closure,
    /// Taken by an async block.
    AsyncBlock,
    /// The receiver of a method that takes `self`.
    Receiver,
    /// What a `for` goes through.
    Loop,
}

impl State {
    /// Nothing leads here.
    pub(super) fn dead() -> Self {
        Self { is_dead: true, ..Self::default() }
    }

    /// What may be on either way; true if that is more than before.
    pub(super) fn join(&mut self, other: &Self) -> bool {
        if other.is_dead {
            return false;
        }
        if self.is_dead {
            *self = other.clone();
            return true;
        }
        let mut more = false;
        for (path, moved) in &other.moved {
            if !self.moved.contains_key(path) {
                self.moved.insert(path.clone(), moved.clone());
                more = true;
            }
        }
        for local in &other.unset {
            more |= self.unset.insert(*local);
        }
        for local in &other.given {
            more |= self.given.insert(*local);
        }
        for (local, loans) in &other.loans {
            let own = self.loans.entry(*local).or_default();
            for loan in loans {
                more |= own.insert(*loan);
            }
        }
        for (local, known) in &other.broken {
            if !self.broken.contains_key(local) {
                self.broken.insert(*local, *known);
                more = true;
            }
        }
        more
    }

    /// The variable begins anew: nothing is known of it any more.
    pub(super) fn forget(&mut self, local: u32) {
        self.moved.retain(|path, _| path.root != Root::Local(local));
        self.unset.remove(&local);
        self.given.remove(&local);
        self.loans.remove(&local);
        self.broken.remove(&local);
    }

    /// A value is there again in a place, and in all its parts.
    pub(super) fn restore(&mut self, path: &Path) {
        self.moved.retain(|gone, _| !path.contains(gone));
    }

    /// What of a place is gone: the whole of it or more first, then a part.
    pub(super) fn gone(&self, path: &Path) -> Option<(Path, Moved)> {
        let whole = self.moved.iter().find(|(gone, _)| gone.contains(path));
        let part = || self.moved.iter().find(|(gone, _)| path.contains(gone));
        whole.or_else(part).map(|(gone, moved)| (gone.clone(), moved.clone()))
    }
}
