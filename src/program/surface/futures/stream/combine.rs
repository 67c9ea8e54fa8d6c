//! Several streams as one.

use std::pin::Pin;
use std::task::{Context, Poll};

/// Takes from both as items come, each first in turn, until both have ended.
pub fn select<A: Stream, B: Stream<Item = A::Item>>(one: A, other: B) -> Select<A, B> {
    Select {
        tracer: std::rt::__Tracer::new("select"),
        one: one.fuse(),
        other: other.fuse(),
        other_first: false,
    }
}

/// See [`select`].
pub struct Select<A, B> {
    tracer: std::rt::__Tracer,
    one: Fuse<A>,
    other: Fuse<B>,
    other_first: bool,
}

impl<A: Stream, B: Stream<Item = A::Item>> Stream for Select<A, B> {
    type Item = A::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<A::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let other_first = this.other_first;
            // Once one has ended, there is no turn to change.
            if !this.one.is_done() && !this.other.is_done() {
                this.other_first = !other_first;
            }
            let first = if other_first {
                std::pin::__pinned(&mut this.other).poll_next(cx)
            } else {
                std::pin::__pinned(&mut this.one).poll_next(cx)
            };
            if let Poll::Ready(Some(item)) = first {
                return Poll::Ready(Some(item));
            }
            let second = if other_first {
                std::pin::__pinned(&mut this.one).poll_next(cx)
            } else {
                std::pin::__pinned(&mut this.other).poll_next(cx)
            };
            match second {
                Poll::Ready(None) => first,
                second => second,
            }
        })
    }
}

impl<A: Stream, B: Stream<Item = A::Item>> FusedStream for Select<A, B> {
    fn is_terminated(&self) -> bool {
        self.one.is_done() && self.other.is_done()
    }
}

/// Takes from any number of streams as items come, until all have ended.
pub fn select_all<I: IntoIterator>(streams: I) -> SelectAll<I::Item>
where
    I::Item: Stream + Unpin,
{
    let mut all = SelectAll::new();
    for stream in streams {
        all.push(stream);
    }
    all
}

/// See [`select_all`].
pub struct SelectAll<S: Stream> {
    tracer: std::rt::__Tracer,
    streams: FuturesUnordered<__Step<S>>,
}

/// One item of a stream, with the stream.
struct __Step<S> {
    stream: Option<S>,
}

impl<S: Stream + Unpin> Future for __Step<S> {
    type Output = (Option<S::Item>, S);
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(Option<S::Item>, S)> {
        let this = self.__unpinned();
        let item = match &mut this.stream {
            Some(stream) => ready!(Pin::new(stream).poll_next(cx)),
            None => panic!("a step of a stream was polled after it returned `Poll::Ready`"),
        };
        match this.stream.take() {
            Some(stream) => Poll::Ready((item, stream)),
            None => Poll::Pending,
        }
    }
}

impl<S: Stream> Unpin for SelectAll<S> {}

impl<S: Stream + Unpin> SelectAll<S> {
    /// No stream yet.
    pub fn new() -> SelectAll<S> {
        SelectAll {
            tracer: std::rt::__Tracer::new("select_all"),
            streams: FuturesUnordered::new(),
        }
    }

    /// Puts a stream in.
    pub fn push(&mut self, stream: S) {
        self.streams.push(__Step { stream: Some(stream) });
    }

    /// How many have not ended.
    pub fn len(&self) -> usize {
        self.streams.len()
    }

    /// Whether none is left.
    pub fn is_empty(&self) -> bool {
        self.streams.is_empty()
    }
}

impl<S: Stream + Unpin> Stream for SelectAll<S> {
    type Item = S::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                match ready!(std::pin::__pinned(&mut this.streams).poll_next(cx)) {
                    Some((Some(item), stream)) => {
                        this.push(stream);
                        return Poll::Ready(Some(item));
                    }
                    // A stream has ended.
                    Some((None, _)) => {}
                    None => return Poll::Ready(None),
                }
            }
        })
    }
}

impl<S: Stream + Unpin> FusedStream for SelectAll<S> {
    fn is_terminated(&self) -> bool {
        self.streams.is_terminated()
    }
}
