//! `merge`: two streams as one.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures::Stream;
use pin_project_lite::pin_project;

use super::fuse::Fuse;

pin_project! {
    /// The stream of [`StreamExt::merge`](super::StreamExt::merge).
    #[derive(Debug)]
    pub struct Merge<A, B> {
        #[pin]
        a: Fuse<A>,
        #[pin]
        b: Fuse<B>,
        // Whose turn it is to be asked first; changes at each poll, so that neither starves.
        b_first: bool,
    }
}

impl<A: Stream, B: Stream> Merge<A, B> {
    pub(super) fn new(a: A, b: B) -> Self {
        Self { a: Fuse::new(a), b: Fuse::new(b), b_first: false }
    }
}

impl<A: Stream, B: Stream<Item = A::Item>> Stream for Merge<A, B> {
    type Item = A::Item;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<A::Item>> {
        let this = self.project();
        let b_first = std::mem::replace(this.b_first, !*this.b_first);
        if b_first { first_of(this.b, this.a, cx) } else { first_of(this.a, this.b, cx) }
    }
}

/// An item of `first`, or else of `second`; the end once both have ended.
fn first_of<T>(
    first: Pin<&mut impl Stream<Item = T>>,
    second: Pin<&mut impl Stream<Item = T>>,
    cx: &mut Context<'_>,
) -> Poll<Option<T>> {
    let first = first.poll_next(cx);
    if let Poll::Ready(Some(_)) = first {
        return first;
    }
    match second.poll_next(cx) {
        Poll::Ready(None) => first,
        other => other,
    }
}
