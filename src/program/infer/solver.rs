//! What must hold, until it is known to.

use std::cell::RefCell;
use std::rc::Rc;

use super::index::Index;
use super::known::Known;
use super::select::Selection;
use super::table::Table;
use crate::program::items::{Items, Names, Predicate, TraitId};
use crate::program::text::Span;
use crate::program::types::{Kinds, Substitute, TraitRef, Ty, TyList};

/// Something that must hold, and for what in the program.
#[derive(Debug, Clone)]
pub(crate) struct Obligation {
    pub(crate) predicate: Predicate,
    pub(crate) span: Span,
    depth: u32,
}

/// Something that does not hold.
#[derive(Debug, Clone)]
pub(crate) struct Unmet {
    pub(crate) predicate: Predicate,
    /// What `<T as Trait>::Name` is, where it should have been something else.
    pub(crate) found: Option<Ty>,
    pub(crate) span: Span,
}

/// How deep what must hold may lead to more that must.
pub(super) const DEPTH: u32 = 48;

/// What a type may have in it of which more is known later, so that another answer may be right.
const NOT_FOR_GOOD: Kinds = Kinds::OPEN
    .or(Kinds::PARAM)
    .or(Kinds::ASSOC)
    .or(Kinds::ERROR)
    .or(Kinds::OPAQUE)
    .or(Kinds::OF_BODY);

/// How many associated types may be asked for in one body, those that were found before not counted:
/// where much is still to be found, a chain of adapters asks for each again and again. Of the programs
/// of the lessons and the tests the one that asks for most asks for some two thousand.
pub(super) const EFFORT: u32 = 10_000;

/// Finds types from what must hold for them.
#[derive(Debug)]
pub(crate) struct Solver<'a> {
    pub(crate) items: &'a Items,
    pub(crate) names: &'a Names,
    pub(super) index: Rc<Index>,
    pub(crate) known: &'a RefCell<Known>,
    pub(crate) table: Table,
    pub(crate) pending: Vec<Obligation>,
    pub(crate) unmet: Vec<Unmet>,
    /// Demands for `Fn` or `FnMut` of closures whose bodies were not looked at yet.
    pub(crate) kinds: Vec<Obligation>,
    /// The bounds of what is checked: their traits' methods can be called without an import, and
    /// on a parameter that stands for a reference they are those of the reference.
    pub(crate) in_bounds: Vec<TraitRef>,
    /// How many associated types were asked for.
    pub(super) effort: u32,
    /// Auto traits and the types for which they were looked at since the first of them was asked for:
    /// a type may contain itself.
    pub(super) auto_asked: Vec<(TraitId, Ty)>,
}

impl<'a> Solver<'a> {
    pub(crate) fn new(
        items: &'a Items,
        names: &'a Names,
        index: &Rc<Index>,
        known: &'a RefCell<Known>,
    ) -> Self {
        Self {
            items,
            names,
            index: Rc::clone(index),
            known,
            table: Table::default(),
            pending: Vec::new(),
            unmet: Vec::new(),
            kinds: Vec::new(),
            in_bounds: Vec::new(),
            effort: 0,
            auto_asked: Vec::new(),
        }
    }

