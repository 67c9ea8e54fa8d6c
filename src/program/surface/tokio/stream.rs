//! Streams: values that come one after another, each awaited. The crate `tokio_stream`.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};
use tokio::time::Sleep;
use tokio::time::error::Elapsed;

pub use futures::stream::Stream;

/// What can be done with a stream.
pub trait StreamExt: Stream {
    /// Waits for the next item.
    fn next(&mut self) -> __Next<'_, Self>
    where
        Self: Unpin,
    {
        __Next { tracer: std::rt::__Tracer::new("next"), stream: self }
    }

    /// Changes each item.
    fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> __Map<Self, F>
    where
        Self: Sized,
    {
        __Map { tracer: std::rt::__Tracer::new("map"), stream: self, f }
    }

    /// Leaves out the items for which it is false.
    fn filter<F: FnMut(&Self::Item) -> bool>(self, keep: F) -> __Filter<Self, F>
    where
        Self: Sized,
    {
        __Filter { tracer: std::rt::__Tracer::new("filter"), stream: self, keep }
    }

    /// Ends after so many items.
    fn take(self, n: usize) -> __Take<Self>
    where
        Self: Sized,
    {
        __Take { tracer: std::rt::__Tracer::new("take"), stream: self, left: n }
    }

    /// Takes from both as items come, each first in turn, until both have ended.
    fn merge<U: Stream<Item = Self::Item>>(self, other: U) -> __Merge<Self, U>
    where
        Self: Sized,
    {
        __Merge {
            tracer: std::rt::__Tracer::new("merge"),
            one: Some(self),
            other: Some(other),
            other_first: false,
        }
    }

    /// Waits after each item before it asks for another. Nothing is left out.
    fn throttle(self, gap: Duration) -> __Throttle<Self>
    where
        Self: Sized,
    {
        __Throttle {
            tracer: std::rt::__Tracer::new("throttle"),
            stream: self,
            gap,
            delay: tokio::time::sleep(gap),
            waits: false,
        }
    }

    /// Gives an error whenever no item comes in time, and goes on.
    fn timeout(self, length: Duration) -> __Timeout<Self>
    where
        Self: Sized,
    {
        __Timeout {
            tracer: std::rt::__Tracer::new("timeout"),
            stream: Some(self),
            length,
            delay: tokio::time::sleep(length),
            waits: true,
        }
    }
}

impl<S: ?Sized + Stream> StreamExt for S {}

/// See [`StreamExt::next`].
pub struct __Next<'a, S: ?Sized> {
    tracer: std::rt::__Tracer,
    stream: &'a mut S,
}

impl<'a, S: ?Sized + Stream + Unpin> Future for __Next<'a, S> {
    type Output = Option<S::Item>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        let polling = this.tracer.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        let polled = std::pin::__pinned(&mut *this.stream).poll_next(cx);
        polling.end(polled)
    }
}

/// See [`StreamExt::map`].
pub struct __Map<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
}

impl<S: Stream, T, F: FnMut(S::Item) -> T> Stream for __Map<S, F> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        let polling = this.tracer.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        let polled = match std::pin::__pinned(&mut this.stream).poll_next(cx) {
            Poll::Ready(Some(item)) => Poll::Ready(Some((this.f)(item))),
            Poll::Ready(None) => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        };
        polling.end(polled)
    }
}

/// See [`StreamExt::filter`].
pub struct __Filter<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    keep: F,
}

impl<S: Stream, F: FnMut(&S::Item) -> bool> Stream for __Filter<S, F> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        let polling = this.tracer.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        loop {
            match std::pin::__pinned(&mut this.stream).poll_next(cx) {
                Poll::Ready(Some(item)) => {
                    if (this.keep)(&item) {
                        return polling.end(Poll::Ready(Some(item)));
                    }
                }
                other => return polling.end(other),
            }
        }
    }
}

/// See [`StreamExt::take`].
pub struct __Take<S> {
    tracer: std::rt::__Tracer,
    stream: S,
    left: usize,
}

impl<S: Stream> Stream for __Take<S> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        let polling = this.tracer.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        if this.left == 0 {
            return polling.end(Poll::Ready(None));
        }
        let polled = std::pin::__pinned(&mut this.stream).poll_next(cx);
        match &polled {
            Poll::Ready(Some(_)) => this.left -= 1,
            Poll::Ready(None) => this.left = 0,
            Poll::Pending => {}
        }
        polling.end(polled)
    }
}

/// The next item of a stream that is dropped when it ends.
fn __poll_fused<S: Stream>(stream: &mut Option<S>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
    let polled = match stream {
        Some(stream) => std::pin::__pinned(stream).poll_next(cx),
        None => return Poll::Ready(None),
    };
    if let Poll::Ready(None) = &polled {
        *stream = None;
    }
    polled
}

/// See [`StreamExt::merge`].
pub struct __Merge<A, B> {
    tracer: std::rt::__Tracer,
    one: Option<A>,
    other: Option<B>,
    other_first: bool,
}

impl<A: Stream, B: Stream<Item = A::Item>> Stream for __Merge<A, B> {
    type Item = A::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<A::Item>> {
        let this = self.__unpinned();
        let polling = this.tracer.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        let other_first = this.other_first;
        this.other_first = !other_first;
        let first = if other_first {
            __poll_fused(&mut this.other, cx)
        } else {
            __poll_fused(&mut this.one, cx)
        };
        if let Poll::Ready(Some(item)) = first {
            return polling.end(Poll::Ready(Some(item)));
        }
        let second = if other_first {
            __poll_fused(&mut this.one, cx)
        } else {
            __poll_fused(&mut this.other, cx)
        };
        polling.end(match second {
            Poll::Ready(None) => first,
            second => second,
        })
    }
}

