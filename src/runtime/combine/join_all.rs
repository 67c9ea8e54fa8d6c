//! `join_all`: waits for many futures, in one task.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures::future;

use crate::runtime::caller_line;
use crate::runtime::context::Handle;
use crate::runtime::traced::Traced;

/// Waits until all of `futures` have ended, and gives their outputs in order.
///
/// Up to 30 futures are all polled whenever the task is polled, in order, as by
/// [`join`](fn@super::join). With more, each has a waker of its own and only those that were woken
/// are polled, in the order of their waking: which of the two is the choice of the `futures`
/// crate, whose `join_all` this is.
#[track_caller]
pub fn join_all<I>(futures: I) -> Traced<JoinAll<I::Item>>
where
    I: IntoIterator,
    I::Item: Future,
{
    let handle = Handle::current("join_all");
    let line = caller_line();
    let child = |(i, child)| Traced::new(&handle, &format!("join_all, {}", i + 1), line, child);
    let all = future::join_all(futures.into_iter().enumerate().map(child));
    Traced::new(&handle, "join_all", line, JoinAll { all })
}

/// The future of [`join_all`].
pub struct JoinAll<F: Future> {
    all: future::JoinAll<Traced<F>>,
}

impl<F: Future> Future for JoinAll<F> {
    type Output = Vec<F::Output>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.all).poll(cx)
    }
}

impl<F: Future> Unpin for JoinAll<F> {}

impl<F: Future> std::fmt::Debug for JoinAll<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("JoinAll").finish_non_exhaustive()
    }
}