    /// Whether it gave up, because too much was asked for.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.effort > EFFORT
    }

    /// The traits of bounds, for these arguments.
    pub(crate) fn bounding(&mut self, predicates: &[Predicate], args: &TyList) -> Vec<TraitRef> {
        let mut traits = Vec::new();
        for predicate in predicates {
            if let Predicate::Trait(of) = predicate {
                let all = of.args.substitute(args);
                let all = all.iter().map(|ty| self.normalize(ty)).collect();
                traits.push(TraitRef { id: of.id, args: all });
            }
        }
        traits
    }

    /// Demands that something holds.
    pub(crate) fn demand(&mut self, predicate: Predicate, span: Span) {
        self.demand_within(predicate, span, 0);
    }

    pub(super) fn demand_within(&mut self, predicate: Predicate, span: Span, depth: u32) {
        self.pending.push(Obligation { predicate, span, depth });
    }

    /// Settles as much as can be settled now.
    pub(crate) fn settle(&mut self) {
        // Each round may find types that let others be settled; the bound is for demands that
        // make ever new ones.
        for _ in 0..200 {
            let pending = std::mem::take(&mut self.pending);
            let mut progress = false;
            for obligation in pending {
                if self.settle_one(&obligation) {
                    progress = true;
                } else {
                    self.pending.push(obligation);
                }
            }
            if !progress {
                break;
            }
        }
    }

    /// True if it is settled, one way or the other.
    fn settle_one(&mut self, obligation: &Obligation) -> bool {
        let Obligation { predicate, span, depth } = obligation;
        let fail = |solver: &mut Self, found: Option<Ty>| {
            let predicate = solver.resolve_predicate(predicate);
            solver.unmet.push(Unmet { predicate, found, span: *span });
            true
        };
        if *depth > DEPTH {
            return fail(self, None);
        }
        match predicate {
            Predicate::Static(_) => true,
            Predicate::Trait(of) => match self.select(of, *depth) {
                Selection::Impl(id, args, _) => {
                    let items = self.items;
                    for nested in &items.impls[id.index()].generics.predicates {
                        self.demand_within(substitute(nested, &args), *span, depth + 1);
                    }
                    true
                }
                Selection::Builtin => {
                    if self.is_of_closure(of) {
                        self.kinds.push(obligation.clone());
                    }
                    true
                }
                Selection::Ambiguous => false,
                Selection::None => fail(self, None),
            },
            Predicate::Assoc(of, name, ty) => match self.project(of, name, *depth) {
                Some(Some(found)) => {
                    let ty = self.normalize_within(ty, *depth + 1);
                    if self.table.try_unify(&found, &ty) {
                        true
                    } else {
                        let found = self.table.resolve(&found);
                        fail(self, Some(found))
                    }
                }
                // That the trait does not hold is said by the demand for it.
                Some(None) => true,
                None => false,
            },
        }
    }

    fn is_of_closure(&self, of: &TraitRef) -> bool {
        let lang = self.items.traits[of.id.index()].lang.as_deref();
        matches!(lang, Some("Fn" | "FnMut"))
            && matches!(self.table.shallow(&of.args[0]), Ty::Closure(_))
    }

    pub(crate) fn resolve_predicate(&self, predicate: &Predicate) -> Predicate {
        match predicate {
            Predicate::Trait(of) => Predicate::Trait(self.table.resolve(of)),
            Predicate::Assoc(of, name, ty) => {
                Predicate::Assoc(self.table.resolve(of), Rc::clone(name), self.table.resolve(ty))
            }
            Predicate::Static(ty) => Predicate::Static(self.table.resolve(ty)),
        }
    }

    /// Whether a trait holds, as far as is known; nothing is changed.
    pub(crate) fn holds(&mut self, of: &TraitRef) -> Option<bool> {
        self.holds_within(of, 0)
    }

    pub(super) fn holds_within(&mut self, of: &TraitRef, depth: u32) -> Option<bool> {
        if depth > DEPTH {
            return Some(false);
        }
        let of = &self.table.resolve(of);
        // While auto traits are asked for, an answer may rest on one that is not there yet.
        let is_for_good = !of.args.holds(NOT_FOR_GOOD) && self.auto_asked.is_empty();
        if is_for_good && let Some(known) = self.known.borrow().proven.get(of) {
            return Some(*known);
        }
        let (moment, waiting) = (self.table.now(), self.pending.len());
        let answer = match self.select(of, depth) {
            Selection::Impl(_, _, nested) => nested,
            Selection::Builtin => Some(true),
            Selection::Ambiguous => None,
            Selection::None => Some(false),
        };
        self.pending.truncate(waiting);
        self.table.back_to(moment);
        // Deeper inside, what does not hold may do so only because of the limit.
        if let Some(holds) = answer
            && is_for_good
            && (holds || depth == 0)
        {
            self.known.borrow_mut().proven.insert(of.clone(), holds);
        }
        answer
    }

    /// Whether what an impl demands holds.
    pub(super) fn nested_hold(
        &mut self,
        id: crate::program::items::ImplId,
        args: &TyList,
        depth: u32,
    ) -> Option<bool> {
        let items = self.items;
        let mut all = Some(true);
        for nested in &items.impls[id.index()].generics.predicates {
            let answer = match substitute(nested, args) {
                Predicate::Trait(of) => {
                    let of = TraitRef { id: of.id, args: self.normalize_all(&of.args, depth + 1) };
                    self.holds_within(&of, depth + 1)
                }
                Predicate::Assoc(of, name, ty) => match self.project(&of, &name, depth + 1) {
                    Some(Some(found)) => {
                        let ty = self.normalize_within(&ty, depth + 1);
                        Some(self.table.unify(&found, &ty))
                    }
                    Some(None) => Some(false),
                    None => None,
                },
                Predicate::Static(_) => Some(true),
            };
            match answer {
                Some(false) => return Some(false),
                None => all = None,
                Some(true) => {}
            }
        }
        all
    }

    /// Whether what an impl demands holds for these arguments.
    pub(crate) fn nested(&mut self, row: &crate::program::items::Impl, args: &TyList) -> bool {
        row.generics.predicates.iter().all(|predicate| match substitute(predicate, args) {
            Predicate::Trait(of) => self.holds(&of) != Some(false),
            _ => true,
        })
    }

    pub(crate) fn lang_trait(&self, name: &str, args: impl Into<TyList>) -> Option<TraitRef> {
        let id = *self.items.lang_traits.get(name)?;
        Some(TraitRef { id, args: args.into() })
    }

    /// Whether a lang trait holds for a type; false where the surface has no such trait.
    pub(crate) fn is(&mut self, name: &str, ty: &Ty) -> bool {
        let of = self.lang_trait(name, vec![ty.clone()]);
        of.is_some_and(|of| self.holds(&of) == Some(true))
    }
}

/// A predicate of an item, for these arguments.
pub(crate) fn substitute(predicate: &Predicate, args: &[Ty]) -> Predicate {
    match predicate {
        Predicate::Trait(of) => Predicate::Trait(of.substitute(args)),
        Predicate::Assoc(of, name, ty) => {
            Predicate::Assoc(of.substitute(args), Rc::clone(name), ty.substitute(args))
        }
        Predicate::Static(ty) => Predicate::Static(ty.substitute(args)),
    }
}
