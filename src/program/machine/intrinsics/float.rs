//! What floating-point numbers can do.

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::value::Value;
use super::option;
use crate::program::code::Kind;
use crate::program::types::FloatKind;

/// The same of an `f32` and of an `f64`.
macro_rules! of_both {
    ($call:ident, $value:ident => $given:expr) => {{
        let given = if is_f32($call) {
            let $value = short($value);
            f64::from($given)
        } else {
            $given
        };
        Flow::Return(Value::Float(given))
    }};
}

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("float_unary", unary),
    ("float_binary", binary),
    ("float_mul_add", |call| {
        let (a, b, c) = (float(call, 0), float(call, 1), float(call, 2));
        Flow::Return(Value::Float(if is_f32(call) {
            f64::from(short(a).mul_add(short(b), short(c)))
        } else {
            a.mul_add(b, c)
        }))
    }),
    ("float_constant", |call| {
        let Value::Int(which) = call.args[0] else { return Flow::Return(Value::Empty) };
        Flow::Return(Value::Float(match (which, is_f32(call)) {
            (0, true) => f64::from(f32::MAX),
            (0, false) => f64::MAX,
            (1, true) => f64::from(f32::MIN),
            (1, false) => f64::MIN,
            (2, true) => f64::from(f32::MIN_POSITIVE),
            (2, false) => f64::MIN_POSITIVE,
            (3, true) => f64::from(f32::EPSILON),
            (3, false) => f64::EPSILON,
            (4, _) => f64::INFINITY,
            (5, _) => f64::NEG_INFINITY,
            _ => f64::NAN,
        }))
    }),
    ("float_to_bits", |call| {
        let value = float(call, 0);
        let bits = if is_f32(call) { u64::from(short(value).to_bits()) } else { value.to_bits() };
        Flow::Return(Value::Int(bits.cast_signed()))
    }),
    ("float_from_bits", |call| {
        let Value::Int(bits) = call.args[0] else { return Flow::Return(Value::Empty) };
        let value = if is_f32(call) {
            f64::from(f32::from_bits(u32::try_from(bits).unwrap_or(0)))
        } else {
            f64::from_bits(bits.cast_unsigned())
        };
        Flow::Return(Value::Float(value))
    }),
    ("float_total_order", |call| {
        let bits = float(call, 0).to_bits().cast_signed();
        // The order of the bits, that of negative numbers turned round.
        Flow::Return(Value::Int(bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed()))
    }),
    ("float_parse", |call| {
        let text = call.args[0].as_text();
        option(if is_f32(call) {
            text.parse::<f32>().ok().map(|value| Value::Float(f64::from(value)))
        } else {
            text.parse().ok().map(Value::Float)
        })
    }),
    ("sum_begin", |call| {
        Flow::Return(match call.types.first() {
            Some(Kind::Float(_)) => Value::Float(-0.0),
            Some(Kind::Int(kind)) => super::super::arithmetic::wrapped(0, *kind),
            _ => Value::Int(0),
        })
    }),
];

fn is_f32(call: &Call<'_>) -> bool {
    matches!(call.types.first(), Some(Kind::Float(FloatKind::F32)))
}

fn float(call: &Call<'_>, n: usize) -> f64 {
    match call.args.get(n) {
        Some(Value::Float(value)) => *value,
        _ => 0.0,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "an f32 is kept as the f64 of the same value")]
fn short(value: f64) -> f32 {
    value as f32
}

/// `(op, value)`.
fn unary(call: &mut Call<'_>) -> Flow {
    let Value::Int(op) = call.args[0] else { return Flow::Return(Value::Empty) };
    let v = float(call, 1);
    match op {
        0 => of_both!(call, v => v.sqrt()),
        1 => of_both!(call, v => v.cbrt()),
        2 => of_both!(call, v => v.floor()),
        3 => of_both!(call, v => v.ceil()),
        4 => of_both!(call, v => v.round()),
        5 => of_both!(call, v => v.trunc()),
        6 => of_both!(call, v => v.fract()),
        7 => of_both!(call, v => v.abs()),
        8 => of_both!(call, v => v.signum()),
        9 => of_both!(call, v => v.exp()),
        10 => of_both!(call, v => v.exp2()),
        11 => of_both!(call, v => v.ln()),
        12 => of_both!(call, v => v.log2()),
        13 => of_both!(call, v => v.log10()),
        14 => of_both!(call, v => v.sin()),
        15 => of_both!(call, v => v.cos()),
        16 => of_both!(call, v => v.tan()),
        17 => of_both!(call, v => v.asin()),
        18 => of_both!(call, v => v.acos()),
        19 => of_both!(call, v => v.atan()),
        20 => of_both!(call, v => v.sinh()),
        21 => of_both!(call, v => v.cosh()),
        22 => of_both!(call, v => v.tanh()),
        23 => of_both!(call, v => v.to_degrees()),
        24 => of_both!(call, v => v.to_radians()),
        25 => of_both!(call, v => v.recip()),
        26 => of_both!(call, v => v.exp_m1()),
        27 => of_both!(call, v => v.ln_1p()),
        _ => of_both!(call, v => v.round_ties_even()),
    }
}

/// `(op, one, other)`.
#[expect(clippy::cast_possible_truncation, reason = "a whole exponent comes as a float")]
fn binary(call: &mut Call<'_>) -> Flow {
    let Value::Int(op) = call.args[0] else { return Flow::Return(Value::Empty) };
    let (a, b) = (float(call, 1), float(call, 2));
    macro_rules! both {
        ($a:ident, $b:ident => $given:expr) => {{
            let given = if is_f32(call) {
                let ($a, $b) = (short(a), short(b));
                f64::from($given)
            } else {
                let ($a, $b) = (a, b);
                $given
            };
            Flow::Return(Value::Float(given))
        }};
    }
    match op {
        0 => both!(a, b => a.powf(b)),
        1 => both!(a, b => a.atan2(b)),
        2 => both!(a, b => a.hypot(b)),
        3 => both!(a, b => a.log(b)),
        4 => both!(a, b => a.max(b)),
        5 => both!(a, b => a.min(b)),
        6 => both!(a, b => a.rem_euclid(b)),
        7 => both!(a, b => a.div_euclid(b)),
        8 => both!(a, b => a.copysign(b)),
        _ => both!(a, b => a.powi(b as i32)),
    }
}
