//! Literals.

use std::rc::Rc;

use super::context::Context;
use crate::program::body::{Expr, ExprKind, Literal};
use crate::program::items::primitive;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{FloatKind, IntKind, Ty};

impl Context<'_> {
    pub(super) fn literal(&mut self, literal: &syn::Lit, wanted: Option<&Ty>, span: Span) -> Expr {
        let (literal, ty) = match literal {
            syn::Lit::Bool(value) => (Literal::Bool(value.value), Ty::Bool),
            syn::Lit::Char(value) => (Literal::Char(value.value()), Ty::Char),
            syn::Lit::Str(value) => {
                (Literal::Str(Rc::from(value.value())), Ty::reference(false, Ty::Str))
            }
            syn::Lit::Byte(value) => {
                (Literal::Int(i128::from(value.value())), Ty::Int(IntKind::U8))
            }
            syn::Lit::ByteStr(value) => {
                let bytes = value.value();
                let len = Ty::Const(bytes.len() as u64);
                let array = Ty::Array(Rc::new(Ty::Int(IntKind::U8)), Rc::new(len));
                (Literal::Bytes(Rc::from(bytes)), Ty::reference(false, array))
            }
            syn::Lit::Int(value) => return self.number(value, wanted, span),
            syn::Lit::Float(value) => {
                let ty = match value.suffix() {
                    "f32" => Ty::Float(FloatKind::F32),
                    "f64" => Ty::Float(FloatKind::F64),
                    _ => self.float_wanted(wanted),
                };
                (Literal::Float(value.base10_parse().unwrap_or(f64::NAN)), ty)
            }
            _ => return self.wrong(Diagnostic::unsupported(span, "This kind of literal")),
        };
        self.made(ExprKind::Literal(literal), ty, span)
    }

    fn number(&mut self, value: &syn::LitInt, wanted: Option<&Ty>, span: Span) -> Expr {
        let ty = match value.suffix() {
            "" => match wanted.map(|ty| self.solver.table.shallow(ty)) {
                Some(ty @ Ty::Int(_)) => ty,
                _ => self.solver.table.int(),
            },
            suffix => match primitive(suffix) {
                Some(ty @ (Ty::Int(_) | Ty::Float(_))) => ty,
                _ => {
                    let message = format!("`{suffix}` is no type of number");
                    return self.wrong(Diagnostic::syntax(span, message));
                }
            },
        };
        if matches!(ty, Ty::Float(_)) {
            let value = value.base10_parse().unwrap_or(f64::NAN);
            return self.made(ExprKind::Literal(Literal::Float(value)), ty, span);
        }
        let literal = match value.base10_parse::<i128>() {
            Ok(value) => Literal::Int(value),
            Err(_) => match value.base10_parse::<u128>() {
                Ok(value) => Literal::Wide(value),
                Err(_) => {
                    return self.wrong(Diagnostic::syntax(
                        span,
                        "this number is too large for every type",
                    ));
                }
            },
        };
        self.made(ExprKind::Literal(literal), ty, span)
    }

    fn float_wanted(&mut self, wanted: Option<&Ty>) -> Ty {
        match wanted.map(|ty| self.solver.table.shallow(ty)) {
            Some(ty @ Ty::Float(_)) => ty,
            _ => self.solver.table.float(),
        }
    }
}
