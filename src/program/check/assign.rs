//! Assignments, with and without an operator.

use super::context::Context;
use super::operator::{Operator, is_number, is_scalar};
use super::place::is_place;
use crate::program::body::{BinaryOp, Block, Expr, ExprKind, Statement};
use crate::program::items::Predicate;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::Ty;

impl Context<'_> {
    pub(super) fn assign_operator(
        &mut self,
        binary: &syn::ExprBinary,
        operator: &Operator,
        span: Span,
    ) -> Expr {
        let mut place = self.expr(&binary.left, None);
        let place_ty = self.known(&place.ty);
        if !is_place(&place) && place_ty != Ty::Error {
            return self.wrong(Diagnostic::error(
                "E0067",
                place.span,
                "this is no place that could be changed",
            ));
        }
        let is_shift = matches!(operator.op, BinaryOp::Shl | BinaryOp::Shr);
        let hint = (is_scalar(&place_ty) && !is_shift).then(|| place_ty.clone());
        let value = self.expr(&binary.right, hint.as_ref());
        let value_ty = self.known(&value.ty);
        let plain = self.through_references(&value_ty);
        if self.fits(operator.op, &place_ty) {
            let fit = if is_shift {
                is_number(&plain)
            } else {
                self.solver.table.try_unify(&place_ty, &plain)
            };
            if fit {
                // Whether a variable may be changed is looked at by `flow`, as for `=`.
                if !matches!(place.kind, ExprKind::Local(_)) {
                    self.assignable(&mut place, span);
                }
                let value = self.read(value);
                return self.made(
                    ExprKind::AssignOp(operator.op, Box::new(place), Box::new(value)),
                    Ty::unit(),
                    span,
                );
            }
        }
        if place_ty == Ty::Error || value_ty == Ty::Error {
            return self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span);
        }
        let mut value = self.read(value);
        // `text += &string`: the argument of a method, which is coerced.
        if let Some(of) =
            self.solver.lang_trait(operator.lang, vec![place_ty.clone(), value_ty.clone()])
        {
            let mut of = of;
            if self.solver.holds(&of) == Some(false) {
                let wanted = self.solver.table.any();
                let open =
                    self.solver.lang_trait(operator.lang, vec![place_ty.clone(), wanted.clone()]);
                if let Some(open) = open
                    && self.solver.select(&open, 0) != crate::program::infer::Selection::None
                {
                    value = self.coerce(value, &wanted);
                    of = open;
                }
            }
            if self.solver.holds(&of) != Some(false) {
                self.solver.demand(Predicate::Trait(of.clone()), span);
                let borrowed = Ty::reference(true, place_ty);
                self.change(&mut place, span);
                let borrow = self.made(
                    ExprKind::Borrow { mutable: true, of: Box::new(place) },
                    borrowed,
                    span,
                );
                return self.trait_call(
                    operator.lang,
                    0,
                    of.args.to_vec(),
                    vec![borrow, value],
                    Ty::unit(),
                    span,
                );
            }
        }
        let scalars = is_scalar(&place_ty) && is_scalar(&value_ty);
        if !scalars && !self.is_own(&place_ty) && !self.is_own(&value_ty) {
            let (place, value) = (self.shown(&place_ty), self.shown(&value_ty));
            let what = format!("`{}` of `{place}` and `{value}`, if it works,", operator.sign);
            return self.wrong(Diagnostic::unsupported(span, &what));
        }
        let (place, value) = (self.shown(&place_ty), self.shown(&value_ty));
        let message = format!("`{}` does not work on `{place}` and `{value}`", operator.sign);
        let code = if is_scalar(&place_ty) && is_scalar(&value_ty) {
            "E0308"
        } else if is_scalar(&place_ty) {
            "E0277"
        } else {
            "E0368"
        };
        self.wrong(Diagnostic::error(code, span, message))
    }

    pub(super) fn assign(&mut self, assign: &syn::ExprAssign, span: Span) -> Expr {
        if matches!(&*assign.left, syn::Expr::Infer(_)) {
            // The value is dropped at once.
            let value = self.value(&assign.right);
            let block =
                Block { label: None, statements: vec![Statement::Expr(value)], value: None };
            return self.made(ExprKind::Block(Box::new(block)), Ty::unit(), span);
        }
        if matches!(&*assign.left, syn::Expr::Tuple(_) | syn::Expr::Array(_)) {
            return self.assign_parts(assign, span);
        }
        if matches!(&*assign.left, syn::Expr::Struct(_) | syn::Expr::Call(_)) {
            return self
                .wrong(Diagnostic::unsupported(span, "An assignment to the fields of a struct"));
        }
        let mut place = self.expr(&assign.left, None);
        if !is_place(&place) && place.ty != Ty::Error {
            return self.wrong(Diagnostic::error(
                "E0070",
                place.span,
                "this is no place that a value could be put in",
            ));
        }
        // A variable without `mut` can be given its first value; that is looked at in the end.
        if !matches!(place.kind, ExprKind::Local(_)) {
            self.assignable(&mut place, span);
        }
        let ty = place.ty.clone();
        let value = self.expr_to(&assign.right, &ty);
        self.made(ExprKind::Assign(Box::new(place), Box::new(value)), Ty::unit(), span)
    }

    /// `(a, b) = value;`: the value is taken apart into variables, and those are assigned.
    fn assign_parts(&mut self, assign: &syn::ExprAssign, span: Span) -> Expr {
        let mut places = Vec::new();
        let Some(pattern) = pattern_of(&assign.left, &mut places) else {
            let what = "An assignment to several places in this form";
            return self.wrong(Diagnostic::unsupported(span, what));
        };
        let value = &assign.right;
        let names = (0..places.len()).map(|n| quote::format_ident!("__part{n}"));
        let block = quote::quote!({ let #pattern = #value; #(#places = #names;)* });
        match syn::parse2::<syn::Expr>(block) {
            Ok(block) => self.expr(&block, None),
            Err(_) => {
                self.wrong(Diagnostic::syntax(span, "this is no place that could be changed"))
            }
        }
    }

    /// As `change`, in the words for an assignment.
    fn assignable(&mut self, place: &mut Expr, span: Span) {
        let before = self.checker.problems.borrow().len();
        self.change(place, span);
        for problem in self.checker.problems.borrow_mut().iter_mut().skip(before) {
            if problem.code.as_deref() == Some("E0596") {
                problem.code = Some("E0594".into());
            }
        }
    }
}

/// What stands on the left of an assignment as a pattern, with a variable for each place.
fn pattern_of(left: &syn::Expr, places: &mut Vec<syn::Expr>) -> Option<proc_macro2::TokenStream> {
    use quote::quote;
    let mut all = |parts: &syn::punctuated::Punctuated<syn::Expr, syn::Token![,]>| {
        parts.iter().map(|part| pattern_of(part, places)).collect::<Option<Vec<_>>>()
    };
    Some(match left {
        syn::Expr::Tuple(tuple) => {
            let parts = all(&tuple.elems)?;
            quote!((#(#parts,)*))
        }
        syn::Expr::Array(array) => {
            let parts = all(&array.elems)?;
            quote!([#(#parts),*])
        }
        syn::Expr::Paren(inner) => pattern_of(&inner.expr, places)?,
        syn::Expr::Infer(_) => quote!(_),
        syn::Expr::Range(range) if range.start.is_none() && range.end.is_none() => quote!(..),
        place => {
            let name = quote::format_ident!("__part{}", places.len());
            places.push(place.clone());
            quote!(#name)
        }
    })
}
