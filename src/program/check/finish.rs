//! The end of checking a function: what is left to be found is found, what does not hold is
//! said, and its bodies are closed and entered.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::captured::{Captured, CapturedParts};
use super::context::{Context, Open};
use crate::program::body::{Body, BodyId, CaptureKind, Expr, LocalId};
use crate::program::infer::Unmet;
use crate::program::items::{FnId, Predicate};
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Infer, Kinds, Substitute, TraitRef, Ty, TyList};

/// A type in the place of another, in a predicate.
pub(super) fn replace(predicate: &Predicate, from: &Ty, to: &Ty) -> Predicate {
    let mut change = |ty: &Ty| (ty == from).then(|| to.clone());
    match predicate {
        Predicate::Trait(of) => Predicate::Trait(of.map_types(Kinds::EVERY, &mut change)),
        Predicate::Assoc(of, name, ty) => {
            let of = of.map_types(Kinds::EVERY, &mut change);
            Predicate::Assoc(of, Rc::clone(name), ty.map_types(Kinds::EVERY, &mut change))
        }
        Predicate::Static(ty) => Predicate::Static(ty.map_types(Kinds::EVERY, &mut change)),
    }
}

/// A body with its captures, before the body around it has said what they are.
pub(super) struct Closed {
    pub(super) body: Body,
    pub(super) parts: CapturedParts,
}

/// What is done while the bodies of one function are finished.
#[derive(Default)]
pub(super) struct Finishing {
    pub(super) done: FxHashMap<BodyId, Closed>,
    /// Bodies around the one that is being finished, each with its own variables.
    pub(super) own: Vec<Vec<LocalId>>,
}

