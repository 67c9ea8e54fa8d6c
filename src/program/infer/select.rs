//! Which impl makes a trait hold.

use std::collections::HashMap;
use std::rc::Rc;

use super::solver::Solver;
use crate::program::items::{AdtId, ImplId, Items, Predicate, TraitId};
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

/// The outermost part of a type: what impls are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Head {
    Adt(AdtId),
    Int,
    Float,
    Bool,
    Char,
    Str,
    Slice,
    Array,
    Tuple,
    Ref,
    Dyn(TraitId),
    Function,
    Other,
}

pub(super) fn head(ty: &Ty) -> Option<Head> {
    use crate::program::types::Infer;
    Some(match ty {
        Ty::Infer(Infer::Any(_)) | Ty::Param(_) | Ty::Assoc(_) | Ty::Error => return None,
        Ty::Adt(id, _) => Head::Adt(*id),
        Ty::Int(_) | Ty::Infer(Infer::Int(_)) => Head::Int,
        Ty::Float(_) | Ty::Infer(Infer::Float(_)) => Head::Float,
        Ty::Bool => Head::Bool,
        Ty::Char => Head::Char,
        Ty::Str => Head::Str,
        Ty::Slice(_) => Head::Slice,
        Ty::Array(..) => Head::Array,
        Ty::Tuple(_) => Head::Tuple,
        Ty::Ref { .. } => Head::Ref,
        Ty::Dyn(of, _) => Head::Dyn(of.id),
        Ty::FnDef(..) | Ty::FnPtr(_) | Ty::Closure(_) => Head::Function,
        Ty::Never | Ty::AsyncBlock(_) | Ty::AsyncFn(..) | Ty::Opaque(..) | Ty::Const(_) => {
            Head::Other
        }
    })
}

/// The impls, by what they are for.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub(super) of_trait: HashMap<TraitId, Vec<ImplId>>,
    pub(super) inherent: HashMap<Head, Vec<ImplId>>,
}

impl Index {
    pub(crate) fn new(items: &Items) -> Rc<Self> {
        let mut index = Self::default();
        for (number, row) in (0u32..).zip(items.impls.iter()) {
            let id = ImplId(number);
            match &row.of {
                Some(of) => index.of_trait.entry(of.id).or_default().push(id),
                None => {
                    // An inherent impl for a parameter is one for all types of a marker trait.
                    let head =
                        head(&row.self_ty).or_else(|| marked(items, &row.generics.predicates));
                    if let Some(head) = head {
                        index.inherent.entry(head).or_default().push(id);
                    }
                }
            }
        }
        Rc::new(index)
    }
}

fn marked(items: &Items, predicates: &[Predicate]) -> Option<Head> {
    predicates.iter().find_map(|predicate| {
        let Predicate::Trait(of) = predicate else { return None };
        match items.traits[of.id.index()].lang.as_deref()? {
            "__Int" | "__Signed" | "__Unsigned" => Some(Head::Int),
            "__Float" => Some(Head::Float),
            _ => None,
        }
    })
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
        let index = Rc::clone(&self.index);
        let Some(impls) = index.of_trait.get(&of.id) else {
            let is_open = head(&self_ty).is_none();
            return if is_open { Selection::Ambiguous } else { Selection::None };
        };
        if head(&self_ty).is_none() {
            // More impls may come to fit than do now.
            return Selection::Ambiguous;
        }
        let mut chosen = None;
        for &id in impls {
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
        let wanted = head(&self.table.shallow(&of.args[0]));
        if let (Some(wanted), Some(has)) = (wanted, head(&row.self_ty))
            && wanted != has
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
