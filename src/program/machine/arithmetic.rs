//! Numbers: integers of every width, with their overflows, and floats.

use std::rc::Rc;

use super::value::Value;
use crate::program::body::{BinaryOp, Cast};
use crate::program::types::{FloatKind, IntKind};

/// An integer as it is.
pub(crate) fn wide(value: &Value, kind: IntKind) -> i128 {
    match value {
        Value::Int(value) if kind.is_signed() => i128::from(*value),
        Value::Int(value) => i128::from(value.cast_unsigned()),
        Value::Wide(value) => **value,
        _ => 0,
    }
}

/// An integer as a value, if it is one of this kind.
pub(crate) fn narrow(value: i128, kind: IntKind) -> Option<Value> {
    if kind == IntKind::I128 {
        return Some(Value::Wide(Rc::new(value)));
    }
    let bits = kind.bits();
    let (low, high) = if kind.is_signed() {
        (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1)
    } else {
        (0, (1i128 << bits) - 1)
    };
    (low..=high).contains(&value).then(|| wrapped(value, kind))
}

/// An integer as a value of this kind, cut off where it does not fit.
#[expect(clippy::cast_possible_truncation, reason = "cutting off is what this is for")]
#[expect(clippy::cast_sign_loss, reason = "the bits are what counts")]
pub(crate) fn wrapped(value: i128, kind: IntKind) -> Value {
    Value::Int(match kind {
        IntKind::I8 => i64::from(value as i8),
        IntKind::I16 => i64::from(value as i16),
        IntKind::I32 => i64::from(value as i32),
        IntKind::I64 | IntKind::Isize | IntKind::U64 | IntKind::Usize => value as i64,
        IntKind::U8 => i64::from(value as u8),
        IntKind::U16 => i64::from(value as u16),
        IntKind::U32 => i64::from(value as u32),
        IntKind::I128 | IntKind::U128 => return Value::Wide(Rc::new(value)),
    })
}

/// What an operator gives of two integers.
///
/// # Errors
///
/// The message of the panic.
#[inline]
pub(super) fn int(op: BinaryOp, kind: IntKind, a: &Value, b: &Value) -> Result<Value, String> {
    if let (Value::Int(a), Value::Int(b)) = (a, b) {
        return int_with(op, kind, *a, *b);
    }
    slow(op, kind, a, b)
}

/// The same of two integers of at most 64 bits, as values hold them.
///
/// # Errors
///
/// The message of the panic.
#[inline]
pub(super) fn int_with(op: BinaryOp, kind: IntKind, a: i64, b: i64) -> Result<Value, String> {
    match quick(op, kind, a, b) {
        Some(value) => Ok(Value::Int(value)),
        None => any(op, kind, a, b),
    }
}

/// Sums and differences of the kinds that loops count in, where the step itself is: a call costs
/// more than they do. None of anything else, and where it overflows.
#[inline]
fn quick(op: BinaryOp, kind: IntKind, a: i64, b: i64) -> Option<i64> {
    match (op, kind) {
        (BinaryOp::Add, IntKind::I64) => a.checked_add(b),
        (BinaryOp::Sub, IntKind::I64) => a.checked_sub(b),
        (BinaryOp::Add, IntKind::I32) => Some(a + b).filter(|sum| i32::try_from(*sum).is_ok()),
        (BinaryOp::Sub, IntKind::I32) => Some(a - b).filter(|left| i32::try_from(*left).is_ok()),
        (BinaryOp::Add, IntKind::Usize) => {
            a.cast_unsigned().checked_add(b.cast_unsigned()).map(u64::cast_signed)
        }
        _ => None,
    }
}

fn any(op: BinaryOp, kind: IntKind, a: i64, b: i64) -> Result<Value, String> {
    let fast = if kind.is_signed() { signed(op, kind, a, b) } else { unsigned(op, kind, a, b) };
    match fast {
        Some(value) => Ok(value),
        None => slow(op, kind, &Value::Int(a), &Value::Int(b)),
    }
}

/// Whether a comparison of two such integers holds.
#[inline]
pub(super) fn holds(op: BinaryOp, kind: IntKind, a: i64, b: i64) -> bool {
    let order =
        if kind.is_signed() { a.cmp(&b) } else { a.cast_unsigned().cmp(&b.cast_unsigned()) };
    match op {
        BinaryOp::Eq => order.is_eq(),
        BinaryOp::Ne => order.is_ne(),
        BinaryOp::Lt => order.is_lt(),
        BinaryOp::Le => order.is_le(),
        BinaryOp::Gt => order.is_gt(),
        _ => order.is_ge(),
    }
}

