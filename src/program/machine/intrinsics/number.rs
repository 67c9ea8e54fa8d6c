//! What integers can do beyond the operators.

use super::super::arithmetic::{narrow, wide, wrapped};
use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::value::Value;
use crate::program::types::{IntKind, Ty};

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("int_checked_add", |call| {
        let (kind, a, b) = both(call);
        let sum = a.checked_add(b).and_then(|sum| narrow(sum, kind));
        Flow::Return(sum.map_or(Value::NONE, Value::some))
    }),
    ("int_wrapping_add", |call| {
        let (kind, a, b) = both(call);
        Flow::Return(wrapped(a.wrapping_add(b), kind))
    }),
    ("int_wrapping_mul", |call| {
        let (kind, a, b) = both(call);
        Flow::Return(wrapped(a.wrapping_mul(b), kind))
    }),
];

fn both(call: &Call<'_>) -> (IntKind, i128, i128) {
    let kind = match call.types.first() {
        Some(Ty::Int(kind)) => *kind,
        _ => IntKind::I64,
    };
    (kind, wide(&call.args[0], kind), wide(&call.args[1], kind))
}
