//! Changes of type that happen by themselves.

use std::rc::Rc;

use super::context::Context;
use crate::program::body::{Coercion, Expr, ExprKind};
use crate::program::infer::Deref;
use crate::program::text::Diagnostic;
use crate::program::types::{FnPtrTy, Infer, Ty, TyList};

impl Context<'_> {
    /// The expression as a value of another type, if Rust makes it one by itself.
    pub(super) fn coerce(&mut self, expr: Expr, wanted: &Ty) -> Expr {
        let expr = self.read(expr);
        let from = self.known(&expr.ty);
        let to = self.solver.table.shallow(wanted);
        if from == Ty::Never {
            self.diverging.push(to.clone());
            return self.coerced(Coercion::Never, expr, to);
        }
        if let (Ty::Ref { .. }, Ty::Ref { .. }) = (&from, &to) {
            return self.coerce_reference(expr, &from, &to);
        }
        match (&from, &to) {
            (Ty::Adt(a, x), Ty::Adt(b, y)) if a == b && self.is_pointer(*a) => {
                let (inner, outer) = (self.known(&x[0]), self.solver.table.shallow(&y[0]));
                if let Some(coercion) = self.unsized_pointer(&inner, &outer) {
                    return self.coerced(coercion, expr, to);
                }
                // `Pin<&mut T>` to `Pin<&mut dyn Trait>`.
                if let (Ty::Ref { mutable: a, to: one }, Ty::Ref { mutable: b, to: other }) =
                    (&inner, &outer)
                    && a == b
                {
                    let (one, other) = (self.known(one), self.solver.table.shallow(other));
                    if let Some(coercion) = self.unsized_pointer(&one, &other) {
                        return self.coerced(coercion, expr, to);
                    }
                }
                // `Pin<Box<T>>` to `Pin<Box<dyn Trait>>`.
                if let (Ty::Adt(c, z), Ty::Adt(d, w)) = (&inner, &outer)
                    && c == d
                    && self.is_pointer(*c)
                {
                    let (inner, outer) = (self.known(&z[0]), self.solver.table.shallow(&w[0]));
                    if let Some(coercion) = self.unsized_pointer(&inner, &outer) {
                        return self.coerced(coercion, expr, to);
                    }
                }
            }
            (Ty::FnDef(..) | Ty::Closure(_), Ty::FnPtr(pointer)) => {
                let signature = match &from {
                    Ty::Closure(id) => {
                        let known = self.solver.known.borrow();
                        known
                            .closures
                            .get(id)
                            .map(|facts| (facts.inputs.clone(), facts.output.clone()))
                    }
                    _ => self
                        .solver
                        .signature(&from)
                        .map(|(inputs, output)| (Ty::Tuple(inputs), output)),
                };
                if let Some((inputs, output)) = signature
                    && self.solver.table.unify(&inputs, &Ty::Tuple(TyList::clone(&pointer.inputs)))
                    && self.solver.table.unify(&output, &pointer.output)
                {
                    return self.coerced(Coercion::FnPtr, expr, to);
                }
            }
            // Two functions in two arms become pointers.
            (Ty::FnDef(a, x), Ty::FnDef(b, y)) if a != b || x != y => {
                if let Some((inputs, output)) = self.solver.signature(&from) {
                    let pointer = Ty::FnPtr(Rc::new(FnPtrTy { inputs, output }));
                    return self.coerced(Coercion::FnPtr, expr, pointer);
                }
            }
            _ => {}
        }
        self.same(expr, &to)
    }

    /// Whether a type is a pointer that can become one to a type without a known size.
    fn is_pointer(&self, id: crate::program::items::AdtId) -> bool {
        let lang = self.solver.items.adts[id.index()].lang.as_deref();
        matches!(lang, Some("Box" | "Rc" | "Arc" | "Pin" | "RcWeak" | "ArcWeak"))
    }

    /// The expression, whose type has to be this one.
    pub(super) fn same(&mut self, expr: Expr, to: &Ty) -> Expr {
        if self.solver.table.try_unify(&expr.ty, to) {
            return expr;
        }
        self.solver.settle();
        if self.solver.table.try_unify(&expr.ty, to) {
            return expr;
        }
        let found = expr.ty.clone();
        let problem = self.mismatch(&expr, to, &found);
        self.wrong(problem)
    }

    fn coerced(&mut self, coercion: Coercion, expr: Expr, to: Ty) -> Expr {
        let span = expr.span;
        self.made(ExprKind::Coerce(coercion, Box::new(expr)), to, span)
    }

    /// Whether a pointer to one type becomes a pointer to the other, which has no known size.
    fn unsized_pointer(&mut self, from: &Ty, to: &Ty) -> Option<Coercion> {
        match (from, to) {
            (Ty::Array(a, _), Ty::Slice(b)) => {
                self.solver.table.try_unify(a, b).then_some(Coercion::Unsize)
            }
            (Ty::Dyn(..) | Ty::Infer(Infer::Any(_)), Ty::Dyn(..)) => None,
            (_, Ty::Dyn(of, assocs)) => {
                let mut args = of.args.to_vec();
                args[0] = from.clone();
                let own = crate::program::types::TraitRef { id: of.id, args: TyList::from(args) };
                let span = crate::program::text::Span { file: self.file, start: 0, end: 0 };
                for (name, ty) in assocs.iter() {
                    let predicate = crate::program::items::Predicate::Assoc(
                        self.declaring(&own, name),
                        Rc::clone(name),
                        ty.clone(),
                    );
                    self.solver.demand(predicate, span);
                }
                self.solver.demand(crate::program::items::Predicate::Trait(own), span);
                self.solver.settle();
                Some(Coercion::Dyn { of: from.clone(), to: Rc::clone(of) })
            }
            _ => None,
        }
    }

    /// The supertrait that an associated type of an object is really of: `FnOnce::Output`.
    fn declaring(
        &self,
        of: &crate::program::types::TraitRef,
        name: &str,
    ) -> crate::program::types::TraitRef {
        let items = self.solver.items;
        let has = |id: crate::program::items::TraitId| {
            items.traits[id.index()].assocs.iter().any(|assoc| *assoc.name == *name)
        };
        if !has(of.id)
            && let Some(once) = items.lang_traits.get("FnOnce")
            && has(*once)
        {
            return crate::program::types::TraitRef { id: *once, args: TyList::clone(&of.args) };
        }
        of.clone()
    }

    fn coerce_reference(&mut self, expr: Expr, from: &Ty, to: &Ty) -> Expr {
        let (Ty::Ref { mutable: from_mutable, to: inner }, Ty::Ref { mutable, to: outer }) =
            (from, to)
        else {
            return expr;
        };
        if *mutable && !from_mutable {
            let message = format!(
                "`{}` is wanted here, and this is `{}`, which cannot change anything",
                self.shown(to),
                self.shown(from)
            );
            return self.wrong(Diagnostic::error("E0308", expr.span, message));
        }
        let (inner, outer) = (self.known(inner), self.solver.table.shallow(outer));
        if let Some(coercion) = self.unsized_pointer(&inner, &outer) {
            let expr = self.reborrow(expr, &inner, *mutable);
            return self.coerced(coercion, expr, to.clone());
        }
        if self.solver.table.try_unify(&inner, &outer) {
            return if from_mutable == mutable && !mutable {
                expr
            } else {
                self.reborrow(expr, &inner, *mutable)
            };
        }
        // Through `Deref`, as far as it goes.
        let span = expr.span;
        let mut place = self.made(ExprKind::Deref(Box::new(expr)), inner.clone(), span);
        let mut ty = inner;
        for _ in 0..8 {
            let Some((deref, next)) = self.solver.deref(&ty) else { break };
            place = self.deref_place(place, &deref, &next, *mutable);
            ty = self.solver.table.shallow(&next);
            if self.solver.table.try_unify(&ty, &outer) {
                return self.made(
                    ExprKind::Borrow { mutable: *mutable, of: Box::new(place) },
                    to.clone(),
                    span,
                );
            }
            if let Some(coercion) = self.unsized_pointer(&ty, &outer) {
                let borrowed = Ty::reference(*mutable, ty.clone());
                let borrow = self.made(
                    ExprKind::Borrow { mutable: *mutable, of: Box::new(place) },
                    borrowed,
                    span,
                );
                return self.coerced(coercion, borrow, to.clone());
            }
        }
        let value = Expr { kind: ExprKind::Tuple(Vec::new()), ty: from.clone(), span };
        let problem = self.mismatch(&value, to, from);
        self.wrong(problem)
    }

    /// `&*expr` or `&mut *expr`: the reference that was there can be used again afterwards.
    pub(super) fn reborrow(&mut self, expr: Expr, inner: &Ty, mutable: bool) -> Expr {
        let span = expr.span;
        // What was read as a value is looked at as the place that it was read from.
        let expr = match expr.kind {
            ExprKind::Move(place) => *place,
            _ => expr,
        };
        let place = self.made(ExprKind::Deref(Box::new(expr)), inner.clone(), span);
        let ty = Ty::reference(mutable, inner.clone());
        self.made(ExprKind::Borrow { mutable, of: Box::new(place) }, ty, span)
    }

    /// A step through a pointer, as a place.
    pub(super) fn deref_place(
        &mut self,
        place: Expr,
        deref: &Deref,
        to: &Ty,
        mutable: bool,
    ) -> Expr {
        let span = place.span;
        match deref {
            Deref::Builtin => self.made(ExprKind::Deref(Box::new(place)), to.clone(), span),
            Deref::Overloaded { from, .. } => {
                let borrowed = Ty::reference(mutable, from.clone());
                let borrow =
                    self.made(ExprKind::Borrow { mutable, of: Box::new(place) }, borrowed, span);
                let name = if mutable { "DerefMut" } else { "Deref" };
                let given = Ty::reference(mutable, to.clone());
                let call = self.trait_call(name, 0, vec![from.clone()], vec![borrow], given, span);
                self.made(ExprKind::Deref(Box::new(call)), to.clone(), span)
            }
        }
    }
}
