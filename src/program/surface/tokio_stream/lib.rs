//! Streams that are made of values, and the names at the root of the crate `tokio_stream`.

use std::pin::Pin;
use std::task::{Context, Poll};

pub use futures::stream::{Empty, Pending, Stream, empty, pending};

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
        this.tracer.poll(|| {
            if this.given >= 32 {
                this.given = 0;
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            this.given += 1;
            Poll::Ready(this.items.next())
        })
    }
}

/// A stream of one value.
pub fn once<T>(value: T) -> Once<T> {
    Once { value: Some(value) }
}

/// See [`once`].
pub struct Once<T> {
    value: Option<T>,
}

impl<T> Unpin for Once<T> {}

impl<T> Stream for Once<T> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Ready(self.__unpinned().value.take())
    }
}

/// No item came in time.
#[derive(Debug, PartialEq, Eq)]
pub struct Elapsed(());

impl Elapsed {
    /// The error.
    pub fn __new() -> Elapsed {
        Elapsed(())
    }
}

impl std::fmt::Display for Elapsed {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("deadline has elapsed")
    }
}

impl std::error::Error for Elapsed {}
