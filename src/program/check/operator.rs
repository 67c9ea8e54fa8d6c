//! Operators between two values.

use super::context::Context;
use crate::program::body::{BinaryOp, Expr, ExprKind};
use crate::program::items::Predicate;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Infer, Ty};

/// An operator: what it is, the trait for it, and whether it is a comparison.
pub(super) struct Operator {
    pub(super) op: BinaryOp,
    pub(super) lang: &'static str,
    /// The number of the method in its trait.
    method: usize,
    pub(super) sign: &'static str,
    assigns: bool,
}

fn operator(op: &syn::BinOp) -> Option<Operator> {
    use syn::BinOp as S;
    let (op, lang, method, sign, assigns) = match op {
        S::Add(_) => (BinaryOp::Add, "Add", 0, "+", false),
        S::Sub(_) => (BinaryOp::Sub, "Sub", 0, "-", false),
        S::Mul(_) => (BinaryOp::Mul, "Mul", 0, "*", false),
        S::Div(_) => (BinaryOp::Div, "Div", 0, "/", false),
        S::Rem(_) => (BinaryOp::Rem, "Rem", 0, "%", false),
        S::BitAnd(_) => (BinaryOp::BitAnd, "BitAnd", 0, "&", false),
        S::BitOr(_) => (BinaryOp::BitOr, "BitOr", 0, "|", false),
        S::BitXor(_) => (BinaryOp::BitXor, "BitXor", 0, "^", false),
        S::Shl(_) => (BinaryOp::Shl, "Shl", 0, "<<", false),
        S::Shr(_) => (BinaryOp::Shr, "Shr", 0, ">>", false),
        S::Eq(_) => (BinaryOp::Eq, "PartialEq", 0, "==", false),
        S::Ne(_) => (BinaryOp::Ne, "PartialEq", 1, "!=", false),
        S::Lt(_) => (BinaryOp::Lt, "PartialOrd", 1, "<", false),
        S::Le(_) => (BinaryOp::Le, "PartialOrd", 2, "<=", false),
        S::Gt(_) => (BinaryOp::Gt, "PartialOrd", 3, ">", false),
        S::Ge(_) => (BinaryOp::Ge, "PartialOrd", 4, ">=", false),
        S::AddAssign(_) => (BinaryOp::Add, "AddAssign", 0, "+=", true),
        S::SubAssign(_) => (BinaryOp::Sub, "SubAssign", 0, "-=", true),
        S::MulAssign(_) => (BinaryOp::Mul, "MulAssign", 0, "*=", true),
        S::DivAssign(_) => (BinaryOp::Div, "DivAssign", 0, "/=", true),
        S::RemAssign(_) => (BinaryOp::Rem, "RemAssign", 0, "%=", true),
        S::BitAndAssign(_) => (BinaryOp::BitAnd, "BitAndAssign", 0, "&=", true),
        S::BitOrAssign(_) => (BinaryOp::BitOr, "BitOrAssign", 0, "|=", true),
        S::BitXorAssign(_) => (BinaryOp::BitXor, "BitXorAssign", 0, "^=", true),
        S::ShlAssign(_) => (BinaryOp::Shl, "ShlAssign", 0, "<<=", true),
        S::ShrAssign(_) => (BinaryOp::Shr, "ShrAssign", 0, ">>=", true),
        _ => return None,
    };
    Some(Operator { op, lang, method, sign, assigns })
}

fn is_comparison(op: BinaryOp) -> bool {
    matches!(
        op,
        BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge
    )
}

pub(super) fn is_number(ty: &Ty) -> bool {
    matches!(ty, Ty::Int(_) | Ty::Float(_) | Ty::Infer(Infer::Int(_) | Infer::Float(_)))
}

pub(super) fn is_scalar(ty: &Ty) -> bool {
    is_number(ty) || matches!(ty, Ty::Bool | Ty::Char)
}

