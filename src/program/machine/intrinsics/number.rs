//! What integers can do beyond the operators.

use super::super::arithmetic::{narrow, wide, wrapped};
use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::value::Value;
use super::{count, option};
use crate::program::code::Kind;
use crate::program::types::IntKind;

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("int_max", |call| Flow::Return(wrapped(most(kind(call)), kind(call)))),
    ("int_min", |call| Flow::Return(wrapped(least(kind(call)), kind(call)))),
    ("int_bits", |call| Flow::Return(Value::Int(i64::from(kind(call).bits())))),
    ("int_checked", |call| {
        let kind = kind(call);
        option(exact(call, kind).map(|value| wrapped(value, kind)))
    }),
    ("int_wrapping", |call| {
        let kind = kind(call);
        let (a, b) = (wide(&call.args[1], kind), wide(&call.args[2], kind));
        let value = match call.args[0] {
            Value::Int(0) => a.wrapping_add(b),
            Value::Int(1) => a.wrapping_sub(b),
            _ => a.wrapping_mul(b),
        };
        Flow::Return(wrapped(value, kind))
    }),
    ("int_saturating", |call| {
        let kind = kind(call);
        if let Some(value) = exact(call, kind) {
            return Flow::Return(wrapped(value, kind));
        }
        let (a, b) = (wide(&call.args[1], kind), wide(&call.args[2], kind));
        let is_low = match call.args[0] {
            Value::Int(0) => kind.is_signed() && a < 0,
            Value::Int(1) => !kind.is_signed() || a < 0,
            _ => kind.is_signed() && (a < 0) != (b < 0),
        };
        Flow::Return(wrapped(if is_low { least(kind) } else { most(kind) }, kind))
    }),
    ("int_bitwise", |call| {
        let kind = kind(call);
        let bits = bits(&call.args[1], kind);
        let unused = 128 - kind.bits();
        let high = bits << unused;
        Flow::Return(Value::Int(i64::from(match call.args[0] {
            Value::Int(0) => bits.count_ones(),
            Value::Int(1) => kind.bits() - bits.count_ones(),
            Value::Int(2) => high.leading_zeros().min(kind.bits()),
            Value::Int(3) => bits.trailing_zeros().min(kind.bits()),
            Value::Int(4) => high.leading_ones().min(kind.bits()),
            _ => bits.trailing_ones().min(kind.bits()),
        })))
    }),
    ("int_turned", |call| {
        let kind = kind(call);
        let (value, width) = (bits(&call.args[1], kind), kind.bits());
        let by = u32::try_from(count(call, 2) % width as usize).unwrap_or(0);
        let left = |by: u32| if by == 0 { value } else { (value << by) | (value >> (width - by)) };
        let value = match call.args[0] {
            Value::Int(0) => left(by),
            Value::Int(1) => left((width - by) % width),
            Value::Int(2) => value.swap_bytes() >> (128 - width),
            _ => value.reverse_bits() >> (128 - width),
        };
        Flow::Return(wrapped(value.cast_signed(), kind))
    }),
    ("int_fit", |call| {
        let (Some(Kind::Int(from)), Some(Kind::Int(to))) = (call.types.first(), call.types.get(1))
        else {
            return option(None);
        };
        let value = wide(&call.args[0], *from);
        let is_beyond = *from == IntKind::U128 && value < 0;
        option(match to {
            IntKind::U128 => (value >= 0 || is_beyond).then(|| wrapped(value, *to)),
            _ if is_beyond => None,
            _ => narrow(value, *to),
        })
    }),
    ("int_parse", parse),
];

fn kind(call: &Call<'_>) -> IntKind {
    match call.types.first() {
        Some(Kind::Int(kind)) => *kind,
        _ => IntKind::I64,
    }
}

/// The greatest value; that of `u128` as the bits of an `i128`.
fn most(kind: IntKind) -> i128 {
    match (kind.is_signed(), kind.bits()) {
        (false, 128) => -1,
        (true, 128) => i128::MAX,
        (true, bits) => (1 << (bits - 1)) - 1,
        (false, bits) => (1 << bits) - 1,
    }
}

fn least(kind: IntKind) -> i128 {
    match (kind.is_signed(), kind.bits()) {
        (true, 128) => i128::MIN,
        (true, bits) => -(1 << (bits - 1)),
        (false, _) => 0,
    }
}

/// The bits of a value, and zeros before them.
fn bits(value: &Value, kind: IntKind) -> u128 {
    let bits = wide(value, kind).cast_unsigned();
    if kind.bits() == 128 { bits } else { bits & ((1 << kind.bits()) - 1) }
}

/// `(op, a, b)`: what it gives, if that is a value of this kind.
fn exact(call: &Call<'_>, kind: IntKind) -> Option<i128> {
    let (a, b) = (wide(&call.args[1], kind), wide(&call.args[2], kind));
    let Value::Int(op) = call.args[0] else { return None };
    if kind == IntKind::U128 {
        let (a, b) = (a.cast_unsigned(), b.cast_unsigned());
        let value = match op {
            0 => a.checked_add(b),
            1 => a.checked_sub(b),
            2 => a.checked_mul(b),
            3 => a.checked_div(b),
            _ => a.checked_rem(b),
        };
        return value.map(u128::cast_signed);
    }
    let value = match op {
        0 => a.checked_add(b),
        1 => a.checked_sub(b),
        2 => a.checked_mul(b),
        3 => a.checked_div(b),
        // The quotient has to fit, too.
        _ => a.checked_div(b).filter(|value| narrow(*value, kind).is_some()).map(|_| a % b),
    };
    value.filter(|value| narrow(*value, kind).is_some())
}

/// `(text, radix)`: an `Ok` of the number, or an `Err` of what is wrong: empty, no digit, too
/// great, too low.
fn parse(call: &mut Call<'_>) -> Flow {
    let kind = kind(call);
    let radix = u32::try_from(count(call, 1)).unwrap_or(10).clamp(2, 36);
    let wrong = |what| Flow::Return(Value::data(1, vec![Value::Int(what)]));
    let text = call.args[0].as_text();
    let (is_negative, digits) = match text.as_bytes() {
        [] => return wrong(0),
        [b'-', rest @ ..] if kind.is_signed() => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    if digits.is_empty() {
        return wrong(1);
    }
    let mut value: u128 = 0;
    let mut is_over = false;
    for digit in digits {
        let Some(digit) = char::from(*digit).to_digit(radix) else { return wrong(1) };
        match value.checked_mul(u128::from(radix)).and_then(|v| v.checked_add(u128::from(digit))) {
            Some(next) => value = next,
            None => is_over = true,
        }
    }
    let limit = if is_negative { least(kind).unsigned_abs() } else { most(kind).cast_unsigned() };
    if is_over || value > limit {
        return wrong(if is_negative { 3 } else { 2 });
    }
    let value = value.cast_signed();
    let value = if is_negative { value.wrapping_neg() } else { value };
    Flow::Return(Value::data(0, vec![wrapped(value, kind)]))
}
