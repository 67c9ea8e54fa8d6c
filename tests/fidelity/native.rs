//! The names that programs use, on Tokio.

use std::cell::Cell;
use std::pin::pin;

pub(crate) use futures::future::{Either, join, join_all};
pub(crate) use tokio::spawn;
pub(crate) use tokio::sync::mpsc::{channel as bounded, unbounded_channel as unbounded};
pub(crate) use tokio::sync::oneshot::channel as oneshot;
pub(crate) use tokio::task::yield_now;
pub(crate) use tokio::time::{Instant, interval, sleep, timeout};
pub(crate) use tokio_stream::wrappers::{
    IntervalStream, UnboundedReceiverStream as ReceiverStream,
};
pub(crate) use tokio_stream::{StreamExt, iter};

thread_local! {
    static START: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// Notes that the run begins now.
pub(crate) fn start_clock() {
    START.set(Some(Instant::now()));
}

/// Virtual milliseconds since the run began.
pub(crate) fn millis() -> u128 {
    START.get().map_or(0, |start| start.elapsed().as_millis())
}

/// `select` as the `trpl` crate makes it of the one of `futures`: the loser is dropped at once.
pub(crate) async fn select<A: Future, B: Future>(a: A, b: B) -> Either<A::Output, B::Output> {
    let (a, b) = (pin!(a), pin!(b));
    match futures::future::select(a, b).await {
        Either::Left((output, _loser)) => Either::Left(output),
        Either::Right((output, _loser)) => Either::Right(output),
    }
}

/// The moment of an interval's tick, in virtual milliseconds.
pub(crate) fn tick_millis(tick: Instant) -> u128 {
    START.get().map_or(0, |start| tick.duration_since(start).as_millis())
}
