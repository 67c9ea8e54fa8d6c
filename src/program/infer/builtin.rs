//! Traits that hold by what a type is.

use std::rc::Rc;

use super::known::ClosureKind;
use super::select::Selection;
use super::solver::{Solver, substitute};
use crate::program::items::Predicate;
use crate::program::types::{Infer, Substitute, TraitRef, Ty, TyList};

impl Solver<'_> {
    /// Whether a trait holds by what the type is; none if impls decide.
    pub(super) fn builtin(&mut self, of: &TraitRef, self_ty: &Ty, depth: u32) -> Option<Selection> {
        let row = &self.items.traits[of.id.index()];
        if let Some(selection) = self.by_declaration(of, self_ty) {
            return Some(selection);
        }
        if row.is_auto {
            return Some(self.auto(of, self_ty, depth));
        }
        let lang = row.lang.as_deref()?;
        let is_open = matches!(self_ty, Ty::Infer(Infer::Any(_)));
        let when = |holds: bool| {
            Some(if holds {
                Selection::Builtin
            } else if is_open {
                Selection::Ambiguous
            } else {
                Selection::None
            })
        };
        match lang {
            "Sized" => when(!matches!(self_ty, Ty::Str | Ty::Slice(_) | Ty::Dyn(..)) && !is_open),
            "__Int" => when(matches!(self_ty, Ty::Int(_) | Ty::Infer(Infer::Int(_)))),
            "__Float" => when(matches!(self_ty, Ty::Float(_) | Ty::Infer(Infer::Float(_)))),
            "__Num" => when(matches!(
                self_ty,
                Ty::Int(_) | Ty::Float(_) | Ty::Infer(Infer::Int(_) | Infer::Float(_))
            )),
            "__Signed" => match self_ty {
                Ty::Infer(Infer::Int(_)) => Some(Selection::Builtin),
                _ => when(matches!(self_ty, Ty::Int(kind) if kind.is_signed())),
            },
            "__Unsigned" => match self_ty {
                Ty::Infer(Infer::Int(_)) => Some(Selection::Ambiguous),
                _ => when(matches!(self_ty, Ty::Int(kind) if !kind.is_signed())),
            },
            "__Scalar" => when(matches!(
                self_ty,
                Ty::Int(_)
                    | Ty::Float(_)
                    | Ty::Bool
                    | Ty::Char
                    | Ty::Infer(Infer::Int(_) | Infer::Float(_))
            )),
            "__Exact" => {
                when(matches!(self_ty, Ty::Int(_) | Ty::Bool | Ty::Char | Ty::Infer(Infer::Int(_))))
            }
            "__Tuple" => when(matches!(self_ty, Ty::Tuple(_))),
            "Copy" | "Clone" => self.copied(of, self_ty, depth),
            "Fn" | "FnMut" | "FnOnce" => self.called(of, self_ty, lang),
            "AsyncFn" | "AsyncFnMut" | "AsyncFnOnce" => self.called_async(of, self_ty),
            "Future" => match self_ty {
                Ty::AsyncBlock(_) | Ty::AsyncFn(..) => Some(Selection::Builtin),
                _ => None,
            },
            _ => None,
        }
    }

    /// `dyn Trait: Trait`, and what is declared of an `impl Trait`.
    fn by_declaration(&mut self, of: &TraitRef, self_ty: &Ty) -> Option<Selection> {
        match self_ty {
            Ty::Dyn(..) | Ty::Opaque(..) => {
                for predicate in self.declared(self_ty) {
                    if let Predicate::Trait(known) = predicate
                        && known.id == of.id
                    {
                        let args = TyList::from(&known.args[1..]);
                        let wanted = TyList::from(&of.args[1..]);
                        if self.table.unify_all(&args, &wanted) {
                            return Some(Selection::Builtin);
                        }
                    }
                }
                None
            }
            _ => None,
        }
    }

    /// Everything that is known of a `dyn` or `impl` type by its declaration, supertraits
    /// included.
    pub(super) fn declared(&self, ty: &Ty) -> Vec<Predicate> {
        let items = self.items;
        let mut known: Vec<Predicate> = match ty {
            Ty::Dyn(of, assocs) => {
                let mut args = of.args.to_vec();
                args[0] = ty.clone();
                let of = TraitRef { id: of.id, args: TyList::from(args) };
                let assocs = assocs.iter().map(|(name, value)| {
                    // The associated type may be a supertrait's.
                    Predicate::Assoc(of.clone(), Rc::clone(name), value.clone())
                });
                std::iter::once(Predicate::Trait(of.clone())).chain(assocs).collect()
            }
            Ty::Opaque(id, n, _) if Ty::stands_for(*n).is_some() => {
                let generics = &items.fns[id.index()].generics;
                let count = u32::try_from(generics.names.len()).unwrap_or(u32::MAX);
                let args: Vec<Ty> = (0..count).map(|n| Ty::stand_in(*id, n)).collect();
                let own = generics.predicates.iter().map(|known| substitute(known, &args));
                own.filter(|known| {
                    matches!(known, Predicate::Trait(of) | Predicate::Assoc(of, ..) if of.args[0] == *ty)
                })
                .collect()
            }
            Ty::Opaque(id, n, args) => {
                let row = &items.fns[id.index()];
                let declared = row.opaques.get(*n as usize);
                declared.into_iter().flatten().map(|known| substitute(known, args)).collect()
            }
            _ => Vec::new(),
        };
        let mut at = 0;
        while at < known.len() && known.len() < 64 {
            if let Predicate::Trait(of) = &known[at] {
                let row = &items.traits[of.id.index()];
                let upper = row.generics.predicates.iter().filter(|predicate| {
                    matches!(predicate, Predicate::Trait(of) if of.args[0] == Ty::Param(0))
                        || matches!(predicate, Predicate::Assoc(of, ..) if of.args[0] == Ty::Param(0))
                });
                let upper: Vec<_> = upper.map(|upper| substitute(upper, &of.args)).collect();
                known.extend(upper);
            }
            at += 1;
        }
        known
    }

    /// `Copy` and `Clone` of what has no impl in the surface.
    fn copied(&mut self, of: &TraitRef, self_ty: &Ty, depth: u32) -> Option<Selection> {
        let each = |solver: &mut Self, parts: &[Ty]| {
            let mut all = Selection::Builtin;
            for part in parts {
                let of = TraitRef { id: of.id, args: TyList::from([part.clone()]) };
                match solver.holds_within(&of, depth + 1) {
                    Some(true) => {}
                    Some(false) => return Selection::None,
                    None => all = Selection::Ambiguous,
                }
            }
            all
        };
        Some(match self_ty {
            Ty::Infer(Infer::Any(_)) => Selection::Ambiguous,
            Ty::Infer(_) | Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char | Ty::Never => {
                Selection::Builtin
            }
            Ty::Ref { mutable, .. } => {
                if *mutable {
                    Selection::None
                } else {
                    Selection::Builtin
                }
            }
            Ty::FnDef(..) | Ty::FnPtr(_) => Selection::Builtin,
            Ty::Tuple(parts) => each(self, parts),
            // The surface clones an array's elements one by one.
            Ty::Array(..) if self.items.traits[of.id.index()].lang.as_deref() == Some("Clone") => {
                return None;
            }
            Ty::Array(part, _) => each(self, std::slice::from_ref(&**part)),
            Ty::Closure(id) => {
                let captures =
                    self.known.borrow().closures.get(id).and_then(|facts| facts.captures.clone());
                match captures {
                    Some(captures) => each(self, &captures),
                    None => Selection::Ambiguous,
                }
            }
            Ty::AsyncBlock(_) | Ty::AsyncFn(..) | Ty::Str | Ty::Slice(_) => Selection::None,
            _ => return None,
        })
    }

    /// `Fn`, `FnMut` and `FnOnce` of closures, functions and pointers to them.
    fn called(&mut self, of: &TraitRef, self_ty: &Ty, lang: &str) -> Option<Selection> {
        if let Ty::Closure(id) = self_ty {
            let facts = self.known.borrow().closures.get(id).cloned()?;
            let wanted = match lang {
                "Fn" => ClosureKind::Fn,
                "FnMut" => ClosureKind::FnMut,
                _ => ClosureKind::FnOnce,
            };
            if facts.kind.is_some_and(|kind| kind > wanted) {
                return Some(Selection::None);
            }
            let inputs = of.args.get(1).cloned().unwrap_or(Ty::Error);
            return Some(self.matching(&facts.inputs, &inputs));
        }
        let (inputs, _) = self.signature(self_ty)?;
        let wanted = of.args.get(1).cloned().unwrap_or(Ty::Error);
        Some(self.matching(&Ty::Tuple(inputs), &wanted))
    }

    fn called_async(&mut self, of: &TraitRef, self_ty: &Ty) -> Option<Selection> {
        let inputs = match self_ty {
            Ty::Closure(id) => self.known.borrow().closures.get(id).cloned()?.inputs,
            _ => Ty::Tuple(self.signature(self_ty)?.0),
        };
        let wanted = of.args.get(1).cloned().unwrap_or(Ty::Error);
        Some(self.matching(&inputs, &wanted))
    }

    fn matching(&mut self, one: &Ty, other: &Ty) -> Selection {
        if self.table.unify(one, other) { Selection::Builtin } else { Selection::None }
    }

    /// The inputs and the output of a function item or pointer. Of an async function, the output
    /// is its future.
    pub(crate) fn signature(&mut self, ty: &Ty) -> Option<(TyList, Ty)> {
        match ty {
            Ty::FnPtr(pointer) => Some((TyList::clone(&pointer.inputs), pointer.output.clone())),
            Ty::FnDef(id, args) => {
                let items = self.items;
                let row = &items.fns[id.index()];
                let inputs = self.normalize_all(&row.inputs.substitute(args), 0);
                let output = if row.is_async {
                    Ty::AsyncFn(*id, TyList::clone(args))
                } else {
                    self.normalize(&row.output.substitute(args))
                };
                Some((inputs, output))
            }
            _ => None,
        }
    }

    /// Associated types that follow from what the type is.
    #[expect(clippy::option_option, reason = "the answer of `project`, where there is one")]
    pub(super) fn project_builtin(
        &mut self,
        of: &TraitRef,
        self_ty: &Ty,
        name: &str,
        depth: u32,
    ) -> Option<Option<Option<Ty>>> {
        let lang = self.items.traits[of.id.index()].lang.clone();
        let is_async_fn = matches!(lang.as_deref(), Some("AsyncFn" | "AsyncFnMut" | "AsyncFnOnce"));
        match (self_ty, lang.as_deref()) {
            (Ty::Dyn(..) | Ty::Opaque(..), _) => {
                for predicate in self.declared(self_ty) {
                    if let Predicate::Assoc(known, known_name, ty) = predicate
                        && *known_name == *name
                        && (known.id == of.id || matches!(self_ty, Ty::Dyn(..)))
                    {
                        return Some(Some(Some(self.normalize_within(&ty, depth + 1))));
                    }
                }
                None
            }
            (Ty::Closure(id), Some("Fn" | "FnMut" | "FnOnce")) => {
                let facts = self.known.borrow().closures.get(id).cloned()?;
                let wanted = of.args.get(1).cloned().unwrap_or(Ty::Error);
                self.table.unify(&facts.inputs, &wanted);
                Some(Some(Some(facts.output)))
            }
            (Ty::FnDef(..) | Ty::FnPtr(_), Some("Fn" | "FnMut" | "FnOnce")) => {
                let (inputs, output) = self.signature(self_ty)?;
                let wanted = of.args.get(1).cloned().unwrap_or(Ty::Error);
                self.table.unify(&Ty::Tuple(inputs), &wanted);
                Some(Some(Some(output)))
            }
            (Ty::Closure(_) | Ty::FnDef(..) | Ty::FnPtr(_), _) if is_async_fn => {
                let future = match self_ty {
                    Ty::Closure(id) => {
                        let facts = self.known.borrow().closures.get(id).cloned()?;
                        let wanted = of.args.get(1).cloned().unwrap_or(Ty::Error);
                        self.table.unify(&facts.inputs, &wanted);
                        facts.output
                    }
                    _ => self.signature(self_ty)?.1,
                };
                if name != "__AsyncOutput" {
                    return Some(Some(Some(future)));
                }
                let of = self.lang_trait("Future", vec![future])?;
                Some(self.project(&of, "Output", depth + 1))
            }
            (Ty::AsyncBlock(id), Some("Future")) => {
                let output = self.known.borrow().asyncs.get(id).map(|facts| facts.output.clone());
                Some(output.map(Some))
            }
            (Ty::AsyncFn(id, args), Some("Future")) => {
                let items = self.items;
                let output = items.fns[id.index()].output.substitute(args);
                Some(Some(Some(self.normalize_within(&output, depth + 1))))
            }
            _ => None,
        }
    }
}
