//! Making the futures of the surface visible in the trace.

use std::cell::RefCell;
use std::rc::Rc;

use super::super::value::Value;
use super::{Host, HostFlow, UNIT};
use crate::runtime::Tracer;
use crate::trace::PollOutcome;

/// Records the life of one future; none once that has ended.
pub(super) struct TracerCell(RefCell<Option<Tracer>>);

pub(super) const TABLE: &[(&str, Host)] = &[
    ("tracer_new", |call| {
        let line = crate::runtime::current_line();
        tracer_value(Tracer::of_code(call.args[0].as_text(), line))
    }),
    ("tracer_begin", |call| {
        let tracer = call.object::<TracerCell>(0);
        let begun = tracer.and_then(|cell| cell.0.borrow_mut().as_mut().map(Tracer::begin));
        HostFlow::Return(Value::Bool(begun.unwrap_or(true)))
    }),
    ("tracer_end", |call| {
        let outcome = match call.args[1] {
            Value::Int(0) => PollOutcome::Ready,
            Value::Int(1) => PollOutcome::Pending,
            _ => PollOutcome::Panicked,
        };
        if let Some(cell) = call.object::<TracerCell>(0)
            && let Some(tracer) = &*cell.0.borrow()
        {
            tracer.end(outcome);
        }
        UNIT
    }),
    ("tracer_drop", |call| {
        if let Some(cell) = call.object::<TracerCell>(0) {
            let taken = cell.0.take();
            drop(taken);
        }
        UNIT
    }),
];

pub(super) fn tracer_value(tracer: Tracer) -> HostFlow {
    HostFlow::Return(Value::Object(Rc::new(TracerCell(RefCell::new(Some(tracer))))))
}
