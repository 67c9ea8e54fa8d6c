//! Writing values into a formatter.

use std::rc::Rc;

use super::super::arithmetic::wide;
use super::super::formatter::Formatter;
use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::place::look;
use super::super::value::{Object, Value};
use crate::program::types::{FloatKind, IntKind, Ty};

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("formatter_write_str", |call| {
        with(call, 0, |to, call| to.text.borrow_mut().push_str(call.args[1].as_text()))
    }),
    ("formatter_write_fmt", |call| {
        with(call, 0, |to, call| to.text.borrow_mut().push_str(call.args[1].as_text()))
    }),
    ("formatter_pad", |call| with(call, 0, |to, call| to.pad(call.args[1].as_text()))),
    ("formatter_alternate", |call| Flow::Return(Value::Bool(is_alternate(&call.args[0])))),
    ("indented", |call| Flow::Return(Value::text(call.args[0].as_text().replace('\n', "\n    ")))),
    ("fmt_char", |call| with(call, 1, |to, call| to.pad(&character(call).to_string()))),
    ("fmt_char_debug", |call| with(call, 1, |to, call| to.pad(&format!("{:?}", character(call))))),
    ("fmt_int", |call| with(call, 1, int)),
    ("fmt_float", |call| with(call, 1, |to, call| float(to, call, false))),
    ("fmt_float_debug", |call| with(call, 1, |to, call| float(to, call, true))),
    ("fmt_str_debug", |call| {
        with(call, 1, |to, call| to.pad(&format!("{:?}", call.args[0].as_text())))
    }),
];

/// Writes into the formatter that is argument `n`; gives `Ok(())`.
fn with(call: &mut Call<'_>, n: usize, write: impl FnOnce(&Formatter, &Call<'_>)) -> Flow {
    if let Some(object) = object(&call.take(n))
        && let Some(formatter) = object.downcast_ref::<Formatter>()
    {
        write(formatter, call);
    }
    Flow::Return(Value::data(0, vec![Value::Unit]))
}

fn int(to: &Formatter, call: &Call<'_>) {
    let kind = match call.types.first() {
        Some(Ty::Int(kind)) => *kind,
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
    let is_f32 = matches!(call.types.first(), Some(Ty::Float(FloatKind::F32)));
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

fn is_alternate(formatter: &Value) -> bool {
    object(formatter).is_some_and(|object| {
        let formatter = object.downcast_ref::<Formatter>();
        formatter.is_some_and(|formatter| formatter.spec.borrow().alternate)
    })
}

/// The object itself, or the one that a `&mut` points to: a formatter in a field of a struct.
fn object(value: &Value) -> Option<Object> {
    match value {
        Value::Object(object) => Some(Rc::clone(object)),
        Value::Place(place) => look(place, object),
        _ => None,
    }
}

fn character(call: &Call<'_>) -> char {
    match call.args[0] {
        Value::Char(c) => c,
        _ => char::REPLACEMENT_CHARACTER,
    }
}
