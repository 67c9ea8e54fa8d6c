//! Printing, and panics.

use super::super::intrinsic::{Call, Flow, Intrinsic, Output};
use super::super::value::Value;

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("print", |call| print(call, false, "")),
    ("println", |call| print(call, false, "\n")),
    ("eprint", |call| print(call, true, "")),
    ("eprintln", |call| print(call, true, "\n")),
    ("format", |call| Flow::Return(call.take(0))),
    ("with_newline", |call| Flow::Return(Value::text(format!("{}\n", call.args[0].as_text())))),
    ("panic", |call| Flow::Panic(call.args[0].as_text().to_owned())),
];

fn print(call: &mut Call<'_>, is_error: bool, end: &str) -> Flow {
    let text = format!("{}{end}", call.args[0].as_text());
    call.output.push(Output { is_error, text });
    Flow::Return(Value::Unit)
}
