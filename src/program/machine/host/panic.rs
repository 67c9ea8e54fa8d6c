//! Panics: raising and catching them.

use super::super::panic::Panic;
use super::super::value::Value;
use super::{Host, HostCall, HostFlow};

pub(super) const TABLE: &[(&str, Host)] = &[
    ("panic_literal", |call| {
        let message = call.args[0].as_text().to_owned();
        HostFlow::Raise(Panic { message, is_literal: true, payload: None, is_told: true })
    }),
    ("panic_with", panic_with),
    ("catch", |call| match call.args[0] {
        Value::Function(function) => HostFlow::Catch(function, vec![call.take(1)]),
        _ => HostFlow::Return(Value::Empty),
    }),
    ("is_panicking", |call| HostFlow::Return(Value::Bool(call.actor.is_panicking))),
];

/// `(payload: Box<dyn Any + Send>, message: String, is_told: bool)`.
fn panic_with(call: &mut HostCall<'_>) -> HostFlow {
    let payload = Some(call.take(0));
    let message = call.args[1].as_text().to_owned();
    let is_told = matches!(call.args[2], Value::Bool(true));
    HostFlow::Raise(Panic { message, is_literal: false, payload, is_told })
}