/// The common cases of signed integers: none where it overflows, or is seldom.
#[inline]
fn signed(op: BinaryOp, kind: IntKind, a: i64, b: i64) -> Option<Value> {
    let value = match op {
        BinaryOp::Add => a.checked_add(b)?,
        BinaryOp::Sub => a.checked_sub(b)?,
        BinaryOp::Mul => a.checked_mul(b)?,
        BinaryOp::Div if b > 0 => a / b,
        BinaryOp::Rem if b > 0 => a % b,
        BinaryOp::BitAnd => a & b,
        BinaryOp::BitOr => a | b,
        BinaryOp::BitXor => a ^ b,
        BinaryOp::Div | BinaryOp::Rem | BinaryOp::Shl | BinaryOp::Shr => return None,
        _ => return Some(Value::Bool(holds(op, kind, a, b))),
    };
    let fits = match kind {
        IntKind::I8 => i8::try_from(value).is_ok(),
        IntKind::I16 => i16::try_from(value).is_ok(),
        IntKind::I32 => i32::try_from(value).is_ok(),
        _ => true,
    };
    fits.then_some(Value::Int(value))
}

/// The same of unsigned ones.
#[inline]
fn unsigned(op: BinaryOp, kind: IntKind, left: i64, right: i64) -> Option<Value> {
    let (a, b) = (left.cast_unsigned(), right.cast_unsigned());
    let value = match op {
        BinaryOp::Add => a.checked_add(b)?,
        BinaryOp::Sub => a.checked_sub(b)?,
        BinaryOp::Mul => a.checked_mul(b)?,
        BinaryOp::Div => a.checked_div(b)?,
        BinaryOp::Rem => a.checked_rem(b)?,
        BinaryOp::BitAnd => a & b,
        BinaryOp::BitOr => a | b,
        BinaryOp::BitXor => a ^ b,
        BinaryOp::Shl | BinaryOp::Shr => return None,
        _ => return Some(Value::Bool(holds(op, kind, left, right))),
    };
    let fits = match kind {
        IntKind::U8 => u8::try_from(value).is_ok(),
        IntKind::U16 => u16::try_from(value).is_ok(),
        IntKind::U32 => u32::try_from(value).is_ok(),
        _ => true,
    };
    fits.then_some(Value::Int(value.cast_signed()))
}

fn slow(op: BinaryOp, kind: IntKind, left: &Value, right: &Value) -> Result<Value, String> {
    let (a, b) = (wide(left, kind), wide(right, kind));
    // `u128` has the bits of an `i128`.
    let (ua, ub) = (a.cast_unsigned(), b.cast_unsigned());
    let is_u128 = kind == IntKind::U128;
    let order = if is_u128 { ua.cmp(&ub) } else { a.cmp(&b) };
    let overflow = |what: &str| format!("attempt to {what} with overflow");
    let fit = |signed: Option<i128>, unsigned: Option<u128>, what: &str| {
        let value = if is_u128 {
            unsigned.map(|value| Value::Wide(Rc::new(value.cast_signed())))
        } else {
            signed.and_then(|value| narrow(value, kind))
        };
        value.ok_or_else(|| overflow(what))
    };
    match op {
        BinaryOp::Add => fit(a.checked_add(b), ua.checked_add(ub), "add"),
        BinaryOp::Sub => fit(a.checked_sub(b), ua.checked_sub(ub), "subtract"),
        BinaryOp::Mul => fit(a.checked_mul(b), ua.checked_mul(ub), "multiply"),
        BinaryOp::Div if b == 0 => Err("attempt to divide by zero".to_owned()),
        BinaryOp::Rem if b == 0 => {
            Err("attempt to calculate the remainder with a divisor of zero".to_owned())
        }
        BinaryOp::Div => fit(a.checked_div(b), ua.checked_div(ub), "divide"),
        BinaryOp::Rem => match narrow_quotient(a, b, kind) {
            false => Err(overflow("calculate the remainder")),
            true => fit(a.checked_rem(b), ua.checked_rem(ub), "calculate the remainder"),
        },
        BinaryOp::BitAnd => Ok(wrapped(a & b, kind)),
        BinaryOp::BitOr => Ok(wrapped(a | b, kind)),
        BinaryOp::BitXor => Ok(wrapped(a ^ b, kind)),
        BinaryOp::Shl | BinaryOp::Shr => {
            let is_left = op == BinaryOp::Shl;
            let by = u32::try_from(b).ok().filter(|by| *by < kind.bits());
            let by =
                by.ok_or_else(|| overflow(if is_left { "shift left" } else { "shift right" }))?;
            Ok(match (is_left, is_u128) {
                (true, _) => wrapped(a << by, kind),
                (false, true) => wrapped((ua >> by).cast_signed(), kind),
                (false, false) => wrapped(a >> by, kind),
            })
        }
        BinaryOp::Eq => Ok(Value::Bool(order.is_eq())),
        BinaryOp::Ne => Ok(Value::Bool(order.is_ne())),
        BinaryOp::Lt => Ok(Value::Bool(order.is_lt())),
        BinaryOp::Le => Ok(Value::Bool(order.is_le())),
        BinaryOp::Gt => Ok(Value::Bool(order.is_gt())),
        BinaryOp::Ge => Ok(Value::Bool(order.is_ge())),
    }
}

