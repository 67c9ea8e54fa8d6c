//! Scopes: what lives until where, and how they are left.

use super::body::Builder;
use crate::program::body::LoopId;
use crate::program::code::{Op, Reg};

/// A stretch of a function at whose end things are dropped.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// In order of declaration.
    pub(super) drops: Vec<(Reg, u32)>,
    /// The variables that are declared in it, by their numbers in the code.
    pub(super) locals: Vec<usize>,
    /// The loop or labelled block that it is the body of.
    pub(super) leaves: Option<Leaves>,
}

/// Where `break` and `continue` go.
#[derive(Debug)]
pub(super) struct Leaves {
    pub(super) id: LoopId,
    pub(super) result: Reg,
    /// Where it begins again; none for a block.
    pub(super) again: Option<u32>,
    /// Jumps to its end, to be filled in.
    pub(super) ends: Vec<usize>,
}

impl Builder<'_, '_> {
    /// What is made inside is dropped at its end.
    pub(super) fn scoped<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        self.scopes.push(Scope::default());
        let value = make(self);
        self.end_scope();
        value
    }

    pub(super) fn end_scope(&mut self) {
        if let Some(scope) = self.scopes.pop() {
            let here = self.here();
            for number in scope.locals {
                self.code.locals[number].to = here;
            }
            for (reg, plan) in scope.drops.into_iter().rev() {
                self.emit(Op::Drop(reg, plan));
            }
        }
    }

    /// Drops what lives in the scopes from number `from` on, which are being left.
    pub(super) fn leave_scopes(&mut self, from: usize) {
        let drops: Vec<_> = self.scopes[from..]
            .iter()
            .rev()
            .flat_map(|scope| scope.drops.iter().rev().copied())
            .collect();
        for (reg, plan) in drops {
            self.emit(Op::Drop(reg, plan));
        }
    }

    /// The number of the scope that a loop's body is.
    pub(super) fn loop_scope(&self, id: LoopId) -> Option<usize> {
        self.scopes
            .iter()
            .rposition(|scope| scope.leaves.as_ref().is_some_and(|leaves| leaves.id == id))
    }
}
