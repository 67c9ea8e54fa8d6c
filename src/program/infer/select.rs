//! Which impl makes a trait hold.

use std::rc::Rc;

use super::index::head;
use super::solver::Solver;
use crate::program::items::ImplId;
use crate::program::types::{Substitute, TraitRef, Ty, TyList};

/// Why a trait holds, or that it does not.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Selection {
    /// By this impl, with these arguments, if what it demands holds: whether it does, as far as can
    /// be told.
    Impl(ImplId, TyList, Option<bool>),
    /// By what the type is.
    Builtin,
    /// Not to be told before more types are found.
    Ambiguous,
    None,
}

impl Solver<'_> {
    /// Which impl makes a trait hold. Where there is exactly one, the types that it decides are
    /// found by that.
    pub(crate) fn select(&mut self, of: &TraitRef, depth: u32) -> Selection {
        let args = self.normalize_all(&of.args, depth);
        let of = TraitRef { id: of.id, args };
        let self_ty = self.table.shallow(&of.args[0]);
        if self_ty == Ty::Error {
            return Selection::Builtin;
        }
        if let Some(selection) = self.builtin(&of, &self_ty, depth) {
            return selection;
        }
        // Where nothing is known of the type, more impls may come to fit than do now.
        let Some(head) = head(&self_ty) else { return Selection::Ambiguous };
        let index = Rc::clone(&self.index);
        let mut chosen = None;
        for id in index.of_trait(of.id, head) {
            let nested = self.applies(id, &of, depth);
            if nested == Some(false) {
                continue;
            }
            match &chosen {
                None => chosen = Some((id, nested)),
                // Two that could both be meant: what is found later decides.
                Some(_) => return Selection::Ambiguous,
            }
        }
        let Some((id, nested)) = chosen else { return Selection::None };
        let Some(args) = self.matched(id, &of) else { return Selection::None };
        Selection::Impl(id, args, nested)
    }

    /// Whether an impl is the one, as far as is known.
    fn applies(&mut self, id: ImplId, of: &TraitRef, depth: u32) -> Option<bool> {
        let row = &self.items.impls[id.index()];
        if row.is_negative {
            return Some(false);
        }
        let header = row.of.as_ref()?;
        if !header
            .args
            .iter()
            .zip(of.args.iter())
            .all(|(written, ty)| self.table.may_be(written, ty))
        {
            return Some(false);
        }
        let (moment, waiting) = (self.table.now(), self.pending.len());
        let answer = match self.matched(id, of) {
            Some(args) => self.nested_hold(id, &args, depth),
            None => Some(false),
        };
        self.pending.truncate(waiting);
        self.table.back_to(moment);
        answer
    }

    /// The arguments with which an impl is one of this trait reference.
    fn matched(&mut self, id: ImplId, of: &TraitRef) -> Option<TyList> {
        let items = self.items;
        let row = &items.impls[id.index()];
        let header = row.of.as_ref()?;
        let args: TyList = row.generics.names.iter().map(|_| self.table.any()).collect();
        let header = header.substitute(&args);
        let header = TraitRef { id: header.id, args: self.normalize_all(&header.args, 0) };
        self.table.unify_refs(&header, of).then_some(args)
    }
}
