//! Writing values into a formatter.

use super::super::arithmetic::wide;
use super::super::formatter::Formatter;
use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::value::Value;
use super::{count, flag, option, size};
use crate::program::code::FormatSpec;
use crate::program::code::Kind;
use crate::program::types::{FloatKind, IntKind};

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("formatter_write_str", |call| with(call, 0, |to, call| to.write(call.args[1].as_text()))),
    ("formatter_pad", |call| with(call, 0, |to, call| to.pad(call.args[1].as_text()))),
    ("formatter_pad_integral", |call| {
        with(call, 0, |to, call| {
            to.pad_number(flag(call, 1), call.args[2].as_text(), call.args[3].as_text());
        })
    }),
    ("formatter_alternate", |call| Flow::Return(Value::Bool(spec(call).alternate))),
    ("formatter_number", |call| {
        let spec = spec(call);
        option(match call.args[1] {
            Value::Int(0) => spec.width.map(size),
            Value::Int(1) => spec.precision.map(size),
            Value::Int(2) => spec.plus.then_some(Value::Int(1)),
            Value::Int(3) => spec.zero.then_some(Value::Int(1)),
            _ => spec.align.map(|align| match align {
                '<' => Value::Int(0),
                '^' => Value::Int(1),
                _ => Value::Int(2),
            }),
        })
    }),
    ("formatter_fill", |call| Flow::Return(Value::Char(spec(call).fill))),
    // `(f, deeper)`: one step deeper at the beginning of a line, or one step back.
    ("formatter_indent", |call| {
        with(call, 0, |to, call| {
            if flag(call, 1) {
                to.depth.set(to.depth.get() + 1);
                to.begins_line.set(true);
            } else {
                to.depth.set(to.depth.get().saturating_sub(1));
            }
        })
    }),
    ("formatter_deeper", |call| with(call, 0, |to, _| to.depth.set(to.depth.get() + 1))),
    ("fmt_char", |call| with(call, 1, |to, call| to.pad(&character(call).to_string()))),
    ("fmt_char_debug", |call| {
        with(call, 1, |to, call| to.write(&format!("{:?}", character(call))))
    }),
    ("fmt_int", |call| with(call, 1, int)),
    ("fmt_int_debug", |call| {
        with(call, 1, |to, call| {
            let hex = to.spec.borrow().debug_hex;
            match hex {
                Some(letter) => radix(to, call, 16, letter == 'X'),
                None => int(to, call),
            }
        })
    }),
    ("fmt_radix", |call| {
        with(call, 3, |to, call| {
            radix(to, call, u32::try_from(count(call, 1)).unwrap_or(16), flag(call, 2));
        })
    }),
    ("fmt_exp", |call| with(call, 2, exponent)),
    ("fmt_float", |call| with(call, 1, |to, call| float(to, call, false))),
    ("fmt_float_debug", |call| with(call, 1, |to, call| float(to, call, true))),
    ("fmt_str", |call| with(call, 1, |to, call| to.pad(call.args[0].as_text()))),
    ("fmt_str_debug", |call| {
        with(call, 1, |to, call| to.write(&format!("{:?}", call.args[0].as_text())))
    }),
    ("fmt_duration", |call| with(call, 2, duration)),
];

/// Writes into the formatter that is argument `n`; gives `Ok(())`.
fn with(call: &mut Call<'_>, n: usize, write: impl FnOnce(&Formatter, &Call<'_>)) -> Flow {
    if let Value::Object(object) = call.take(n)
        && let Some(formatter) = object.downcast_ref::<Formatter>()
    {
        write(formatter, call);
    }
    Flow::Return(Value::data(0, vec![Value::Unit]))
}

fn int(to: &Formatter, call: &Call<'_>) {
    let kind = match call.types.first() {
        Some(Kind::Int(kind)) => *kind,
        _ => IntKind::I64,
    };
    let value = wide(&call.args[0], kind);
    if kind == IntKind::U128 {
        return to.pad_number(false, "", &value.cast_unsigned().to_string());
    }
    to.pad_number(value < 0, "", &value.unsigned_abs().to_string());
}

