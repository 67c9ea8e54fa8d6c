//! Associated types.

use std::rc::Rc;

use super::select::Selection;
use super::solver::{DEPTH, EFFORT, Solver};
use crate::program::items::Predicate;
use crate::program::text::{FileId, Span};
use crate::program::types::{Kinds, Projection, Substitute, TraitRef, Ty, TyList};

impl Solver<'_> {
    /// What `<of.args[0] as of>::name` is: none if that cannot be told yet, none inside if there
    /// is no such type.
    #[expect(clippy::option_option, reason = "not yet known and not there are two answers")]
    pub(crate) fn project(&mut self, of: &TraitRef, name: &str, depth: u32) -> Option<Option<Ty>> {
        if depth > DEPTH {
            return Some(None);
        }
        let of = TraitRef { id: of.id, args: self.normalize_all(&of.args, depth) };
        let key = (self.table.resolve(&of), Rc::from(name));
        if let Some(known) = self.known.borrow().projected.get(&key) {
            return Some(Some(known.clone()));
        }
        self.effort += 1;
        if self.effort > EFFORT {
            return Some(None);
        }
        let answer = self.project_anew(&of, name, depth);
        if let Some(Some(ty)) = &answer {
            let ty = self.table.resolve(ty);
            // What is wrong in the answer came from what is wrong in the question, or from a limit.
            let (asked, given) = (state(&key.0), state(&ty));
            if asked != State::Open && given != State::Open && given <= asked {
                self.known.borrow_mut().projected.insert(key, ty);
            }
        }
        answer
    }

    #[expect(clippy::option_option, reason = "as above")]
    fn project_anew(&mut self, of: &TraitRef, name: &str, depth: u32) -> Option<Option<Ty>> {
        let self_ty = self.table.shallow(&of.args[0]);
        if let Some(known) = self.project_builtin(of, &self_ty, name, depth) {
            return known;
        }
        match self.select(of, depth) {
            Selection::Impl(id, args, _) => {
                let items = self.items;
                let row = &items.impls[id.index()];
                let own = row.assocs.iter().find(|(own, _)| **own == *name);
                let ty = match own {
                    Some((_, ty)) => ty.substitute(&args),
                    None => {
                        let assocs = &items.traits[of.id.index()].assocs;
                        let default =
                            assocs.iter().find(|assoc| *assoc.name == *name)?.default.as_ref();
                        default?.substitute(&of.args)
                    }
                };
                // Arguments that only a demand of the impl decides (`impl<I: Iterator<Item = T>>`).
                let open: Vec<_> = args.iter().filter(|arg| self.table.is_open(*arg)).collect();
                if !open.is_empty() {
                    let mut is_decided = true;
                    for nested in &row.generics.predicates {
                        let nested = super::solver::substitute(nested, &args);
                        let Predicate::Assoc(of, name, ty) = &nested else { continue };
                        match self.project(of, name, depth + 1) {
                            Some(Some(found)) => {
                                self.table.try_unify(&found, ty);
                            }
                            Some(None) => {}
                            None => is_decided = false,
                        }
                    }
                    if !is_decided && self.table.is_open(&ty) {
                        return None;
                    }
                }
                Some(Some(self.normalize_within(&ty, depth + 1)))
            }
            Selection::Builtin | Selection::None => Some(None),
            Selection::Ambiguous => None,
        }
    }

    /// A type without associated types that are not written out; those that cannot be known yet
    /// become types to be found.
    pub(crate) fn normalize(&mut self, ty: &Ty) -> Ty {
        self.normalize_within(ty, 0)
    }

    pub(super) fn normalize_all(&mut self, types: &TyList, depth: u32) -> TyList {
        types.map_types(Kinds::ASSOC, &mut |part| match part {
            Ty::Assoc(projection) => Some(self.normalize_one(projection, depth)),
            _ => None,
        })
    }

    pub(super) fn normalize_within(&mut self, ty: &Ty, depth: u32) -> Ty {
        ty.map_types(Kinds::ASSOC, &mut |part| match part {
            Ty::Assoc(projection) => Some(self.normalize_one(projection, depth)),
            _ => None,
        })
    }

    fn normalize_one(&mut self, projection: &Projection, depth: u32) -> Ty {
        if depth > DEPTH {
            return Ty::Error;
        }
        let of = TraitRef {
            id: projection.of.id,
            args: self.normalize_all(&projection.of.args, depth + 1),
        };
        match self.project(&of, &projection.name, depth + 1) {
            Some(Some(ty)) => ty,
            // The demand that the trait holds says what is wrong.
            Some(None) => {
                self.known.borrow_mut().is_vague = true;
                Ty::Error
            }
            None => {
                let found = self.table.any();
                let span = Span { file: FileId::PROGRAM, start: 0, end: 0 };
                let predicate = Predicate::Assoc(of, Rc::clone(&projection.name), found.clone());
                self.demand_within(predicate, span, depth);
                found
            }
        }
    }
}

/// How much is known of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Known,
    Wrong,
    Open,
}

fn state(of: &impl Substitute) -> State {
    if of.holds(Kinds::OPEN.or(Kinds::ASSOC)) {
        State::Open
    } else if of.holds(Kinds::ERROR) {
        State::Wrong
    } else {
        State::Known
    }
}
