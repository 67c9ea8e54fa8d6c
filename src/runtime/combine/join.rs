//! `join`: waits for two futures, in one task.

use std::pin::Pin;
use std::task::{Context, Poll};

use crate::runtime::caller_line;
use crate::runtime::context::Handle;
use crate::runtime::traced::Traced;

/// Polls both futures whenever the task is polled, in the order of the arguments, until both
/// have ended. A wake addresses the task and not the child, so a child that nobody woke is
/// polled as well.
#[track_caller]
pub fn join<A: Future, B: Future>(a: A, b: B) -> Traced<Join<A, B>> {
    let handle = Handle::current("join");
    let line = caller_line();
    let join = Join {
        a: Slot::new(&handle, "join, 1st", line, a),
        b: Slot::new(&handle, "join, 2nd", line, b),
    };
    Traced::new(&handle, "join", line, join)
}

/// The future of [`join`].
#[derive(Debug)]
pub struct Join<A: Future, B: Future> {
    a: Slot<A>,
    b: Slot<B>,
}

impl<A: Future, B: Future> Future for Join<A, B> {
    type Output = (A::Output, B::Output);

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let a = self.a.poll(cx);
        let b = self.b.poll(cx);
        if !(a && b) {
            return Poll::Pending;
        }
        match (self.a.take(), self.b.take()) {
            (Some(a), Some(b)) => Poll::Ready((a, b)),
            _ => Poll::Pending,
        }
    }
}

impl<A: Future, B: Future> Unpin for Join<A, B> {}

/// A child: running, or done with its output kept, its future dropped at once.
enum Slot<F: Future> {
    Running(Pin<Box<Traced<F>>>),
    Done(Option<F::Output>),
}

impl<F: Future> Slot<F> {
    fn new(handle: &Handle, label: &str, line: u32, future: F) -> Self {
        Self::Running(Box::pin(Traced::new(handle, label, line, future)))
    }

    /// Polls the child unless it is done; true once it is.
    fn poll(&mut self, cx: &mut Context<'_>) -> bool {
        if let Self::Running(future) = self {
            match future.as_mut().poll(cx) {
                Poll::Ready(output) => *self = Self::Done(Some(output)),
                Poll::Pending => return false,
            }
        }
        true
    }

    /// The output, once.
    fn take(&mut self) -> Option<F::Output> {
        match self {
            Self::Done(output) => output.take(),
            Self::Running(_) => None,
        }
    }
}

impl<F: Future> std::fmt::Debug for Slot<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Running(_) => "Running",
            Self::Done(_) => "Done",
        })
    }
}
