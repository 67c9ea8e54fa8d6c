//! `timeout`: a future with a deadline.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::runtime::budget;
use crate::runtime::caller_line;
use crate::runtime::context::Handle;
use crate::runtime::sleep::Sleep;
use crate::runtime::traced::Traced;

/// Gives `future` the time `length`, from this call. The future is polled first, so one that is
/// ready late, because it computed without awaiting, still wins over its deadline.
#[track_caller]
pub fn timeout<F: Future>(length: Duration, future: F) -> Traced<Timeout<F>> {
    let handle = Handle::in_runtime("timeout");
    let line = caller_line();
    let deadline = handle.with(|state| state.now) + length;
    let future = Some(Box::pin(Traced::new(&handle, "timed future", line, future)));
    let delay = Sleep::until(handle.clone(), deadline, line);
    let timeout = Timeout { handle: handle.clone(), future, delay };
    Traced::new(&handle, "timeout", line, timeout)
}

/// The future of [`timeout`].
#[derive(Debug)]
pub struct Timeout<F> {
    handle: Handle,
    future: Option<Pin<Box<Traced<F>>>>,
    delay: Sleep,
}

impl<F: Future> Future for Timeout<F> {
    type Output = Result<F::Output, Elapsed>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Self { handle, future, delay } = &mut *self;
        let used_up_before = budget::is_used_up(&handle.shared);
        let Some(future) = future else { return Poll::Pending };
        if let Poll::Ready(output) = future.as_mut().poll(cx) {
            return Poll::Ready(Ok(output));
        }
        let mut poll_delay = || Pin::new(&mut *delay).poll(cx).map(|()| Err(Elapsed::new()));
        // A future that always uses the budget up cannot keep its deadline from being noticed.
        if !used_up_before && budget::is_used_up(&handle.shared) {
            budget::without(&handle.shared, poll_delay)
        } else {
            poll_delay()
        }
    }
}

/// The time was up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elapsed(());

impl Elapsed {
    pub(in crate::runtime) fn new() -> Self {
        Self(())
    }
}

impl fmt::Display for Elapsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What Tokio's says: programs print it, and their output is compared.
        f.write_str("deadline has elapsed")
    }
}

impl std::error::Error for Elapsed {}
