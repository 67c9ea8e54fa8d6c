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
