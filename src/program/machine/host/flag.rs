//! Flags that somebody blocks for: what locks, condition variables and barriers are made of.

use std::cell::Cell;
use std::rc::Rc;

use super::super::value::Value;
use super::time::length;
use super::{Host, HostCall, HostFlow, UNIT};
use crate::runtime;

/// A flag with an identity.
struct Flag(Cell<bool>);

pub(super) const TABLE: &[(&str, Host)] = &[
    ("flag_new", |call| {
        let is_set = matches!(call.args[0], Value::Bool(true));
        HostFlow::Return(Value::Object(Rc::new(Flag(Cell::new(is_set)))))
    }),
    ("flag_get", |call| {
        HostFlow::Return(Value::Bool(call.object::<Flag>(0).is_some_and(|flag| flag.0.get())))
    }),
    ("flag_set", |call| {
        if let Some(flag) = call.object::<Flag>(0) {
            flag.0.set(matches!(call.args[1], Value::Bool(true)));
        }
        UNIT
    }),
    ("flag_block", |call| block(call, false)),
    ("flag_block_for", |call| block(call, true)),
];

/// Blocks until the flag is set; for at most as long as the second argument says.
fn block(call: &mut HostCall<'_>, has_limit: bool) -> HostFlow {
    let Some(flag) = call.object::<Flag>(0) else { return UNIT };
    let at_most = has_limit.then(|| length(call, 1));
    let blocks = runtime::block_until(Rc::new(move || flag.0.get()), at_most);
    if blocks { HostFlow::Wait } else { UNIT }
}
