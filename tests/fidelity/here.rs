//! The names that programs use, on our runtime.

pub(crate) use futures::future::Either;
pub(crate) use wakeline::runtime::stream::{IntervalStream, ReceiverStream, StreamExt, iter};
pub(crate) use wakeline::runtime::{
    block_on, bounded, interval, join, join_all, oneshot, select, sleep, spawn, timeout, unbounded,
    yield_now,
};
use wakeline::time::Instant;

/// Virtual milliseconds since the run began.
pub(crate) fn millis() -> u128 {
    tick_millis(wakeline::runtime::now())
}

/// The moment of an interval's tick, in virtual milliseconds.
pub(crate) fn tick_millis(tick: Instant) -> u128 {
    tick.since(Instant::ZERO).as_millis()
}
