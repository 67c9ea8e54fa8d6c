//! `join_all`: waits for many futures, in one task.

use std::pin::Pin;
use std::task::{Context, Poll};

use super::Slot;
use crate::runtime::caller_line;
use crate::runtime::context::Handle;
use crate::runtime::traced::Traced;

/// Polls every unfinished future whenever the task is polled, in order, until all have ended.
///
/// With more than 30 futures, `futures::join_all` polls only those that were woken; the order
/// of outputs and the time are the same here, the number of polls is that of a short list.
#[track_caller]
pub fn join_all<I>(futures: I) -> Traced<JoinAll<I::Item>>
where
    I: IntoIterator,
    I::Item: Future,
{
    let handle = Handle::current("join_all");
    let line = caller_line();
    let slot = |(i, future)| Slot::new(&handle, &format!("join_all, {}", i + 1), line, future);
    let slots = futures.into_iter().enumerate().map(slot).collect();
    Traced::new(&handle, "join_all", line, JoinAll { slots })
}

/// The future of [`join_all`].
#[derive(Debug)]
pub struct JoinAll<F: Future> {
    slots: Vec<Slot<F>>,
}

impl<F: Future> Future for JoinAll<F> {
    type Output = Vec<F::Output>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut done = true;
        for slot in &mut self.slots {
            done &= slot.poll(cx);
        }
        if !done {
            return Poll::Pending;
        }
        Poll::Ready(self.slots.iter_mut().filter_map(Slot::take).collect())
    }
}

impl<F: Future> Unpin for JoinAll<F> {}
