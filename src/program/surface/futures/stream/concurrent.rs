//! Streams of futures of which several run at a time.

use std::pin::Pin;
use std::task::{Context, Poll};

/// See [`StreamExt::buffered`].
pub struct Buffered<S: Stream>
where
    S::Item: Future,
{
    tracer: std::rt::__Tracer,
    stream: Fuse<S>,
    running: FuturesOrdered<S::Item>,
    max: usize,
}

impl<S: Stream + Unpin> Unpin for Buffered<S> where S::Item: Future {}

impl<S: Stream> Stream for Buffered<S>
where
    S::Item: Future,
{
    type Item = <S::Item as Future>::Output;
    fn poll_next(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<<S::Item as Future>::Output>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            while this.running.len() < this.max {
                match __next(&mut this.stream, cx) {
                    Poll::Ready(Some(future)) => this.running.push_back(future),
                    _ => break,
                }
            }
            match ready!(__next(&mut this.running, cx)) {
                Some(output) => Poll::Ready(Some(output)),
                None if this.stream.is_done() => Poll::Ready(None),
                None => Poll::Pending,
            }
        })
    }
}

/// See [`StreamExt::buffer_unordered`].
pub struct BufferUnordered<S: Stream>
where
    S::Item: Future,
{
    tracer: std::rt::__Tracer,
    stream: Fuse<S>,
    running: FuturesUnordered<S::Item>,
    max: usize,
}

impl<S: Stream + Unpin> Unpin for BufferUnordered<S> where S::Item: Future {}

impl<S: Stream> Stream for BufferUnordered<S>
where
    S::Item: Future,
{
    type Item = <S::Item as Future>::Output;
    fn poll_next(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<<S::Item as Future>::Output>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            while this.running.len() < this.max {
                match __next(&mut this.stream, cx) {
                    Poll::Ready(Some(future)) => this.running.push(future),
                    _ => break,
                }
            }
            match ready!(__next(&mut this.running, cx)) {
                Some(output) => Poll::Ready(Some(output)),
                None if this.stream.is_done() => Poll::Ready(None),
                None => Poll::Pending,
            }
        })
    }
}

/// See [`StreamExt::for_each_concurrent`].
pub struct ForEachConcurrent<S, U, F> {
    tracer: std::rt::__Tracer,
    stream: Option<S>,
    f: F,
    futures: FuturesUnordered<U>,
    limit: Option<usize>,
}

impl<S: Unpin, U, F> Unpin for ForEachConcurrent<S, U, F> {}

impl<S, U, F> ForEachConcurrent<S, U, F>
where
    S: Stream,
    U: Future<Output = ()>,
    F: FnMut(S::Item) -> U,
{
    fn has_room(&self) -> bool {
        match self.limit {
            Some(limit) => self.futures.len() < limit,
            None => true,
        }
    }

    /// Makes a future of the next item, if there is one and room for it; whether it did.
    fn begin_one(&mut self, cx: &mut Context<'_>) -> bool {
        if !self.has_room() {
            return false;
        }
        let polled = match &mut self.stream {
            Some(stream) => __next(stream, cx),
            None => return false,
        };
        match polled {
            Poll::Ready(Some(item)) => {
                self.futures.push((self.f)(item));
                true
            }
            Poll::Ready(None) => {
                self.stream = None;
                false
            }
            Poll::Pending => false,
        }
    }
}

impl<S, U, F> Future for ForEachConcurrent<S, U, F>
where
    S: Stream,
    U: Future<Output = ()>,
    F: FnMut(S::Item) -> U,
{
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                let mut is_moving = this.begin_one(cx);
                match __next(&mut this.futures, cx) {
                    Poll::Ready(Some(())) => is_moving = true,
                    Poll::Ready(None) if this.stream.is_none() => return Poll::Ready(()),
                    _ => {}
                }
                if !is_moving {
                    return Poll::Pending;
                }
            }
        })
    }
}
