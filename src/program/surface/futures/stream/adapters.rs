//! Streams that change other streams with plain functions.

use std::pin::Pin;
use std::task::{Context, Poll};

/// See [`StreamExt::map`].
pub struct Map<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
}

impl<S: Unpin, F> Unpin for Map<S, F> {}

impl<S: Stream, T, F: FnMut(S::Item) -> T> Stream for Map<S, F> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| match ready!(__next(&mut this.stream, cx)) {
            Some(item) => Poll::Ready(Some((this.f)(item))),
            None => Poll::Ready(None),
        })
    }
}

impl<S: FusedStream, T, F: FnMut(S::Item) -> T> FusedStream for Map<S, F> {
    fn is_terminated(&self) -> bool {
        self.stream.is_terminated()
    }
}

/// See [`StreamExt::inspect`].
pub struct Inspect<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
}

impl<S: Unpin, F> Unpin for Inspect<S, F> {}

impl<S: Stream, F: FnMut(&S::Item)> Stream for Inspect<S, F> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let item = ready!(__next(&mut this.stream, cx));
            if let Some(item) = &item {
                (this.f)(item);
            }
            Poll::Ready(item)
        })
    }
}

/// See [`StreamExt::enumerate`].
pub struct Enumerate<S> {
    tracer: std::rt::__Tracer,
    stream: S,
    count: usize,
}

impl<S: Stream> Stream for Enumerate<S> {
    type Item = (usize, S::Item);
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<(usize, S::Item)>> {
        let this = self.__unpinned();
        this.tracer.poll(|| match ready!(__next(&mut this.stream, cx)) {
            Some(item) => {
                let place = this.count;
                this.count += 1;
                Poll::Ready(Some((place, item)))
            }
            None => Poll::Ready(None),
        })
    }
}

/// See [`StreamExt::take`].
pub struct Take<S> {
    tracer: std::rt::__Tracer,
    stream: S,
    left: usize,
}

impl<S: Stream> Stream for Take<S> {
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

impl<S: FusedStream> FusedStream for Take<S> {
    fn is_terminated(&self) -> bool {
        self.left == 0 || self.stream.is_terminated()
    }
}

/// See [`StreamExt::skip`].
pub struct Skip<S> {
    tracer: std::rt::__Tracer,
    stream: S,
    left: usize,
}

impl<S: Stream> Stream for Skip<S> {
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

/// See [`StreamExt::fuse`].
pub struct Fuse<S> {
    stream: Option<S>,
}

impl<S: Stream> Fuse<S> {
    /// Whether it has ended.
    pub fn is_done(&self) -> bool {
        self.stream.is_none()
    }
}

impl<S: Stream> Stream for Fuse<S> {
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

impl<S: Stream> FusedStream for Fuse<S> {
    fn is_terminated(&self) -> bool {
        self.stream.is_none()
    }
}

/// See [`StreamExt::zip`].
pub struct Zip<A: Stream, B: Stream> {
    tracer: std::rt::__Tracer,
    one: Fuse<A>,
    other: Fuse<B>,
    item: Option<A::Item>,
    other_item: Option<B::Item>,
}

impl<A: Stream + Unpin, B: Stream + Unpin> Unpin for Zip<A, B> {}

impl<A: Stream, B: Stream> Stream for Zip<A, B> {
    type Item = (A::Item, B::Item);
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<(A::Item, B::Item)>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if this.item.is_none() {
                if let Poll::Ready(item) = __next(&mut this.one, cx) {
                    this.item = item;
                }
            }
            if this.other_item.is_none() {
                if let Poll::Ready(item) = __next(&mut this.other, cx) {
                    this.other_item = item;
                }
            }
            if this.item.is_some() && this.other_item.is_some() {
                let (item, other) = (this.item.take(), this.other_item.take());
                return Poll::Ready(Some((item.unwrap(), other.unwrap())));
            }
            if this.one.is_done() || this.other.is_done() { Poll::Ready(None) } else { Poll::Pending }
        })
    }
}

/// See [`StreamExt::chain`].
pub struct Chain<A, B> {
    tracer: std::rt::__Tracer,
    one: Option<A>,
    other: B,
}

impl<A: Stream, B: Stream<Item = A::Item>> Stream for Chain<A, B> {
    type Item = A::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<A::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if let Some(one) = &mut this.one {
                if let Some(item) = ready!(__next(one, cx)) {
                    return Poll::Ready(Some(item));
                }
            }
            this.one = None;
            __next(&mut this.other, cx)
        })
    }
}

/// See [`StreamExt::cycle`].
pub struct Cycle<S> {
    tracer: std::rt::__Tracer,
    first: S,
    stream: S,
}

impl<S: Stream + Clone> Stream for Cycle<S> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| match ready!(__next(&mut this.stream, cx)) {
            None => {
                this.stream = this.first.clone();
                __next(&mut this.stream, cx)
            }
            item => Poll::Ready(item),
        })
    }
}

