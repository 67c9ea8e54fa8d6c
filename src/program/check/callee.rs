//! Which function is called in the end, all types known.

use std::rc::Rc;

use super::context::Context;
use crate::program::body::Callee;
use crate::program::infer::Selection;
use crate::program::items::{Predicate, TraitId};
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::{Kinds, Substitute, TraitRef, Ty, TyList};

impl Context<'_> {
    /// The function that is really called, all generic arguments known.
    pub(super) fn fix_callee(&mut self, callee: &mut Callee, span: Span) {
        let Callee::Fn(function, args) = callee else { return };
        let args: TyList = args
            .iter()
            .map(|ty| {
                let ty = self.solver.table.resolve(ty);
                self.reveal(&ty)
            })
            .collect();
        if args.iter().any(|ty| self.solver.table.is_open(ty)) && self.file == FileId::PROGRAM {
            let name = &self.solver.items.fns[function.index()].name;
            let message = format!("what type `{name}` is for cannot be told here: write it");
            if self.checker.problems.borrow().is_empty() {
                self.report(Diagnostic::error("E0282", span, message));
            }
            return;
        }
        let function = *function;
        let Some(of) = self.solver.trait_of(function) else {
            *callee = Callee::Fn(function, args);
            return;
        };
        let count = self.solver.items.traits[of.index()].generics.names.len();
        let own = &args[count..];
        let reference = TraitRef { id: of, args: TyList::from(&args[..count]) };
        let lang = self.solver.items.traits[of.index()].lang.clone();
        let name = Rc::clone(&self.solver.items.fns[function.index()].name);
        *callee = match (&args[0], lang.as_deref()) {
            (
                Ty::Closure(id),
                Some("Fn" | "FnMut" | "FnOnce" | "AsyncFn" | "AsyncFnMut" | "AsyncFnOnce"),
            ) => Callee::Closure(*id),
            (
                Ty::FnDef(..) | Ty::FnPtr(_),
                Some("Fn" | "FnMut" | "FnOnce" | "AsyncFn" | "AsyncFnMut" | "AsyncFnOnce"),
            ) => Callee::FnPtr,
            (Ty::AsyncBlock(_) | Ty::AsyncFn(..), Some("Future")) => Callee::PollAsync,
            (Ty::Dyn(dynamic, _), _) if self.is_object_method(dynamic, of) => {
                let number = self.object_method(dynamic, of, &name);
                Callee::Dyn(Rc::clone(dynamic), number)
            }
            _ => match self.solver.select(&reference, 0) {
                Selection::Builtin if &*name == "clone" => Callee::CloneBuiltin,
                _ => match self.solver.implementation(&reference, function, own) {
                    Some((function, args)) => Callee::Fn(function, args),
                    None => Callee::Fn(function, args.clone()),
                },
            },
        };
    }

    fn is_object_method(&self, dynamic: &TraitRef, of: TraitId) -> bool {
        self.object_traits(dynamic.id).contains(&of)
    }

    /// A trait with its supertraits, in the order of their methods in a table.
    pub(super) fn object_traits(&self, id: TraitId) -> Vec<TraitId> {
        let mut traits = vec![id];
        let mut at = 0;
        while at < traits.len() && traits.len() < 32 {
            let row = &self.solver.items.traits[traits[at].index()];
            for predicate in &row.generics.predicates {
                if let Predicate::Trait(upper) = predicate
                    && upper.args[0] == Ty::Param(0)
                    && !traits.contains(&upper.id)
                {
                    traits.push(upper.id);
                }
            }
            at += 1;
        }
        traits
    }

    /// The number of a method in the table of an object: those of its own trait come first.
    fn object_method(&self, dynamic: &TraitRef, of: TraitId, name: &str) -> u32 {
        let items = self.solver.items;
        let mut number = 0;
        for id in self.object_traits(dynamic.id) {
            for function in &items.traits[id.index()].fns {
                if id == of && *items.fns[function.index()].name == *name {
                    return number;
                }
                number += 1;
            }
        }
        number
    }

    /// The types behind `impl Trait`s.
    fn reveal(&mut self, ty: &Ty) -> Ty {
        let revealed = ty.map_types(Kinds::OPAQUE, &mut |part| match part {
            Ty::Opaque(id, n, args) if Ty::stands_for(*n).is_none() => {
                let args: TyList = args.iter().map(|arg| self.reveal(arg)).collect();
                let found = self.checker.reveal(*id, *n, &args);
                Some(self.reveal(&found))
            }
            _ => None,
        });
        self.solver.normalize(&revealed)
    }
}
