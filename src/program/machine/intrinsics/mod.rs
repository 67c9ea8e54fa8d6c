//! The functions that the surface is made of.

mod any;
mod atomic;
mod cell;
mod character;
mod float;
mod format;
mod list;
mod number;
mod panic;
mod search;
mod slice;
mod text;
mod values;
mod vec;

use super::Named;
use super::intrinsic::{Call, Flow, Intrinsic};
use super::value::Value;

/// The function of that name.
pub(crate) fn find(name: &str) -> Option<Named<Intrinsic>> {
    let tables = [
        any::TABLE,
        atomic::TABLE,
        cell::TABLE,
        character::TABLE,
        float::TABLE,
        format::TABLE,
        list::TABLE,
        number::TABLE,
        panic::TABLE,
        search::TABLE,
        slice::TABLE,
        text::TABLE,
        values::TABLE,
        vec::TABLE,
    ];
    Named::find(&tables, name)
}

/// A `usize` that is argument `n`.
fn count(call: &Call<'_>, n: usize) -> usize {
    match call.args.get(n) {
        Some(Value::Int(value)) => usize::try_from(*value).unwrap_or(usize::MAX),
        _ => 0,
    }
}

/// A `usize` as a value.
fn size(value: usize) -> Value {
    Value::Int(i64::try_from(value).unwrap_or(i64::MAX))
}

/// Whether argument `n` is true.
fn flag(call: &Call<'_>, n: usize) -> bool {
    matches!(call.args.get(n), Some(Value::Bool(true)))
}

/// A value, or none, as an `Option`.
fn option(value: Option<Value>) -> Flow {
    Flow::Return(value.map_or(Value::NONE, Value::some))
}
