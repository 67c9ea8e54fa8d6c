//! `map`, `filter` and `take`.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures::Stream;
use pin_project_lite::pin_project;

pin_project! {
    /// The stream of [`StreamExt::map`](super::StreamExt::map).
    #[derive(Debug)]
    pub struct Map<S, F> {
        #[pin]
        stream: S,
        change: F,
    }
}

impl<S, F> Map<S, F> {
    pub(super) fn new(stream: S, change: F) -> Self {
        Self { stream, change }
    }
}

impl<S: Stream, T, F: FnMut(S::Item) -> T> Stream for Map<S, F> {
    type Item = T;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.project();
        Poll::Ready(ready!(this.stream.poll_next(cx)).map(this.change))
    }
}

pin_project! {
    /// The stream of [`StreamExt::filter`](super::StreamExt::filter).
    #[derive(Debug)]
    pub struct Filter<S, F> {
        #[pin]
        stream: S,
        keep: F,
    }
}

impl<S, F> Filter<S, F> {
    pub(super) fn new(stream: S, keep: F) -> Self {
        Self { stream, keep }
    }
}

impl<S: Stream, F: FnMut(&S::Item) -> bool> Stream for Filter<S, F> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let mut this = self.project();
        loop {
            match ready!(this.stream.as_mut().poll_next(cx)) {
                Some(item) if !(this.keep)(&item) => {}
                kept_or_end => return Poll::Ready(kept_or_end),
            }
        }
    }
}

pin_project! {
    /// The stream of [`StreamExt::take`](super::StreamExt::take).
    #[derive(Debug)]
    pub struct Take<S> {
        #[pin]
        stream: S,
        left: usize,
    }
}

impl<S> Take<S> {
    pub(super) fn new(stream: S, left: usize) -> Self {
        Self { stream, left }
    }
}

impl<S: Stream> Stream for Take<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.project();
        if *this.left == 0 {
            return Poll::Ready(None);
        }
        let item = ready!(this.stream.poll_next(cx));
        *this.left = if item.is_some() { *this.left - 1 } else { 0 };
        Poll::Ready(item)
    }
}