impl Context<'_> {
    /// Finishes a function, and enters its bodies.
    pub(super) fn finish(mut self, open: Open, opaques: Option<(FnId, Vec<Ty>)>) {
        self.solver.settle();
        let before = self.checker.problems.borrow().len();
        self.default_literals(&open);
        self.report_unmet(false);
        if self.solver.is_exhausted() && self.checker.problems.borrow().is_empty() {
            let what = "A function in which so much is to be found out";
            self.report(Diagnostic::unsupported(open.span, what));
        }
        if let Some((id, hidden)) = opaques {
            let mut revealed: TyList =
                hidden.iter().map(|ty| self.solver.table.resolve(ty)).collect();
            let args = TyList::clone(&self.args);
            if self.refuse_endless(id, &args, &revealed) {
                revealed = revealed.iter().map(|_| Ty::Error).collect();
            }
            let key = (id, args);
            self.solver.known.borrow_mut().revealed.insert(key, revealed);
        }
        let main = open.id;
        let mut finishing = Finishing::default();
        self.close(open, &mut finishing);
        // What bodies capture is known now: whether they can go to another thread, too.
        self.solver.settle();
        self.report_unmet(true);
        self.report_kinds(&finishing);
        self.report_borrowed(&finishing);
        if self.checker.problems.borrow().len() == before {
            self.report_untold(&finishing);
        }
        if self.checker.problems.borrow().len() > before {
            return;
        }
        let sent = std::mem::take(&mut self.sent).into_iter();
        let sent = sent.map(|(ty, span)| (self.solver.table.resolve(&ty), span));
        self.checker.sent.borrow_mut().extend(sent);
        let bodies = finishing.done.into_iter().map(|(id, closed)| (id, closed.body));
        self.checker.enter(main, bodies);
    }

    fn default_literals(&mut self, open: &Open) {
        let types: Vec<Ty> = self.locals.iter().map(|local| local.ty.clone()).collect();
        for ty in &types {
            self.solver.table.default_literals(ty);
        }
        self.solver.settle();
        self.default_in(&open.value);
        let closed = std::mem::take(&mut self.closed);
        closed.values().for_each(|open| self.default_in(&open.value));
        self.closed = closed;
        let pending: Vec<Predicate> =
            self.solver.pending.iter().map(|obligation| obligation.predicate.clone()).collect();
        self.solver.settle();
        for predicate in pending {
            if let Predicate::Trait(of) = predicate {
                of.args.iter().for_each(|ty| self.solver.table.default_literals(ty));
            }
        }
        self.solver.settle();
        self.default_diverging();
    }

    /// What never comes, and nothing else says of what type it is, is `()`.
    fn default_diverging(&mut self) {
        for ty in std::mem::take(&mut self.diverging) {
            if let Ty::Infer(Infer::Any(_)) = self.solver.table.shallow(&ty) {
                self.solver.table.unify(&ty, &Ty::unit());
            }
        }
        self.solver.settle();
    }

    fn default_in(&mut self, expr: &Expr) {
        self.solver.table.default_literals(&expr.ty);
        expr.each_part(&mut |part| self.default_in(part));
    }

    /// Says what does not hold; in the end also what nobody could tell.
    fn report_unmet(&mut self, is_end: bool) {
        for unmet in std::mem::take(&mut self.solver.unmet) {
            let problem = self.unmet(&unmet);
            if let Some(problem) = problem {
                self.report(problem);
            }
        }
        if !is_end {
            return;
        }
        let pending = std::mem::take(&mut self.solver.pending);
        // What is wrong elsewhere may be why nobody can tell.
        if !self.checker.problems.borrow().is_empty() {
            return;
        }
        for obligation in pending {
            let predicate = self.solver.resolve_predicate(&obligation.predicate);
            let Predicate::Trait(of) = &predicate else { continue };
            if of.args.iter().any(|arg| arg.has(Kinds::ERROR)) || obligation.span.file != self.file
            {
                continue;
            }
            let message = format!(
                "the type that has to be `{}` here cannot be told: write it",
                self.trait_shown(of)
            );
            self.report(Diagnostic::error("E0283", obligation.span, message));
        }
    }

    fn trait_shown(&self, of: &TraitRef) -> String {
        let name = &self.solver.items.traits[of.id.index()].name;
        let args: Vec<String> = of.args[1..].iter().map(|ty| self.shown(ty)).collect();
        if args.is_empty() { name.to_string() } else { format!("{name}<{}>", args.join(", ")) }
    }

    fn unmet(&mut self, unmet: &Unmet) -> Option<Diagnostic> {
        match &unmet.predicate {
            Predicate::Trait(of) => {
                let ty = of.args[0].clone();
                if of.args.iter().any(|arg| arg.has(Kinds::ERROR)) {
                    return None;
                }
                let name = self.trait_shown(of);
                let shown = self.shown(&ty);
                let lang = self.solver.items.traits[of.id.index()].lang.clone();
                Some(match lang.as_deref() {
                    Some("Send" | "Sync") => {
                        let culprit = self.culprit(of, &ty, 0);
                        let message =
                            format!("`{shown}` cannot go to another thread: it holds `{culprit}`");
                        let problem = Diagnostic::error("E0277", unmet.span, message).help(
                            "use `Arc` where this is an `Rc`, and `Mutex` where it is a `RefCell`",
                        );
                        // Of futures rustc says this without a code.
                        match ty {
                            Ty::AsyncBlock(_) | Ty::AsyncFn(..) => {
                                Diagnostic { code: None, ..problem }
                            }
                            _ => problem,
                        }
                    }
                    Some("Fn" | "FnMut" | "FnOnce") if let Ty::Closure(id) = ty => {
                        self.other_parameters(id, of.args.get(1), unmet.span)
                    }
                    _ if self.is_own(&ty) || !self.is_of_surface(of) => {
                        let message = format!("`{shown}` is not `{name}`");
                        let problem = Diagnostic::error("E0277", unmet.span, message);
                        self.mend_bound(problem, &ty, &name, lang.as_deref())
                    }
                    // The surface has not everything that the real crates have.
                    _ => {
                        let what = format!("`{shown}` as `{name}`, if it is that,");
                        Diagnostic::unsupported(unmet.span, &what)
                    }
                })
            }
            Predicate::Assoc(_, name, wanted) => {
                let found = unmet.found.as_ref()?;
                if *found == Ty::Error || *wanted == Ty::Error {
                    return None;
                }
                let message = format!(
                    "`{}` is wanted as `{name}` here, and it is `{}`",
                    self.shown(wanted),
                    self.shown(found)
                );
                Some(Diagnostic::error("E0271", unmet.span, message))
            }
            Predicate::Static(_) => None,
        }
    }

    /// Whether a type has a part that the program itself declares.
    pub(super) fn is_own(&self, ty: &Ty) -> bool {
        let first = self.solver.items.adts.first_own();
        self.solver.table.resolve(ty).any(Kinds::EVERY, &mut |part| match part {
            Ty::Adt(id, _) => id.index() >= first,
            Ty::Closure(_) | Ty::AsyncBlock(_) | Ty::Opaque(..) => true,
            Ty::FnDef(id, _) | Ty::AsyncFn(id, _) => {
                id.index() >= self.solver.items.fns.first_own()
            }
            Ty::Dyn(of, _) => of.id.index() >= self.solver.items.traits.first_own(),
            _ => false,
        })
    }

    fn is_of_surface(&self, of: &TraitRef) -> bool {
        of.id.index() < self.solver.items.traits.first_own()
    }

    /// The innermost part for which an auto trait does not hold.
    fn culprit(&mut self, of: &TraitRef, ty: &Ty, depth: u32) -> String {
        if depth < 12
            && let Some(parts) = self.solver.parts(ty)
        {
            for part in parts {
                let reference = TraitRef { id: of.id, args: TyList::from([part.clone()]) };
                if self.solver.holds(&reference) == Some(false) {
                    return self.culprit(of, &part, depth + 1);
                }
            }
        }
        self.shown(ty)
    }

    /// A parameter that is a reference is taken by what may go on when the caller has gone on.
    fn report_escape(&self, closed: &Closed, span: Span) {
        let escapes = closed.parts.parts.iter().map(|part| &self.locals[part.root.0 as usize]);
        let found = escapes.into_iter().find(|local| self.lent.contains(&local.span));
        if let Some(local) = found {
            let name = &local.name;
            let message = format!(
                "`{name}` is only lent to this function, and may be used here when it is gone"
            );
            let problem = Diagnostic::error("E0521", span, message)
                .note(local.span, format!("`{name}` is a reference of the caller's"))
                .help("take the value itself, an `Arc` or a clone, and not a reference");
            self.report(problem);
        }
    }

    /// Says where something that is borrowed has to live for ever.
    fn report_borrowed(&mut self, finishing: &Finishing) {
        for (ty, span) in std::mem::take(&mut self.statics) {
            let ty = self.solver.table.resolve(&ty);
            let (Ty::Closure(id) | Ty::AsyncBlock(id)) = ty else { continue };
            let Some(closed) = finishing.done.get(&id) else { continue };
            // What a reference points to is not the variable's: it may live for ever.
            let is_borrowed =
                |part: &&Captured| part.kind() != CaptureKind::Value && part.is_owned();
            let borrowed = closed.parts.parts.iter().find(is_borrowed);
            if borrowed.is_none() {
                self.report_escape(closed, span);
            }
            if let Some(part) = borrowed {
                let name = &self.locals[part.root.0 as usize].name;
                let message =
                    format!("this only borrows `{name}`, and may go on when `{name}` is gone");
                let problem = Diagnostic::error("E0373", closed.body.span, message)
                    .note(span, "what is given here can live longer than the function")
                    .help("write `move` before it, so that it takes what it uses");
                self.report(problem);
            }
        }
    }
}
