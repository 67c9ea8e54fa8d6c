//! Operands of integers that need no register of their own: variables where they are, and small
//! constants.

use super::body::Builder;
use crate::program::body::{BinaryOp, Expr, ExprKind, Literal};
use crate::program::code::{Op, Reg};
use crate::program::types::{IntKind, Ty};

/// The second of two operands.
enum Second {
    Register(Reg),
    Constant(i32),
}

impl Builder<'_, '_> {
    /// What an operator gives of two integers.
    pub(super) fn int_operation(
        &mut self,
        op: BinaryOp,
        kind: IntKind,
        left: &Expr,
        right: &Expr,
        dst: Reg,
    ) {
        let (a, b) = self.operands(left, right);
        self.emit(match b {
            Second::Register(b) => Op::Int(op, kind, dst, a, b),
            Second::Constant(b) => Op::IntConst(op, kind, dst, a, b),
        });
    }

    /// `place op= value` of a variable of an integer type; false if the place is no such variable.
    pub(super) fn int_update(
        &mut self,
        op: BinaryOp,
        kind: IntKind,
        place: &Expr,
        value: &Expr,
    ) -> bool {
        let Some(reg) = self.plain_local(place) else { return false };
        match self.constant_operand(value) {
            Some(b) => self.emit(Op::IntConst(op, kind, reg, reg, b)),
            None => {
                let b = self.operand(value);
                self.emit(Op::Int(op, kind, reg, reg, b))
            }
        };
        true
    }

    /// A jump that is taken where a comparison of integers does not hold; none if the expression
    /// is no such comparison.
    pub(super) fn int_branch(&mut self, expr: &Expr) -> Option<usize> {
        let ExprKind::Binary(op, left, right) = &expr.kind else { return None };
        let is_comparison = matches!(
            op,
            BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge
        );
        let Ty::Int(kind) = &left.ty else { return None };
        if !is_comparison || matches!(kind, IntKind::I128 | IntKind::U128) {
            return None;
        }
        let (op, kind) = (*op, *kind);
        let (a, b) = self.operands(left, right);
        Some(self.emit(match b {
            Second::Register(b) => Op::IntBranch(op, kind, a, b, 0),
            Second::Constant(b) => Op::IntBranchConst(op, kind, a, b, 0),
        }))
    }

    fn operands(&mut self, left: &Expr, right: &Expr) -> (Reg, Second) {
        // A variable is looked at where it is only if the other operand cannot change it.
        let a = if changes_nothing(right) { self.operand(left) } else { self.value(left) };
        match self.constant_operand(right) {
            Some(constant) => (a, Second::Constant(constant)),
            None => (a, Second::Register(self.operand(right))),
        }
    }

    /// The register of a variable, or of the value in a register of its own.
    fn operand(&mut self, expr: &Expr) -> Reg {
        if let ExprKind::Copy(place) = &expr.kind
            && let Some(reg) = self.plain_local(place)
        {
            return reg;
        }
        self.value(expr)
    }

    /// The register of a variable of a number type that is in no cell and has a value.
    fn plain_local(&self, place: &Expr) -> Option<Reg> {
        let ExprKind::Local(local) = place.kind else { return None };
        let is_number = matches!(place.ty, Ty::Int(_) | Ty::Float(_));
        (is_number && !self.in_cell(local)).then(|| self.locals[local.0 as usize]).flatten()
    }

    fn constant_operand(&self, expr: &Expr) -> Option<i32> {
        match (&expr.kind, &expr.ty) {
            (_, Ty::Int(IntKind::I128 | IntKind::U128)) => None,
            (ExprKind::Literal(Literal::Int(value)), Ty::Int(_)) => i32::try_from(*value).ok(),
            _ => None,
        }
    }
}

/// Whether an expression only looks: at variables, constants, and what they give.
fn changes_nothing(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Literal(_) | ExprKind::Local(_) | ExprKind::Capture(_) | ExprKind::Const(_) => {
            true
        }
        ExprKind::Copy(inner)
        | ExprKind::Field(inner, _)
        | ExprKind::Deref(inner)
        | ExprKind::Cast(_, inner)
        | ExprKind::Unary(_, inner) => changes_nothing(inner),
        ExprKind::Index(one, other) | ExprKind::Binary(_, one, other) => {
            changes_nothing(one) && changes_nothing(other)
        }
        _ => false,
    }
}