/// See [`StreamExt::throttle`].
pub struct __Throttle<S> {
    tracer: std::rt::__Tracer,
    stream: S,
    gap: Duration,
    delay: Sleep,
    waits: bool,
}

impl<S: Stream> Stream for __Throttle<S> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        let polling = this.tracer.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        if this.waits {
            if this.delay.__poll(cx).is_pending() {
                return polling.end(Poll::Pending);
            }
            this.waits = false;
        }
        let polled = std::pin::__pinned(&mut this.stream).poll_next(cx);
        if let Poll::Ready(Some(_)) = &polled {
            if !this.gap.is_zero() {
                this.delay.__reset(Instant::now() + this.gap, true);
                this.waits = true;
            }
        }
        polling.end(polled)
    }
}

/// See [`StreamExt::timeout`].
pub struct __Timeout<S> {
    tracer: std::rt::__Tracer,
    stream: Option<S>,
    length: Duration,
    delay: Sleep,
    waits: bool,
}

impl<S: Stream> Stream for __Timeout<S> {
    type Item = Result<S::Item, Elapsed>;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<S::Item, Elapsed>>> {
        let this = self.__unpinned();
        let polling = this.tracer.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        // The stream first: an item that is there wins over a deadline that has passed.
        match __poll_fused(&mut this.stream, cx) {
            Poll::Ready(Some(item)) => {
                this.delay.__reset(Instant::now() + this.length, true);
                this.waits = true;
                return polling.end(Poll::Ready(Some(Ok(item))));
            }
            Poll::Ready(None) => return polling.end(Poll::Ready(None)),
            Poll::Pending => {}
        }
        if !this.waits || this.delay.__poll(cx).is_pending() {
            return polling.end(Poll::Pending);
        }
        this.waits = false;
        polling.end(Poll::Ready(Some(Err(Elapsed { __private: () }))))
    }
}

/// A stream of what an iterator gives, each ready at once. After every 32 the task makes room for
/// others.
pub fn iter<I: IntoIterator>(items: I) -> Iter<I::IntoIter> {
    Iter { tracer: std::rt::__Tracer::new("iter"), items: items.into_iter(), given: 0 }
}

/// See [`iter`].
pub struct Iter<I> {
    tracer: std::rt::__Tracer,
    items: I,
    given: u32,
}

impl<I> Unpin for Iter<I> {}

impl<I: Iterator> Stream for Iter<I> {
    type Item = I::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<I::Item>> {
        let this = self.__unpinned();
        let polling = this.tracer.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        if this.given >= 32 {
            this.given = 0;
            cx.waker().wake_by_ref();
            return polling.end(Poll::Pending);
        }
        this.given += 1;
        polling.end(Poll::Ready(this.items.next()))
    }
}

/// Channels and intervals as streams.
pub mod wrappers {
    use super::Stream;
    use std::pin::Pin;
    use std::task::{Context, Poll};
    use tokio::sync::mpsc::{Receiver, UnboundedReceiver};
    use tokio::time::{Instant, Interval};

    /// The messages of a channel for any number of them.
    pub struct UnboundedReceiverStream<T> {
        tracer: std::rt::__Tracer,
        inner: UnboundedReceiver<T>,
    }

    impl<T> UnboundedReceiverStream<T> {
        /// Makes a receiver a stream.
        pub fn new(inner: UnboundedReceiver<T>) -> UnboundedReceiverStream<T> {
            UnboundedReceiverStream { tracer: inner.__tracer("receiver stream"), inner }
        }

        /// The receiver back.
        pub fn into_inner(self) -> UnboundedReceiver<T> {
            self.inner
        }
    }

    impl<T> Stream for UnboundedReceiverStream<T> {
        type Item = T;
        fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
            let this = self.__unpinned();
            let polling = this.tracer.begin();
            if !polling.goes() {
                return Poll::Pending;
            }
            let polled = this.inner.poll_recv(cx);
            polling.end(polled)
        }
    }

    /// The messages of a channel for so many of them.
    pub struct ReceiverStream<T> {
        tracer: std::rt::__Tracer,
        inner: Receiver<T>,
    }

    impl<T> ReceiverStream<T> {
        /// Makes a receiver a stream.
        pub fn new(inner: Receiver<T>) -> ReceiverStream<T> {
            ReceiverStream { tracer: inner.__tracer("receiver stream"), inner }
        }

        /// The receiver back.
        pub fn into_inner(self) -> Receiver<T> {
            self.inner
        }
    }

    impl<T> Stream for ReceiverStream<T> {
        type Item = T;
        fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
            let this = self.__unpinned();
            let polling = this.tracer.begin();
            if !polling.goes() {
                return Poll::Pending;
            }
            let polled = this.inner.poll_recv(cx);
            polling.end(polled)
        }
    }

    /// The ticks of an interval.
    pub struct IntervalStream {
        tracer: std::rt::__Tracer,
        inner: Interval,
    }

    impl IntervalStream {
        /// Makes an interval a stream.
        pub fn new(inner: Interval) -> IntervalStream {
            IntervalStream { tracer: std::rt::__Tracer::new("interval stream"), inner }
        }
    }

    impl Stream for IntervalStream {
        type Item = Instant;
        fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Instant>> {
            let this = self.__unpinned();
            let polling = this.tracer.begin();
            if !polling.goes() {
                return Poll::Pending;
            }
            let polled = match this.inner.poll_tick(cx) {
                Poll::Ready(due) => Poll::Ready(Some(due)),
                Poll::Pending => Poll::Pending,
            };
            polling.end(polled)
        }
    }
}