impl Context<'_> {
    pub(super) fn binary(
        &mut self,
        binary: &syn::ExprBinary,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Expr {
        if matches!(binary.op, syn::BinOp::And(_) | syn::BinOp::Or(_)) {
            let left = self.expr_to(&binary.left, &Ty::Bool);
            let right = self.expr_to(&binary.right, &Ty::Bool);
            let (left, right) = (Box::new(left), Box::new(right));
            let kind = match binary.op {
                syn::BinOp::And(_) => ExprKind::And(left, right),
                _ => ExprKind::Or(left, right),
            };
            return self.made(kind, Ty::Bool, span);
        }
        let Some(operator) = operator(&binary.op) else {
            return self.wrong(Diagnostic::unsupported(span, "This operator"));
        };
        if operator.assigns {
            return self.assign_operator(binary, &operator, span);
        }
        let wanted = wanted.filter(|_| !is_comparison(operator.op));
        let left = self.expr(&binary.left, wanted);
        let left_ty = self.known(&left.ty);
        let is_shift = matches!(operator.op, BinaryOp::Shl | BinaryOp::Shr);
        let hint = is_scalar(&left_ty).then(|| left_ty.clone()).filter(|_| !is_shift);
        let right = self.expr(&binary.right, hint.as_ref());
        let right_ty = self.known(&right.ty);
        let (plain_left, plain_right) =
            (self.through_references(&left_ty), self.through_references(&right_ty));
        if left_ty == Ty::Error || right_ty == Ty::Error {
            return self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span);
        }
        if left_ty == Ty::Never || right_ty == Ty::Never {
            let left = self.read(left);
            return Expr { ty: Ty::Never, ..left };
        }
        let same_depth = depth(&left_ty) == depth(&right_ty);
        let fit = if is_comparison(operator.op) {
            is_scalar(&plain_left) && same_depth
        } else {
            self.fits(operator.op, &plain_left) && depth(&left_ty) < 2 && depth(&right_ty) < 2
        };
        let unify = |this: &mut Self| {
            if is_shift {
                is_number(&plain_right)
            } else {
                this.solver.table.try_unify(&plain_left, &plain_right)
            }
        };
        // Two of one scalar type; of an unknown type, on the other side of a known one, the same.
        if fit && (is_scalar(&plain_right) || matches!(plain_right, Ty::Infer(_))) && unify(self) {
            let ty = if is_comparison(operator.op) { Ty::Bool } else { plain_left };
            let (left, right) = (self.read(left), self.read(right));
            return self.made(
                ExprKind::Binary(operator.op, Box::new(left), Box::new(right)),
                ty,
                span,
            );
        }
        if matches!(plain_left, Ty::Infer(Infer::Any(_)))
            && is_scalar(&plain_right)
            && !is_shift
            && unify(self)
        {
            let ty = if is_comparison(operator.op) { Ty::Bool } else { plain_right };
            let (left, right) = (self.read(left), self.read(right));
            return self.made(
                ExprKind::Binary(operator.op, Box::new(left), Box::new(right)),
                ty,
                span,
            );
        }
        self.by_trait(&operator, left, right, span)
    }

    fn by_trait(&mut self, operator: &Operator, left: Expr, right: Expr, span: Span) -> Expr {
        let (left_ty, right_ty) = (self.known(&left.ty), self.known(&right.ty));
        let found = self.solver.lang_trait(operator.lang, vec![left_ty.clone(), right_ty.clone()]);
        let Some(of) = found.filter(|of| self.solver.holds(of) != Some(false)) else {
            let comparison = is_comparison(operator.op);
            let (left, right) = (self.shown(&left_ty), self.shown(&right_ty));
            let scalars = is_scalar(&left_ty) && is_scalar(&right_ty);
            if !scalars && !self.is_own(&left_ty) && !self.is_own(&right_ty) {
                let what = format!("`{}` of `{left}` and `{right}`, if it works,", operator.sign);
                return self.wrong(Diagnostic::unsupported(span, &what));
            }
            let mismatch = is_scalar(&left_ty) && left != right;
            let message = format!("`{}` does not work on `{left}` and `{right}`", operator.sign);
            let code = match (mismatch, comparison) {
                (true, true) => "E0308",
                (true, false) => {
                    if is_scalar(&right_ty) {
                        "E0308"
                    } else {
                        "E0277"
                    }
                }
                (false, _) => "E0369",
            };
            let problem = Diagnostic::error(code, span, message);
            let problem = if code == "E0369" {
                self.mend_bound(problem, &left_ty, operator.lang, Some(operator.lang))
            } else {
                problem.help(
                    "both sides have to be of one type: convert one of them, with `as` or `from`",
                )
            };
            return self.wrong(problem);
        };
        self.solver.demand(Predicate::Trait(of.clone()), span);
        self.solver.settle();
        if is_comparison(operator.op) {
            // Compared are the places themselves: nothing is moved.
            let borrow = |this: &Self, of: Expr| {
                let ty = Ty::reference(false, of.ty.clone());
                let span = of.span;
                this.made(ExprKind::Borrow { mutable: false, of: Box::new(of) }, ty, span)
            };
            let (left, right) = (borrow(self, left), borrow(self, right));
            return self.trait_call(
                operator.lang,
                operator.method,
                of.args.to_vec(),
                vec![left, right],
                Ty::Bool,
                span,
            );
        }
        let output = match self.solver.project(&of, "Output", 0) {
            Some(Some(output)) => output,
            _ => self.solver.table.any(),
        };
        let (left, right) = (self.read(left), self.read(right));
        self.trait_call(operator.lang, 0, of.args.to_vec(), vec![left, right], output, span)
    }

    /// Whether an operator other than a comparison is the machine's own for a type.
    pub(super) fn fits(&self, op: BinaryOp, ty: &Ty) -> bool {
        match op {
            BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor => {
                matches!(ty, Ty::Bool | Ty::Int(_) | Ty::Infer(Infer::Int(_)))
            }
            BinaryOp::Shl | BinaryOp::Shr => matches!(ty, Ty::Int(_) | Ty::Infer(Infer::Int(_))),
            _ => is_number(ty),
        }
    }

    pub(super) fn through_references(&mut self, ty: &Ty) -> Ty {
        let mut ty = self.known(ty);
        while let Ty::Ref { to, .. } = &ty {
            ty = self.known(&to.clone());
        }
        ty
    }
}

fn depth(ty: &Ty) -> usize {
    match ty {
        Ty::Ref { to, .. } => 1 + depth(to),
        _ => 0,
    }
}
