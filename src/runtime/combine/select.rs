//! `select`: the first of two futures, in one task.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures::future::Either;

use crate::runtime::caller_line;
use crate::runtime::context::Handle;
use crate::runtime::traced::Traced;

/// Polls `a`, then `b`, whenever the task is polled; ends with the first that is ready and
/// drops the other at once, wherever it is suspended.
#[track_caller]
pub fn select<A: Future, B: Future>(a: A, b: B) -> Traced<Select<A, B>> {
    let handle = Handle::current("select");
    let line = caller_line();
    let a = Box::pin(Traced::new(&handle, "select, left", line, a));
    let b = Box::pin(Traced::new(&handle, "select, right", line, b));
    Traced::new(&handle, "select", line, Select { racers: Some((a, b)) })
}

/// The future of [`select`].
#[derive(Debug)]
pub struct Select<A, B> {
    racers: Option<(Racer<A>, Racer<B>)>,
}

type Racer<F> = Pin<Box<Traced<F>>>;

impl<A: Future, B: Future> Future for Select<A, B> {
    type Output = Either<A::Output, B::Output>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Some((a, b)) = self.racers.as_mut() else { return Poll::Pending };
        let winner = match a.as_mut().poll(cx) {
            Poll::Ready(output) => Either::Left(output),
            Poll::Pending => match b.as_mut().poll(cx) {
                Poll::Ready(output) => Either::Right(output),
                Poll::Pending => return Poll::Pending,
            },
        };
        self.racers = None;
        Poll::Ready(winner)
    }
}
