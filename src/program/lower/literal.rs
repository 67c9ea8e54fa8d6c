//! Literals as constants.

use std::rc::Rc;

use super::body::Builder;
use crate::program::body::Literal;
use crate::program::code::{Constant, Op, Reg};
use crate::program::types::{IntKind, Ty};

impl Builder<'_, '_> {
    pub(super) fn literal(&mut self, literal: &Literal, ty: &Ty, dst: Reg) {
        let constant = constant(literal, ty);
        let number = self.constant(constant);
        self.emit(Op::Constant(dst, number));
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "64 bits are kept as they are, whatever their sign means"
)]
fn constant(literal: &Literal, ty: &Ty) -> Constant {
    match literal {
        Literal::Bool(value) => Constant::Bool(*value),
        Literal::Char(value) => Constant::Char(*value),
        Literal::Int(value) => match ty {
            Ty::Int(IntKind::I128 | IntKind::U128) => Constant::Wide(*value),
            _ => Constant::Int(*value as i64),
        },
        Literal::Wide(value) => Constant::Wide(value.cast_signed()),
        Literal::Float(value) => Constant::Float(*value),
        Literal::Str(text) => Constant::Text(Rc::new(text.to_string().into())),
        Literal::Bytes(bytes) => Constant::Bytes(Rc::clone(bytes)),
    }
}