/// See [`StreamExt::flatten`].
pub struct Flatten<S, U> {
    tracer: std::rt::__Tracer,
    streams: S,
    inner: Option<U>,
}

impl<U: Stream, S: Stream<Item = U>> Stream for Flatten<S, U> {
    type Item = U::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<U::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                if let Some(inner) = &mut this.inner {
                    if let Some(item) = ready!(__next(inner, cx)) {
                        return Poll::Ready(Some(item));
                    }
                    this.inner = None;
                }
                match ready!(__next(&mut this.streams, cx)) {
                    Some(inner) => this.inner = Some(inner),
                    None => return Poll::Ready(None),
                }
            }
        })
    }
}

/// See [`StreamExt::peekable`].
pub struct Peekable<S: Stream> {
    tracer: std::rt::__Tracer,
    stream: Fuse<S>,
    peeked: Option<S::Item>,
}

impl<S: Stream + Unpin> Unpin for Peekable<S> {}

impl<S: Stream> Peekable<S> {
    /// Waits for the next item, and leaves it where it is.
    pub fn peek(self: Pin<&mut Self>) -> Peek<'_, S> {
        Peek { tracer: std::rt::__Tracer::new("peek"), stream: self.__unpinned() }
    }

    /// Waits for the next item; takes it if the function says so.
    pub fn next_if<F: FnOnce(&S::Item) -> bool>(self: Pin<&mut Self>, f: F) -> NextIf<'_, S, F> {
        let tracer = std::rt::__Tracer::new("next_if");
        NextIf { tracer, stream: self.__unpinned(), f: Some(f) }
    }

    fn fill(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        if self.peeked.is_none() {
            self.peeked = ready!(__next(&mut self.stream, cx));
        }
        Poll::Ready(())
    }
}

impl<S: Stream> Stream for Peekable<S> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| match this.peeked.take() {
            Some(item) => Poll::Ready(Some(item)),
            None => __next(&mut this.stream, cx),
        })
    }
}

impl<S: Stream> FusedStream for Peekable<S> {
    fn is_terminated(&self) -> bool {
        self.peeked.is_none() && self.stream.is_terminated()
    }
}

/// See [`Peekable::peek`].
pub struct Peek<'a, S: Stream> {
    tracer: std::rt::__Tracer,
    stream: &'a mut Peekable<S>,
}

impl<'a, S: Stream> Unpin for Peek<'a, S> {}

impl<'a, S: Stream> Future for Peek<'a, S> {
    type Output = Option<&'a S::Item>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<&'a S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            ready!(this.stream.fill(cx));
            Poll::Ready(this.stream.peeked.as_ref())
        })
    }
}

/// See [`Peekable::next_if`].
pub struct NextIf<'a, S: Stream, F> {
    tracer: std::rt::__Tracer,
    stream: &'a mut Peekable<S>,
    f: Option<F>,
}

impl<'a, S: Stream, F> Unpin for NextIf<'a, S, F> {}

impl<'a, S: Stream, F: FnOnce(&S::Item) -> bool> Future for NextIf<'a, S, F> {
    type Output = Option<S::Item>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            ready!(this.stream.fill(cx));
            let takes = match (&this.stream.peeked, this.f.take()) {
                (Some(item), Some(f)) => f(item),
                _ => false,
            };
            Poll::Ready(if takes { this.stream.peeked.take() } else { None })
        })
    }
}

/// See [`StreamExt::chunks`].
pub struct Chunks<S: Stream> {
    tracer: std::rt::__Tracer,
    stream: Fuse<S>,
    items: Vec<S::Item>,
    capacity: usize,
}

impl<S: Stream + Unpin> Unpin for Chunks<S> {}

impl<S: Stream> Stream for Chunks<S> {
    type Item = Vec<S::Item>;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Vec<S::Item>>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                match ready!(__next(&mut this.stream, cx)) {
                    Some(item) => {
                        this.items.push(item);
                        if this.items.len() >= this.capacity {
                            return Poll::Ready(Some(std::mem::take(&mut this.items)));
                        }
                    }
                    None if this.items.is_empty() => return Poll::Ready(None),
                    None => return Poll::Ready(Some(std::mem::take(&mut this.items))),
                }
            }
        })
    }
}

/// See [`StreamExt::ready_chunks`].
pub struct ReadyChunks<S> {
    tracer: std::rt::__Tracer,
    stream: Fuse<S>,
    capacity: usize,
}

impl<S: Stream> Stream for ReadyChunks<S> {
    type Item = Vec<S::Item>;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Vec<S::Item>>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let mut items = Vec::new();
            loop {
                match __next(&mut this.stream, cx) {
                    Poll::Ready(Some(item)) => {
                        items.push(item);
                        if items.len() >= this.capacity {
                            return Poll::Ready(Some(items));
                        }
                    }
                    Poll::Pending if items.is_empty() => return Poll::Pending,
                    Poll::Ready(None) if items.is_empty() => return Poll::Ready(None),
                    _ => return Poll::Ready(Some(items)),
                }
            }
        })
    }
}
