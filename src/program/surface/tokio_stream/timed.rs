//! Streams that have to do with time.

use futures::stream::__next;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::{Instant, Interval, Sleep};

/// See [`StreamExt::timeout`].
pub struct __Timeout<S> {
    tracer: std::rt::__Tracer,
    stream: __Fuse<S>,
    length: Duration,
    delay: Sleep,
    waits: bool,
}

impl<S: Stream> Stream for __Timeout<S> {
    type Item = Result<S::Item, Elapsed>;
    fn poll_next(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<S::Item, Elapsed>>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            // The stream first: an item that is there wins over a deadline that has passed.
            match __next(&mut this.stream, cx) {
                Poll::Ready(Some(item)) => {
                    this.delay.__reset(Instant::now() + this.length, true);
                    this.waits = true;
                    return Poll::Ready(Some(Ok(item)));
                }
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => {}
            }
            if !this.waits || this.delay.__poll(cx).is_pending() {
                return Poll::Pending;
            }
            this.waits = false;
            Poll::Ready(Some(Err(Elapsed::__new())))
        })
    }
}

/// See [`StreamExt::timeout_repeating`].
pub struct __TimeoutRepeating<S> {
    tracer: std::rt::__Tracer,
    stream: __Fuse<S>,
    interval: Interval,
}

impl<S: Stream> Stream for __TimeoutRepeating<S> {
    type Item = Result<S::Item, Elapsed>;
    fn poll_next(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<S::Item, Elapsed>>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            match __next(&mut this.stream, cx) {
                Poll::Ready(Some(item)) => {
                    this.interval.reset();
                    return Poll::Ready(Some(Ok(item)));
                }
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => {}
            }
            let _due = ready!(this.interval.poll_tick(cx));
            Poll::Ready(Some(Err(Elapsed::__new())))
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
        this.tracer.poll(|| {
            if this.waits {
                ready!(this.delay.__poll(cx));
                this.waits = false;
            }
            let item = ready!(__next(&mut this.stream, cx));
            if item.is_some() && !this.gap.is_zero() {
                this.delay.__reset(Instant::now() + this.gap, true);
                this.waits = true;
            }
            Poll::Ready(item)
        })
    }
}

/// See [`StreamExt::chunks_timeout`].
pub struct __ChunksTimeout<S: Stream> {
    tracer: std::rt::__Tracer,
    stream: __Fuse<S>,
    items: Vec<S::Item>,
    max_size: usize,
    length: Duration,
    deadline: Option<Sleep>,
}

impl<S: Stream + Unpin> Unpin for __ChunksTimeout<S> {}

impl<S: Stream> Stream for __ChunksTimeout<S> {
    type Item = Vec<S::Item>;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Vec<S::Item>>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                match __next(&mut this.stream, cx) {
                    Poll::Pending => break,
                    Poll::Ready(Some(item)) => {
                        if this.items.is_empty() {
                            this.deadline = Some(tokio::time::sleep(this.length));
                        }
                        this.items.push(item);
                        if this.items.len() >= this.max_size {
                            return Poll::Ready(Some(std::mem::take(&mut this.items)));
                        }
                    }
                    Poll::Ready(None) if this.items.is_empty() => return Poll::Ready(None),
                    Poll::Ready(None) => {
                        return Poll::Ready(Some(std::mem::take(&mut this.items)));
                    }
                }
            }
            if this.items.is_empty() {
                return Poll::Pending;
            }
            if let Some(deadline) = &this.deadline {
                ready!(deadline.__poll(cx));
            }
            Poll::Ready(Some(std::mem::take(&mut this.items)))
        })
    }
}
