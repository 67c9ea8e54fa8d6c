//! The program's runtime: its context, and who drives it; its clock, and its dice.

use super::super::value::Value;
use super::time::length;
use super::{Host, HostFlow, UNIT};
use crate::runtime;

pub(super) const TABLE: &[(&str, Host)] = &[
    ("context_enter", |_| HostFlow::Return(Value::Bool(runtime::enter_context()))),
    ("context_leave", |call| {
        runtime::leave_context(matches!(call.args[0], Value::Bool(true)));
        UNIT
    }),
    ("is_in_runtime", |_| HostFlow::Return(Value::Bool(runtime::is_in_runtime()))),
    ("runtime_begin", |call| {
        let is_current_thread = matches!(call.args[0], Value::Bool(true));
        HostFlow::Return(Value::Bool(runtime::begin_runtime(is_current_thread)))
    }),
    ("runtime_end", |_| {
        runtime::end_runtime();
        UNIT
    }),
    ("runtime_is_current_thread", |_| HostFlow::Return(Value::Bool(runtime::is_current_thread()))),
    ("drive_begin", |_| {
        if runtime::is_on_a_thread() {
            return HostFlow::Stop(
                "a runtime is driven by another thread than `main`, which cannot run here yet"
                    .to_owned(),
            );
        }
        HostFlow::Return(Value::Bool(runtime::begin_driving()))
    }),
    ("drive_end", |_| {
        runtime::end_driving();
        UNIT
    }),
    ("is_driven", |_| HostFlow::Return(Value::Bool(runtime::is_driven()))),
    ("tasks_drop", |_| if runtime::drop_tasks() { HostFlow::Wait } else { UNIT }),
    ("clock_pause", |_| {
        if runtime::pause_clock() {
            return UNIT;
        }
        HostFlow::Stop("the real clock cannot be paused".to_owned())
    }),
    ("clock_advance", |call| {
        runtime::advance_clock(length(call, 0));
        UNIT
    }),
    ("random_below", |call| {
        let n = match call.args[0] {
            Value::Int(n) => u32::try_from(n).unwrap_or(0),
            _ => 0,
        };
        HostFlow::Return(Value::Int(i64::from(runtime::random_below(n))))
    }),
    ("stop", |call| HostFlow::Stop(call.args[0].as_text().to_owned())),
];