#[expect(clippy::cast_possible_truncation, reason = "an f32 is kept as the f64 of the same value")]
fn float(to: &Formatter, call: &Call<'_>, is_debug: bool) {
    let Value::Float(value) = call.args[0] else { return };
    let is_f32 = matches!(call.types.first(), Some(Kind::Float(FloatKind::F32)));
    let precision = to.spec.borrow().precision;
    let digits = match (precision, is_f32, is_debug) {
        (Some(precision), ..) => format!("{:.precision$}", value.abs()),
        (None, true, true) => format!("{:?}", (value as f32).abs()),
        (None, true, false) => (value as f32).abs().to_string(),
        (None, false, true) => format!("{:?}", value.abs()),
        (None, false, false) => value.abs().to_string(),
    };
    to.pad_number(value.is_sign_negative() && !value.is_nan(), "", &digits);
}

/// `(value, radix, is_upper, f)`: the digits of an integer, of a negative one those of its bits.
fn radix(to: &Formatter, call: &Call<'_>, radix: u32, is_upper: bool) {
    let kind = match call.types.first() {
        Some(Kind::Int(kind)) => *kind,
        _ => IntKind::I64,
    };
    let bits = wide(&call.args[0], kind).cast_unsigned();
    let bits = if kind.bits() == 128 { bits } else { bits & ((1 << kind.bits()) - 1) };
    let (prefix, digits) = match (radix, is_upper) {
        (2, _) => ("0b", format!("{bits:b}")),
        (8, _) => ("0o", format!("{bits:o}")),
        (_, true) => ("0x", format!("{bits:X}")),
        (_, false) => ("0x", format!("{bits:x}")),
    };
    to.pad_number(false, prefix, &digits);
}

/// `(value, is_upper, f)`: a number with an exponent.
#[expect(clippy::cast_possible_truncation, reason = "an f32 is kept as the f64 of the same value")]
fn exponent(to: &Formatter, call: &Call<'_>) {
    let precision = to.spec.borrow().precision;
    let (is_negative, digits) = match (&call.args[0], call.types.first()) {
        (Value::Float(value), ty) => {
            let is_f32 = matches!(ty, Some(Kind::Float(FloatKind::F32)));
            let digits = match (precision, is_f32) {
                (Some(precision), _) => format!("{:.precision$e}", value.abs()),
                (None, true) => format!("{:e}", (*value as f32).abs()),
                (None, false) => format!("{:e}", value.abs()),
            };
            (value.is_sign_negative() && !value.is_nan(), digits)
        }
        (value, Some(Kind::Int(kind))) => {
            let value = wide(value, *kind);
            let is_beyond = *kind == IntKind::U128;
            let size = if is_beyond { value.cast_unsigned() } else { value.unsigned_abs() };
            let digits = match precision {
                Some(precision) => format!("{size:.precision$e}"),
                None => format!("{size:e}"),
            };
            (value < 0 && !is_beyond, digits)
        }
        _ => return,
    };
    let digits = if flag(call, 1) { digits.to_uppercase() } else { digits };
    to.pad_number(is_negative, "", &digits);
}

/// `(secs, nanos, f)`: a length of time, as the host itself writes one.
fn duration(to: &Formatter, call: &Call<'_>) {
    let (Value::Int(secs), Value::Int(nanos)) = (&call.args[0], &call.args[1]) else { return };
    let nanos = u32::try_from(*nanos).unwrap_or(0);
    let length = std::time::Duration::new(secs.cast_unsigned(), nanos);
    let (precision, plus) = (to.spec.borrow().precision, to.spec.borrow().plus);
    let text = match (precision, plus) {
        (Some(precision), true) => format!("{length:+.precision$?}"),
        (Some(precision), false) => format!("{length:.precision$?}"),
        (None, true) => format!("{length:+?}"),
        (None, false) => format!("{length:?}"),
    };
    let spec = to.spec.borrow();
    to.fill(&text, spec.width, spec.fill, spec.align.unwrap_or('<'));
}

fn spec(call: &Call<'_>) -> FormatSpec {
    match &call.args[0] {
        Value::Object(object) => {
            let formatter = object.downcast_ref::<Formatter>();
            formatter.map(|formatter| formatter.spec.borrow().clone()).unwrap_or_default()
        }
        _ => FormatSpec::default(),
    }
}

fn character(call: &Call<'_>) -> char {
    match call.args[0] {
        Value::Char(c) => c,
        _ => char::REPLACEMENT_CHARACTER,
    }
}
