//! The clock of the run. Lengths and moments are counted in nanoseconds.

use std::time::Duration;

use super::super::value::Value;
use super::{Host, HostCall, HostFlow};
use crate::runtime;

/// What asking for others to go first costs: about half a microsecond natively.
const STEPS_OF_A_YIELD: u64 = 500;

/// What looking at the clock costs: what it takes where the operating system is asked for it. A
/// loop that waits for a moment, looking at the clock, gets there in so much fewer rounds.
const STEPS_OF_A_LOOK_AT_THE_CLOCK: u64 = 1_000;

pub(super) const TABLE: &[(&str, Host)] = &[
    ("now_nanos", |_| {
        runtime::computed::add_call(STEPS_OF_A_LOOK_AT_THE_CLOCK);
        let now = Value::Int(runtime::now().as_nanos().cast_signed());
        // What is done next is not done before that.
        if runtime::is_behind() { HostFlow::ReturnAndYield(now) } else { HostFlow::Return(now) }
    }),
    ("block_for", |call| {
        runtime::block_for_length(length(call, 0));
        HostFlow::Wait
    }),
    ("yield_thread", |_| {
        runtime::computed::add_call(STEPS_OF_A_YIELD);
        HostFlow::ReturnAndYield(Value::Unit)
    }),
];

/// An argument that is a length: a `u64` of nanoseconds.
pub(super) fn length(call: &HostCall<'_>, n: usize) -> Duration {
    Duration::from_nanos(nanos(call, n))
}

/// An argument that is a `u64`.
pub(super) fn nanos(call: &HostCall<'_>, n: usize) -> u64 {
    match call.args.get(n) {
        Some(Value::Int(nanos)) => nanos.cast_unsigned(),
        _ => 0,
    }
}
