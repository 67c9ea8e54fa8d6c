//! `*`, `-` and `!`.

use super::context::Context;
use super::operator::is_number;
use crate::program::body::{Expr, ExprKind, UnaryOp};
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Infer, Ty};

impl Context<'_> {
    pub(super) fn unary(
        &mut self,
        unary: &syn::ExprUnary,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Expr {
        let (op, lang, sign) = match unary.op {
            syn::UnOp::Deref(_) => {
                let inner = self.expr(&unary.expr, None);
                return self.deref_expr(inner, span);
            }
            syn::UnOp::Neg(_) => (UnaryOp::Neg, "Neg", "-"),
            syn::UnOp::Not(_) => (UnaryOp::Not, "Not", "!"),
            _ => return self.wrong(Diagnostic::unsupported(span, "This operator")),
        };
        let inner = self.expr(&unary.expr, wanted);
        let ty = self.known(&inner.ty);
        let plain = self.through_references(&ty);
        let builtin = match op {
            UnaryOp::Neg => {
                is_number(&plain) && !matches!(plain, Ty::Int(kind) if !kind.is_signed())
            }
            UnaryOp::Not => matches!(plain, Ty::Bool | Ty::Int(_) | Ty::Infer(Infer::Int(_))),
        };
        if builtin || ty == Ty::Never {
            let inner = self.read(inner);
            return self.made(ExprKind::Unary(op, Box::new(inner)), plain, span);
        }
        if ty == Ty::Error {
            return inner;
        }
        let found = self.solver.lang_trait(lang, vec![ty.clone()]);
        let Some(of) = found.filter(|of| self.solver.holds(of) == Some(true)) else {
            let message = format!("`{sign}` does not work on `{}`", self.shown(&ty));
            return self.wrong(Diagnostic::error("E0600", span, message));
        };
        let output = match self.solver.project(&of, "Output", 0) {
            Some(Some(output)) => output,
            _ => self.solver.table.any(),
        };
        let inner = self.read(inner);
        self.trait_call(lang, 0, vec![ty], vec![inner], output, span)
    }
}