/// Whether a division fits: the lowest number by −1 does not.
fn narrow_quotient(a: i128, b: i128, kind: IntKind) -> bool {
    !(kind.is_signed()
        && b == -1
        && narrow(-(a + 1), kind).is_some_and(|_| narrow(a - 1, kind).is_none() && a < 0))
}

pub(super) fn negated(kind: IntKind, value: &Value) -> Result<Value, String> {
    let value = wide(value, kind).checked_neg().and_then(|value| narrow(value, kind));
    value.ok_or_else(|| "attempt to negate with overflow".to_owned())
}

pub(super) fn float(op: BinaryOp, is_f32: bool, a: &Value, b: &Value) -> Value {
    let (Value::Float(a), Value::Float(b)) = (a, b) else { return Value::Empty };
    let value = match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::Div => a / b,
        BinaryOp::Rem => a % b,
        _ => return compared(op, a.partial_cmp(b)),
    };
    Value::Float(if is_f32 { rounded(value) } else { value })
}

#[expect(clippy::cast_possible_truncation, reason = "an f32 is what is wanted")]
fn rounded(value: f64) -> f64 {
    f64::from(value as f32)
}

fn compared(op: BinaryOp, order: Option<std::cmp::Ordering>) -> Value {
    Value::Bool(match op {
        BinaryOp::Eq => order.is_some_and(std::cmp::Ordering::is_eq),
        BinaryOp::Ne => order.is_none_or(std::cmp::Ordering::is_ne),
        BinaryOp::Lt => order.is_some_and(std::cmp::Ordering::is_lt),
        BinaryOp::Le => order.is_some_and(std::cmp::Ordering::is_le),
        BinaryOp::Gt => order.is_some_and(std::cmp::Ordering::is_gt),
        _ => order.is_some_and(std::cmp::Ordering::is_ge),
    })
}

/// What an operator gives of two `bool`s, `char`s or units.
pub(super) fn plain(op: BinaryOp, a: &Value, b: &Value) -> Value {
    match (op, a, b) {
        (BinaryOp::BitAnd, Value::Bool(a), Value::Bool(b)) => Value::Bool(a & b),
        (BinaryOp::BitOr, Value::Bool(a), Value::Bool(b)) => Value::Bool(a | b),
        (BinaryOp::BitXor, Value::Bool(a), Value::Bool(b)) => Value::Bool(a ^ b),
        (_, Value::Bool(a), Value::Bool(b)) => compared(op, Some(a.cmp(b))),
        (_, Value::Char(a), Value::Char(b)) => compared(op, Some(a.cmp(b))),
        _ => compared(op, Some(std::cmp::Ordering::Equal)),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "this is what `as` does"
)]
pub(super) fn cast(cast: Cast, value: &Value) -> Value {
    match (cast, value) {
        (Cast::IntToInt(from, to), value) => wrapped(wide(value, from), to),
        (Cast::IntToFloat(from, to), value) => {
            let value = wide(value, from);
            let float =
                if from == IntKind::U128 { value.cast_unsigned() as f64 } else { value as f64 };
            Value::Float(if to == FloatKind::F32 { rounded(float) } else { float })
        }
        (Cast::FloatToInt(_, to), Value::Float(value)) => {
            let (low, high) = match (to.is_signed(), to.bits()) {
                (_, 128) => {
                    return Value::Wide(Rc::new(if to.is_signed() {
                        *value as i128
                    } else {
                        (value.max(0.0) as u128).cast_signed()
                    }));
                }
                (true, bits) => (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1),
                (false, bits) => (0, (1i128 << bits) - 1),
            };
            wrapped((*value as i128).clamp(low, high), to)
        }
        (Cast::FloatToFloat(FloatKind::F32), Value::Float(value)) => Value::Float(rounded(*value)),
        (Cast::CharToInt(to), Value::Char(value)) => wrapped(i128::from(u32::from(*value)), to),
        (Cast::U8ToChar, Value::Int(value)) => {
            Value::Char(u8::try_from(*value).map_or('\0', char::from))
        }
        (Cast::BoolToInt(to), Value::Bool(value)) => wrapped(i128::from(*value), to),
        (_, value) => value.clone(),
    }
}
