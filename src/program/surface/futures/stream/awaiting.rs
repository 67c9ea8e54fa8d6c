//! Streams that change other streams with functions that give futures.

use std::pin::Pin;
use std::task::{Context, Poll};

/// See [`StreamExt::then`].
pub struct Then<S, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    future: Option<U>,
}

impl<S: Unpin, U: Unpin, F> Unpin for Then<S, U, F> {}

impl<S: Stream, U: Future, F: FnMut(S::Item) -> U> Stream for Then<S, U, F> {
    type Item = U::Output;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<U::Output>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                if let Some(output) = ready!(std::future::__finish(&mut this.future, cx)) {
                    return Poll::Ready(Some(output));
                }
                match ready!(__next(&mut this.stream, cx)) {
                    Some(item) => this.future = Some((this.f)(item)),
                    None => return Poll::Ready(None),
                }
            }
        })
    }
}

/// See [`StreamExt::filter_map`].
pub struct FilterMap<S, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    future: Option<U>,
}

impl<S: Unpin, U: Unpin, F> Unpin for FilterMap<S, U, F> {}

impl<S, T, U, F> Stream for FilterMap<S, U, F>
where
    S: Stream,
    U: Future<Output = Option<T>>,
    F: FnMut(S::Item) -> U,
{
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                if let Some(Some(item)) = ready!(std::future::__finish(&mut this.future, cx)) {
                    return Poll::Ready(Some(item));
                }
                match ready!(__next(&mut this.stream, cx)) {
                    Some(item) => this.future = Some((this.f)(item)),
                    None => return Poll::Ready(None),
                }
            }
        })
    }
}

/// See [`StreamExt::filter`].
pub struct Filter<S: Stream, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    asked: Option<U>,
    item: Option<S::Item>,
}

impl<S: Stream + Unpin, U: Unpin, F> Unpin for Filter<S, U, F> {}

impl<S, U, F> Stream for Filter<S, U, F>
where
    S: Stream,
    U: Future<Output = bool>,
    F: FnMut(&S::Item) -> U,
{
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                match ready!(std::future::__finish(&mut this.asked, cx)) {
                    Some(true) => return Poll::Ready(this.item.take()),
                    Some(false) => this.item = None,
                    None => {}
                }
                match ready!(__next(&mut this.stream, cx)) {
                    Some(item) => {
                        this.asked = Some((this.f)(&item));
                        this.item = Some(item);
                    }
                    None => return Poll::Ready(None),
                }
            }
        })
    }
}

/// See [`StreamExt::take_while`].
pub struct TakeWhile<S: Stream, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    asked: Option<U>,
    item: Option<S::Item>,
    is_done: bool,
}

impl<S: Stream + Unpin, U: Unpin, F> Unpin for TakeWhile<S, U, F> {}

impl<S, U, F> Stream for TakeWhile<S, U, F>
where
    S: Stream,
    U: Future<Output = bool>,
    F: FnMut(&S::Item) -> U,
{
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if this.is_done {
                return Poll::Ready(None);
            }
            if this.asked.is_none() {
                match ready!(__next(&mut this.stream, cx)) {
                    Some(item) => {
                        this.asked = Some((this.f)(&item));
                        this.item = Some(item);
                    }
                    None => return Poll::Ready(None),
                }
            }
            let takes = ready!(std::future::__finish(&mut this.asked, cx));
            let item = this.item.take();
            this.is_done = takes != Some(true);
            Poll::Ready(if this.is_done { None } else { item })
        })
    }
}

/// See [`StreamExt::skip_while`].
pub struct SkipWhile<S: Stream, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    asked: Option<U>,
    item: Option<S::Item>,
    skips: bool,
}

impl<S: Stream + Unpin, U: Unpin, F> Unpin for SkipWhile<S, U, F> {}

impl<S, U, F> Stream for SkipWhile<S, U, F>
where
    S: Stream,
    U: Future<Output = bool>,
    F: FnMut(&S::Item) -> U,
{
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            while this.skips {
                if this.asked.is_none() {
                    match ready!(__next(&mut this.stream, cx)) {
                        Some(item) => {
                            this.asked = Some((this.f)(&item));
                            this.item = Some(item);
                        }
                        None => return Poll::Ready(None),
                    }
                }
                let skips = ready!(std::future::__finish(&mut this.asked, cx));
                let item = this.item.take();
                if skips == Some(false) {
                    this.skips = false;
                    return Poll::Ready(item);
                }
            }
            __next(&mut this.stream, cx)
        })
    }
}

/// See [`StreamExt::scan`].
pub struct Scan<S, T, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    state: T,
    f: F,
    future: Option<U>,
    is_done: bool,
}

impl<S: Unpin, T, U: Unpin, F> Unpin for Scan<S, T, U, F> {}

impl<S, T, B, U, F> Stream for Scan<S, T, U, F>
where
    S: Stream,
    U: Future<Output = Option<B>>,
    F: FnMut(&mut T, S::Item) -> U,
{
    type Item = B;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<B>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if this.is_done {
                return Poll::Ready(None);
            }
            if this.future.is_none() {
                match ready!(__next(&mut this.stream, cx)) {
                    Some(item) => this.future = Some((this.f)(&mut this.state, item)),
                    None => return Poll::Ready(None),
                }
            }
            match ready!(std::future::__finish(&mut this.future, cx)) {
                Some(Some(item)) => Poll::Ready(Some(item)),
                _ => {
                    this.is_done = true;
                    Poll::Ready(None)
                }
            }
        })
    }
}

/// See [`StreamExt::take_until`].
pub struct TakeUntil<S, U> {
    tracer: std::rt::__Tracer,
    stream: S,
    until: Option<U>,
}

impl<S: Stream, U: Future> Stream for TakeUntil<S, U> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if let Poll::Ready(_) = std::future::__finish(&mut this.until, cx) {
                return Poll::Ready(None);
            }
            let item = ready!(__next(&mut this.stream, cx));
            if item.is_none() {
                this.until = None;
            }
            Poll::Ready(item)
        })
    }
}
