//! `?`.

use super::context::Context;
use crate::program::body::{ArmBody, Expr, ExprKind, Pattern, PatternKind};
use crate::program::items::Predicate;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::Ty;

impl Context<'_> {
    /// `e?`: on the way out, an error becomes the caller's with `From`.
    pub(super) fn question_mark(&mut self, written: &syn::ExprTry, span: Span) -> Expr {
        let value = self.value(&written.expr);
        let ty = self.known(&value.ty);
        let returns = self.frame().returns.clone();
        let returns = self.known(&returns);
        let items = self.solver.items;
        let is = |name: &str, ty: &Ty| matches!(ty, Ty::Adt(id, _) if items.lang_adts.get(name) == Some(id));
        let (some, none_variant, args) = match &ty {
            Ty::Adt(_, args) if is("Option", &ty) => (1, 0, args.clone()),
            Ty::Adt(_, args) if is("Result", &ty) => (0, 1, args.clone()),
            Ty::Error => return value,
            _ => {
                let message = format!(
                    "`?` is for an `Option` or a `Result`, and this is `{}`",
                    self.shown(&ty)
                );
                return self.wrong(Diagnostic::error("E0277", span, message));
            }
        };
        let is_option = some == 1;
        if matches!(returns, Ty::Infer(_)) {
            let any: Vec<Ty> = args.iter().map(|_| self.solver.table.any()).collect();
            let wanted = self.lang_adt(if is_option { "Option" } else { "Result" }, &any);
            self.solver.table.unify(&returns, &wanted);
        }
        let returns = self.known(&returns);
        if !is(if is_option { "Option" } else { "Result" }, &returns) {
            let message = format!(
                "`?` hands on what is wrong to the caller, and this function gives `{}`",
                self.shown(&returns)
            );
            return self.wrong(
                Diagnostic::error("E0277", span, message)
                    .help("let it give a `Result` or an `Option`, or use `match`"),
            );
        }
        let Ty::Adt(_, outer) = &returns else { return value };
        let inner = self.hidden_local("value", &args[0], false, span);
        let good = Pattern {
            kind: PatternKind::Variant {
                variant: some,
                fields: vec![(0, self.bound(inner, &args[0], span))],
            },
            ty: ty.clone(),
            span,
        };
        let read = self.made(ExprKind::Local(inner), args[0].clone(), span);
        let read = self.read(read);
        let (bad, given) = if is_option {
            let pattern = Pattern { kind: PatternKind::Wild, ty: ty.clone(), span };
            let none = ExprKind::Variant { variant: 0, fields: Vec::new(), rest: None };
            (pattern, self.made(none, returns.clone(), span))
        } else {
            let error = self.hidden_local("error", &args[1], false, span);
            let fields = vec![(0, self.bound(error, &args[1], span))];
            let pattern = Pattern {
                kind: PatternKind::Variant { variant: none_variant, fields },
                ty: ty.clone(),
                span,
            };
            let value = self.made(ExprKind::Local(error), args[1].clone(), span);
            let value = self.read(value);
            let of = self.solver.lang_trait("From", vec![outer[1].clone(), args[1].clone()]);
            let converted = match of {
                Some(of) => {
                    self.solver.demand(Predicate::Trait(of.clone()), span);
                    self.trait_call(
                        "From",
                        0,
                        of.args.to_vec(),
                        vec![value],
                        outer[1].clone(),
                        span,
                    )
                }
                None => self.same(value, &outer[1].clone()),
            };
            let error = ExprKind::Variant { variant: 1, fields: vec![(0, converted)], rest: None };
            (pattern, self.made(error, returns.clone(), span))
        };
        let leave = self.made(ExprKind::Return(Some(Box::new(given))), Ty::Never, span);
        let leave = self.coerce(leave, &args[0]);
        let arms = vec![
            ArmBody { pattern: good, guard: None, body: read },
            ArmBody { pattern: bad, guard: None, body: leave },
        ];
        self.made(ExprKind::Match(Box::new(value), arms), args[0].clone(), span)
    }
}
