//! Loops, and leaving them.

use super::context::{Context, LoopFrame};
use crate::program::body::{ArmBody, Expr, ExprKind, LoopId, Pattern, PatternKind};
use crate::program::items::Predicate;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::Ty;

impl Context<'_> {
    fn enter_loop(&mut self, label: Option<&syn::Label>, value: Option<Ty>) -> LoopId {
        let id = self.new_loop();
        let label = label.map(|label| label.name.ident.to_string());
        self.frame().loops.push(LoopFrame { id, label, value, breaks: false, is_block: false });
        id
    }

    pub(super) fn endless_loop(
        &mut self,
        written: &syn::ExprLoop,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Expr {
        let ty = self.joined(wanted);
        let id = self.enter_loop(written.label.as_ref(), Some(ty.clone()));
        let body = self.block(&written.body, Some(&Ty::unit()), None);
        let body = self.coerce(body, &Ty::unit());
        let breaks = self.frame().loops.pop().is_some_and(|frame| frame.breaks);
        let ty = if breaks { ty } else { Ty::Never };
        self.made(ExprKind::Loop(id, Box::new(body)), ty, span)
    }

    pub(super) fn while_loop(&mut self, written: &syn::ExprWhile, span: Span) -> Expr {
        let id = self.enter_loop(written.label.as_ref(), None);
        let body = self.scoped(|this| {
            let condition = this.expr_to(&written.cond, &Ty::Bool);
            let then = this.block(&written.body, Some(&Ty::unit()), None);
            let then = this.coerce(then, &Ty::unit());
            let leave = this.made(ExprKind::Break(id, None), Ty::Never, span);
            let leave = this.coerce(leave, &Ty::unit());
            let kind = ExprKind::If {
                condition: Box::new(condition),
                then: Box::new(then),
                otherwise: Some(Box::new(leave)),
            };
            this.made(kind, Ty::unit(), span)
        });
        self.frame().loops.pop();
        self.made(ExprKind::Loop(id, Box::new(body)), Ty::unit(), span)
    }

    /// `for p in e { … }`: an iterator in a hidden variable, asked again and again.
    pub(super) fn for_loop(&mut self, written: &syn::ExprForLoop, span: Span) -> Expr {
        let source = self.value(&written.expr);
        let source_ty = self.known(&source.ty);
        let at = source.span;
        let Some(into) = self.solver.lang_trait("IntoIterator", vec![source_ty.clone()]) else {
            return self.wrong(Diagnostic::unsupported(span, "`for`"));
        };
        if source_ty == Ty::Error {
            return self.unit(span);
        }
        if self.solver.holds(&into) == Some(false) {
            let message = format!(
                "`{}` cannot be gone through: it is no iterator, and gives none",
                self.shown(&source_ty)
            );
            if !self.is_own(&source_ty) {
                return self.wrong(Diagnostic::unsupported(
                    at,
                    &format!("`for` over `{}`, if it can be,", self.shown(&source_ty)),
                ));
            }
            return self.wrong(Diagnostic::error("E0277", at, message));
        }
        self.solver.demand(Predicate::Trait(into.clone()), at);
        self.solver.settle();
        let iterator_ty = match self.solver.project(&into, "IntoIter", 0) {
            Some(Some(ty)) => ty,
            _ => self.solver.table.any(),
        };
        let iterate = self.trait_call(
            "IntoIterator",
            0,
            vec![source_ty],
            vec![source],
            iterator_ty.clone(),
            at,
        );
        let item_ty = match self
            .solver
            .lang_trait("Iterator", vec![iterator_ty.clone()])
            .map(|of| self.solver.project(&of, "Item", 0))
        {
            Some(Some(Some(ty))) => ty,
            _ => self.solver.table.any(),
        };
        let iterator = self.hidden_local("__iterator", &iterator_ty, true, at);
        let id = self.enter_loop(written.label.as_ref(), None);
        let option = self.lang_adt("Option", std::slice::from_ref(&item_ty));
        let next = {
            let place = self.made(ExprKind::Local(iterator), iterator_ty.clone(), at);
            let borrowed = Ty::reference(true, iterator_ty.clone());
            let borrow =
                self.made(ExprKind::Borrow { mutable: true, of: Box::new(place) }, borrowed, at);
            self.trait_call(
                "Iterator",
                0,
                vec![iterator_ty.clone()],
                vec![borrow],
                option.clone(),
                at,
            )
        };
        let (pattern, body) = self.scoped(|this| {
            let pattern = this.pattern(&written.pat, &item_ty);
            let body = this.block(&written.body, Some(&Ty::unit()), None);
            (pattern, this.coerce(body, &Ty::unit()))
        });
        self.frame().loops.pop();
        let some = Pattern {
            kind: PatternKind::Variant { variant: 1, fields: vec![(0, pattern)] },
            ty: option.clone(),
            span: at,
        };
        let none = PatternKind::Variant { variant: 0, fields: Vec::new() };
        let none = Pattern { kind: none, ty: option, span: at };
        let leave = self.made(ExprKind::Break(id, None), Ty::Never, span);
        let leave = self.coerce(leave, &Ty::unit());
        let arms = vec![
            ArmBody { pattern: some, guard: None, body },
            ArmBody { pattern: none, guard: None, body: leave },
        ];
        let step = self.made(ExprKind::Match(Box::new(next), arms), Ty::unit(), span);
        let turn = self.made(ExprKind::Loop(id, Box::new(step)), Ty::unit(), span);
        // What the iterator is made from lives as long as the loop.
        let pattern = self.bound(iterator, &iterator_ty, at);
        let arm = ArmBody { pattern, guard: None, body: turn };
        self.made(ExprKind::Match(Box::new(iterate), vec![arm]), Ty::unit(), span)
    }

    /// The loop that a `break` or `continue` is of.
    fn loop_of(&mut self, label: Option<&syn::Lifetime>, what: &str, span: Span) -> Option<usize> {
        let is_closure = self.frame().is_closure;
        let loops = &self.frame().loops;
        let found = match label {
            Some(label) => loops
                .iter()
                .rposition(|frame| frame.label.as_deref() == Some(&label.ident.to_string())),
            None => loops.iter().rposition(|frame| !frame.is_block),
        };
        if found.is_none() {
            let problem = match label {
                Some(label) if self.is_outside(label) => Diagnostic::error(
                    "E0767",
                    span,
                    format!(
                        "`{what}` inside a closure or an async block cannot reach `'{}` outside",
                        label.ident
                    ),
                ),
                Some(label) => Diagnostic::error(
                    "E0426",
                    span,
                    format!("there is no loop or block `'{}` here", label.ident),
                ),
                None if is_closure => Diagnostic::error(
                    "E0267",
                    span,
                    format!(
                        "`{what}` inside a closure or an async block cannot reach a loop outside"
                    ),
                ),
                None => Diagnostic::error("E0268", span, format!("`{what}` stands in no loop")),
            };
            self.report(problem);
        }
        found
    }

    /// Whether a loop of this label stands around the closure.
    fn is_outside(&self, label: &syn::Lifetime) -> bool {
        let is_inside = self.frames.last().is_some_and(|frame| frame.is_closure);
        let name = label.ident.to_string();
        let mut loops = self.frames.iter().flat_map(|frame| &frame.loops);
        is_inside && loops.any(|known| known.label.as_deref() == Some(&name))
    }

    pub(super) fn break_loop(&mut self, written: &syn::ExprBreak, span: Span) -> Expr {
        let Some(place) = self.loop_of(written.label.as_ref(), "break", span) else {
            return self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span);
        };
        self.frame().loops[place].breaks = true;
        let (id, wanted) = {
            let frame = &self.frame().loops[place];
            (frame.id, frame.value.clone())
        };
        let value = match (&written.expr, wanted) {
            (Some(expr), Some(wanted)) => Some(Box::new(self.expr_to(expr, &wanted))),
            (Some(expr), None) => {
                let message = "only `loop` and a labelled block can give a value with `break`";
                self.report(Diagnostic::error("E0571", self.at(&**expr), message));
                None
            }
            (None, Some(wanted)) => {
                let unit = self.unit(span);
                Some(Box::new(self.coerce(unit, &wanted)))
            }
            (None, None) => None,
        };
        self.made(ExprKind::Break(id, value), Ty::Never, span)
    }

    pub(super) fn continue_loop(&mut self, written: &syn::ExprContinue, span: Span) -> Expr {
        let Some(place) = self.loop_of(written.label.as_ref(), "continue", span) else {
            return self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span);
        };
        let id = self.frame().loops[place].id;
        self.made(ExprKind::Continue(id), Ty::Never, span)
    }
}
