//! Streams.

use std::pin::Pin;
use std::task::{Context, Poll};

/// Gives values one after another, each when it is there.
#[lang = "Stream"]
pub trait Stream {
    /// What it gives.
    type Item;
    /// Asks for the next value; `None` at the end.
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>>;
}

/// Asks a stream in a place for its next value.
pub fn __next<S: Stream>(stream: &mut S, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
    std::pin::__pinned(stream).poll_next(cx)
}

impl<S: ?Sized + Stream + Unpin> Stream for &mut S {
    type Item = S::Item;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        Pin::new(&mut **self).poll_next(cx)
    }
}

impl<S: ?Sized + Stream + Unpin> Stream for Box<S> {
    type Item = S::Item;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        Pin::new(&mut **self).poll_next(cx)
    }
}

impl<P: std::ops::DerefMut> Stream for Pin<P>
where
    P::Target: Stream,
{
    type Item = <P::Target as Stream>::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<<P::Target as Stream>::Item>> {
        self.__unpinned().as_mut().poll_next(cx)
    }
}

/// A boxed stream that can go to another thread.
pub type BoxStream<'a, T> = Pin<Box<dyn Stream<Item = T> + Send + 'a>>;

/// A boxed stream that stays on its thread.
pub type LocalBoxStream<'a, T> = Pin<Box<dyn Stream<Item = T> + 'a>>;

/// A stream that knows whether it has ended.
pub trait FusedStream: Stream {
    /// Whether it must not be polled any more.
    fn is_terminated(&self) -> bool;
}

impl<S: ?Sized + FusedStream + Unpin> FusedStream for &mut S {
    fn is_terminated(&self) -> bool {
        (**self).is_terminated()
    }
}

impl<S: ?Sized + FusedStream + Unpin> FusedStream for Box<S> {
    fn is_terminated(&self) -> bool {
        (**self).is_terminated()
    }
}

impl<P: std::ops::DerefMut> FusedStream for Pin<P>
where
    P::Target: FusedStream,
{
    fn is_terminated(&self) -> bool {
        (**self).is_terminated()
    }
}

/// A stream of results.
pub trait TryStream: Stream {
    /// What an item is where all went well.
    type Ok;
    /// What can go wrong.
    type Error;
}

impl<S: ?Sized + Stream<Item = Result<T, E>>, T, E> TryStream for S {
    type Ok = T;
    type Error = E;
}
