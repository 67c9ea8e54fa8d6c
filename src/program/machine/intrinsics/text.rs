//! Texts.

use std::rc::Rc;

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::place::with_mut;
use super::super::value::Value;

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("string_new", |_| Flow::Return(Value::text(""))),
    ("string_push_str", |call| {
        let text = call.take(1);
        push(call, text.as_text())
    }),
    ("string_push", |call| match call.take(1) {
        Value::Char(c) => push(call, c.encode_utf8(&mut [0; 4])),
        _ => Flow::Return(Value::Unit),
    }),
    ("str_len", |call| {
        Flow::Return(Value::Int(i64::try_from(call.args[0].as_text().len()).unwrap_or(i64::MAX)))
    }),
    ("str_eq", |call| Flow::Return(Value::Bool(call.args[0].as_text() == call.args[1].as_text()))),
];

fn push(call: &mut Call<'_>, text: &str) -> Flow {
    with_mut(&mut call.args[0], |place| match place {
        Value::String(own) => Rc::make_mut(own).push_str(text),
        other => *other = Value::text(format!("{}{text}", other.as_text())),
    });
    Flow::Return(Value::Unit)
}
