//! `value as Type`.

use super::context::Context;
use crate::program::body::{Cast, Expr, ExprKind};
use crate::program::items::AdtKind;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Infer, IntKind, Ty};

impl Context<'_> {
    pub(super) fn cast(&mut self, cast: &syn::ExprCast, span: Span) -> Expr {
        let to = self.ty(&cast.ty);
        let value = self.expr(&cast.expr, None);
        let value = self.read(value);
        let mut from = self.known(&value.ty);
        let to = self.known(&to);
        match (&from, &to) {
            (Ty::Infer(Infer::Int(_)), Ty::Int(_)) => {
                self.solver.table.unify(&from, &to);
                from = to.clone();
            }
            (Ty::Infer(Infer::Int(_) | Infer::Float(_)), _) => {
                self.solver.table.default_literals(&from);
                from = self.known(&from);
            }
            _ => {}
        }
        let kind = match (&from, &to) {
            (Ty::Int(a), Ty::Int(b)) => Cast::IntToInt(*a, *b),
            (Ty::Int(a), Ty::Float(b)) => Cast::IntToFloat(*a, *b),
            (Ty::Float(a), Ty::Int(b)) => Cast::FloatToInt(*a, *b),
            (Ty::Float(_), Ty::Float(b)) => Cast::FloatToFloat(*b),
            (Ty::Char, Ty::Int(b)) => Cast::CharToInt(*b),
            (Ty::Int(IntKind::U8), Ty::Char) => Cast::U8ToChar,
            (Ty::Int(_), Ty::Char) => {
                let message = "only a `u8` can be cast to a `char`: use `char::from_u32`";
                return self.wrong(Diagnostic::error("E0604", span, message));
            }
            (Ty::Bool, Ty::Int(b)) => Cast::BoolToInt(*b),
            (Ty::Int(_), Ty::Bool) => {
                let message = "a number cannot be cast to a `bool`: compare it, `!= 0`";
                return self.wrong(Diagnostic::error("E0054", span, message));
            }
            (Ty::Adt(adt, _), Ty::Int(b))
                if self.solver.items.adts[adt.index()].kind == AdtKind::Enum
                    && self.solver.items.adts[adt.index()]
                        .variants
                        .iter()
                        .all(|variant| variant.fields.is_empty()) =>
            {
                Cast::VariantToInt(*adt, *b)
            }
            (Ty::Error, _) | (_, Ty::Error) => return value,
            _ => {
                // What is a coercion can also be written as a cast.
                let moment = self.solver.table.now();
                let can = self.solver.table.unify(&from, &to)
                    || matches!(
                        (&from, &to),
                        (Ty::FnDef(..) | Ty::Closure(_), Ty::FnPtr(_))
                            | (Ty::Ref { .. }, Ty::Ref { .. })
                            | (Ty::Adt(..), Ty::Adt(..))
                    );
                self.solver.table.back_to(moment);
                if can {
                    return self.coerce(value, &to);
                }
                let scalar =
                    |ty: &Ty| matches!(ty, Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char);
                let from_scalar = scalar(&from) || matches!(from, Ty::Ref { .. });
                let code = if from_scalar && scalar(&to) { "E0606" } else { "E0605" };
                let message =
                    format!("`{}` cannot be cast to `{}`", self.shown(&from), self.shown(&to));
                return self.wrong(Diagnostic::error(code, span, message));
            }
        };
        self.made(ExprKind::Cast(kind, Box::new(value)), to, span)
    }
}
