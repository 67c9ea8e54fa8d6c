//! Where streams come from: an iterator, a receiver, an interval.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures::Stream;

use crate::runtime::caller_line;
use crate::runtime::channel::{Message, Receiver};
use crate::runtime::context::Handle;
use crate::runtime::sleep::Interval;
use crate::runtime::traced::{Traced, Tracer};
use crate::time::Instant;
use crate::trace::WakeCause;

/// How many items of an iterator come without a pause (tokio-stream's number).
const ITEMS_A_TURN: u32 = 32;

/// A stream of what `items` iterates over, each ready at once; after every 32 of them the task
/// makes room for others.
#[track_caller]
pub fn iter<I: IntoIterator>(items: I) -> Traced<Iter<I::IntoIter>> {
    let handle = Handle::current("stream_from_iter");
    let iter = Iter { handle: handle.clone(), items: items.into_iter(), given: 0 };
    Traced::new(&handle, "iter", caller_line(), iter)
}

/// The stream of [`iter`].
#[derive(Debug)]
pub struct Iter<I> {
    handle: Handle,
    items: I,
    /// How many were given since the last pause.
    given: u32,
}

impl<I> Unpin for Iter<I> {}

impl<I: Iterator> Stream for Iter<I> {
    type Item = I::Item;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<I::Item>> {
        if self.given >= ITEMS_A_TURN {
            self.given = 0;
            self.handle.shared.waking(WakeCause::Itself, || cx.waker().wake_by_ref());
            return Poll::Pending;
        }
        self.given += 1;
        Poll::Ready(self.items.next())
    }
}

/// A stream of the messages of a channel.
#[derive(Debug)]
pub struct ReceiverStream<T: Message> {
    tracer: Tracer,
    receiver: Receiver<T>,
}

impl<T: Message> ReceiverStream<T> {
    /// Makes a receiver a stream.
    #[track_caller]
    pub fn new(receiver: Receiver<T>) -> Self {
        Self { tracer: receiver.tracer("receiver stream", caller_line()), receiver }
    }
}

impl<T: Message> Stream for ReceiverStream<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let Self { tracer, receiver } = &mut *self;
        tracer.poll(|| receiver.poll_recv(cx))
    }
}

/// A stream of the ticks of an interval.
#[derive(Debug)]
pub struct IntervalStream {
    tracer: Tracer,
    interval: Interval,
}

impl IntervalStream {
    /// Makes an interval a stream.
    #[track_caller]
    pub fn new(interval: Interval) -> Self {
        let handle = Handle::current("IntervalStream");
        let tracer = Tracer::new(&handle, "interval stream", None, caller_line());
        Self { tracer, interval }
    }
}

impl Stream for IntervalStream {
    type Item = Instant;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Instant>> {
        let Self { tracer, interval } = &mut *self;
        tracer.poll(|| interval.poll_tick(cx).map(Some))
    }
}
