//! Streams that change other streams.

use futures::stream::__next;
use std::pin::Pin;
use std::task::{Context, Poll};

/// See [`StreamExt::map`].
pub struct __Map<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
}

impl<S: Unpin, F> Unpin for __Map<S, F> {}

impl<S: Stream, T, F: FnMut(S::Item) -> T> Stream for __Map<S, F> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| match ready!(__next(&mut this.stream, cx)) {
            Some(item) => Poll::Ready(Some((this.f)(item))),
            None => Poll::Ready(None),
        })
    }
}

/// See [`StreamExt::map_while`].
pub struct __MapWhile<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    is_done: bool,
}

impl<S: Unpin, F> Unpin for __MapWhile<S, F> {}

impl<S: Stream, T, F: FnMut(S::Item) -> Option<T>> Stream for __MapWhile<S, F> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if this.is_done {
                return Poll::Ready(None);
            }
            let changed = match ready!(__next(&mut this.stream, cx)) {
                Some(item) => (this.f)(item),
                None => None,
            };
            this.is_done = changed.is_none();
            Poll::Ready(changed)
        })
    }
}

/// See [`StreamExt::then`].
pub struct __Then<S, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    future: Option<U>,
}

impl<S: Unpin, U: Unpin, F> Unpin for __Then<S, U, F> {}

impl<S: Stream, U: Future, F: FnMut(S::Item) -> U> Stream for __Then<S, U, F> {
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

/// See [`StreamExt::filter`].
pub struct __Filter<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    keep: F,
}

impl<S: Unpin, F> Unpin for __Filter<S, F> {}

impl<S: Stream, F: FnMut(&S::Item) -> bool> Stream for __Filter<S, F> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                match ready!(__next(&mut this.stream, cx)) {
                    Some(item) => {
                        if (this.keep)(&item) {
                            return Poll::Ready(Some(item));
                        }
                    }
                    None => return Poll::Ready(None),
                }
            }
        })
    }
}

/// See [`StreamExt::filter_map`].
pub struct __FilterMap<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
}

impl<S: Unpin, F> Unpin for __FilterMap<S, F> {}

impl<S: Stream, T, F: FnMut(S::Item) -> Option<T>> Stream for __FilterMap<S, F> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                match ready!(__next(&mut this.stream, cx)) {
                    Some(item) => {
                        if let Some(changed) = (this.f)(item) {
                            return Poll::Ready(Some(changed));
                        }
                    }
                    None => return Poll::Ready(None),
                }
            }
        })
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
        this.tracer.poll(|| {
            if this.left == 0 {
                return Poll::Ready(None);
            }
            let item = ready!(__next(&mut this.stream, cx));
            this.left = if item.is_some() { this.left - 1 } else { 0 };
            Poll::Ready(item)
        })
    }
}

/// See [`StreamExt::take_while`].
pub struct __TakeWhile<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    keep: F,
    is_done: bool,
}

impl<S: Unpin, F> Unpin for __TakeWhile<S, F> {}

impl<S: Stream, F: FnMut(&S::Item) -> bool> Stream for __TakeWhile<S, F> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if this.is_done {
                return Poll::Ready(None);
            }
            match ready!(__next(&mut this.stream, cx)) {
                Some(item) if (this.keep)(&item) => Poll::Ready(Some(item)),
                _ => {
                    this.is_done = true;
                    Poll::Ready(None)
                }
            }
        })
    }
}

/// See [`StreamExt::skip`].
pub struct __Skip<S> {
    tracer: std::rt::__Tracer,
    stream: S,
    left: usize,
}

impl<S: Stream> Stream for __Skip<S> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            while this.left > 0 {
                match ready!(__next(&mut this.stream, cx)) {
                    Some(_) => this.left -= 1,
                    None => return Poll::Ready(None),
                }
            }
            __next(&mut this.stream, cx)
        })
    }
}

/// See [`StreamExt::skip_while`].
pub struct __SkipWhile<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    skips: Option<F>,
}

impl<S: Unpin, F> Unpin for __SkipWhile<S, F> {}

impl<S: Stream, F: FnMut(&S::Item) -> bool> Stream for __SkipWhile<S, F> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                let item = match ready!(__next(&mut this.stream, cx)) {
                    Some(item) => item,
                    None => return Poll::Ready(None),
                };
                let skips = match &mut this.skips {
                    Some(skips) => skips(&item),
                    None => false,
                };
                if !skips {
                    this.skips = None;
                    return Poll::Ready(Some(item));
                }
            }
        })
    }
}

/// See [`StreamExt::fuse`].
pub struct __Fuse<S> {
    stream: Option<S>,
}

impl<S: Stream> Stream for __Fuse<S> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        let item = match &mut this.stream {
            Some(stream) => ready!(__next(stream, cx)),
            None => return Poll::Ready(None),
        };
        if item.is_none() {
            this.stream = None;
        }
        Poll::Ready(item)
    }
}

/// See [`StreamExt::merge`].
pub struct __Merge<A, B> {
    tracer: std::rt::__Tracer,
    one: __Fuse<A>,
    other: __Fuse<B>,
    other_first: bool,
}

impl<A: Stream, B: Stream<Item = A::Item>> Stream for __Merge<A, B> {
    type Item = A::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<A::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let other_first = this.other_first;
            this.other_first = !other_first;
            let first = if other_first {
                __next(&mut this.other, cx)
            } else {
                __next(&mut this.one, cx)
            };
            if let Poll::Ready(Some(item)) = first {
                return Poll::Ready(Some(item));
            }
            let second = if other_first {
                __next(&mut this.one, cx)
            } else {
                __next(&mut this.other, cx)
            };
            match second {
                Poll::Ready(None) => first,
                second => second,
            }
        })
    }
}

/// See [`StreamExt::chain`].
pub struct __Chain<A, B> {
    tracer: std::rt::__Tracer,
    one: __Fuse<A>,
    other: B,
}

impl<A: Stream, B: Stream<Item = A::Item>> Stream for __Chain<A, B> {
    type Item = A::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<A::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if let Some(item) = ready!(__next(&mut this.one, cx)) {
                return Poll::Ready(Some(item));
            }
            __next(&mut this.other, cx)
        })
    }
}

/// See [`StreamExt::peekable`].
pub struct __Peekable<S: Stream> {
    tracer: std::rt::__Tracer,
    stream: __Fuse<S>,
    peeked: Option<S::Item>,
}

impl<S: Stream + Unpin> Unpin for __Peekable<S> {}

impl<S: Stream + Unpin> __Peekable<S> {
    /// Waits for the next item, and leaves it where it is.
    pub async fn peek(&mut self) -> Option<&S::Item> {
        if self.peeked.is_none() {
            let item = self.next().await;
            self.peeked = item;
        }
        self.peeked.as_ref()
    }
}

impl<S: Stream> Stream for __Peekable<S> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| match this.peeked.take() {
            Some(item) => Poll::Ready(Some(item)),
            None => __next(&mut this.stream, cx),
        })
    }
}
