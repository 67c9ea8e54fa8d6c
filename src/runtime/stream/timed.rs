//! `throttle` and `timeout`, the adapters that know about time.

use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures::Stream;
use pin_project_lite::pin_project;

use super::fuse::Fuse;
use crate::runtime::combine::Elapsed;
use crate::runtime::context::Handle;
use crate::runtime::sleep::Sleep;

pin_project! {
    /// The stream of [`StreamExt::throttle`](super::StreamExt::throttle).
    #[derive(Debug)]
    pub struct Throttle<S> {
        #[pin]
        stream: S,
        pause: Pause,
    }
}

impl<S> Throttle<S> {
    pub(super) fn new(handle: &Handle, stream: S, gap: Duration, line: u32) -> Self {
        Self { stream, pause: Pause::new(handle, gap, line, false) }
    }
}

impl<S: Stream> Stream for Throttle<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.project();
        ready!(this.pause.poll(cx));
        let item = ready!(this.stream.poll_next(cx));
        if item.is_some() && !this.pause.length.is_zero() {
            this.pause.restart();
        }
        Poll::Ready(item)
    }
}

pin_project! {
    /// The stream of [`StreamExt::timeout`](super::StreamExt::timeout).
    #[derive(Debug)]
    pub struct TimeoutStream<S> {
        #[pin]
        stream: Fuse<S>,
        pause: Pause,
    }
}

impl<S: Stream> TimeoutStream<S> {
    pub(super) fn new(handle: &Handle, stream: S, length: Duration, line: u32) -> Self {
        Self { stream: Fuse::new(stream), pause: Pause::new(handle, length, line, true) }
    }
}

impl<S: Stream> Stream for TimeoutStream<S> {
    type Item = Result<S::Item, Elapsed>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.project();
        // The stream first: an item that is there wins over a deadline that has passed.
        if let Poll::Ready(item) = this.stream.poll_next(cx) {
            if item.is_some() {
                this.pause.restart();
            }
            return Poll::Ready(item.map(Ok));
        }
        if !this.pause.running {
            return Poll::Pending;
        }
        ready!(this.pause.poll(cx));
        Poll::Ready(Some(Err(Elapsed::new())))
    }
}

/// A length of time that runs, is over, and can be started again.
#[derive(Debug)]
struct Pause {
    handle: Handle,
    delay: Sleep,
    length: Duration,
    running: bool,
}

impl Pause {
    fn new(handle: &Handle, length: Duration, line: u32, running: bool) -> Self {
        let deadline = handle.with(|state| state.now) + length;
        let delay = Sleep::until(handle.clone(), deadline, line);
        Self { handle: handle.clone(), delay, length, running }
    }

    /// Ready unless it is running and its time is not over.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        if self.running {
            ready!(Pin::new(&mut self.delay).poll(cx));
            self.running = false;
        }
        Poll::Ready(())
    }

    fn restart(&mut self) {
        let deadline = self.handle.with(|state| state.now) + self.length;
        self.delay.reset(deadline);
        self.running = true;
    }
}
