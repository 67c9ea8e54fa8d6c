//! What macros call: texts that were formatted, and panics.

use super::super::intrinsic::{Flow, Intrinsic};
use super::super::value::Value;

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("format", |call| Flow::Return(call.take(0))),
    ("with_newline", |call| Flow::Return(Value::text(format!("{}\n", call.args[0].as_text())))),
    ("panic", |call| Flow::Panic(call.args[0].as_text().to_owned())),
];
