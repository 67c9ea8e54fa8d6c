//! Waiting for several futures together.

use std::pin::Pin;
use std::task::{Context, Poll};

/// A future that keeps its value until it is taken.
pub enum MaybeDone<F: Future> {
    /// It is not ready yet.
    Future(F),
    /// It is ready.
    Done(F::Output),
    /// The value was taken.
    Gone,
}

/// A future that keeps its value until it is taken.
pub fn maybe_done<F: Future>(future: F) -> MaybeDone<F> {
    MaybeDone::Future(future)
}

/// The same, of what can be awaited.
pub fn __maybe<F: IntoFuture>(future: F) -> MaybeDone<F::IntoFuture> {
    MaybeDone::Future(future.into_future())
}

impl<F: Future + Unpin> Unpin for MaybeDone<F> {}

impl<F: Future> MaybeDone<F> {
    /// The value, if it is there and was not taken.
    pub fn take_output(self: Pin<&mut Self>) -> Option<F::Output> {
        let this = self.__unpinned();
        match this {
            MaybeDone::Done(_) => match std::mem::replace(this, MaybeDone::Gone) {
                MaybeDone::Done(output) => Some(output),
                _ => None,
            },
            _ => None,
        }
    }

    /// Polls it, unless it is ready already; whether it is.
    pub fn __poll(&mut self, cx: &mut Context<'_>) -> bool {
        let output = match self {
            MaybeDone::Future(future) => match std::pin::__pinned(future).poll(cx) {
                Poll::Ready(output) => output,
                Poll::Pending => return false,
            },
            MaybeDone::Done(_) => return true,
            MaybeDone::Gone => panic!("MaybeDone polled after value taken"),
        };
        *self = MaybeDone::Done(output);
        true
    }

    /// The value, which must be there.
    pub fn __take(&mut self) -> F::Output {
        match std::mem::replace(self, MaybeDone::Gone) {
            MaybeDone::Done(output) => output,
            _ => panic!("expected completed future"),
        }
    }
}

impl<T, E, F: Future<Output = Result<T, E>>> MaybeDone<F> {
    /// The same, of a result; an error is given at once.
    pub fn __try_poll(&mut self, cx: &mut Context<'_>) -> Result<bool, E> {
        if !self.__poll(cx) {
            return Ok(false);
        }
        let failed = match self {
            MaybeDone::Done(Err(_)) => true,
            _ => false,
        };
        if failed {
            if let Err(error) = self.__take() {
                return Err(error);
            }
        }
        Ok(true)
    }

    /// The value, where none is an error.
    pub fn __take_ok(&mut self) -> T {
        match self.__take() {
            Ok(value) => value,
            Err(_) => panic!("expected completed future"),
        }
    }
}

impl<F: Future> Future for MaybeDone<F> {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.__unpinned().__poll(cx) { Poll::Ready(()) } else { Poll::Pending }
    }
}

/// What the macros that join and select await: a closure that polls, with its name in the
/// timeline.
pub fn __polling<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(label: &str, f: F) -> __Polling<F> {
    __Polling { tracer: std::rt::__Tracer::new(label), f }
}

/// See [`__polling`].
pub struct __Polling<F> {
    tracer: std::rt::__Tracer,
    f: F,
}

impl<F> Unpin for __Polling<F> {}

impl<T, F: FnMut(&mut Context<'_>) -> Poll<T>> Future for __Polling<F> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        let this = self.__unpinned();
        let polling = this.tracer.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        let polled = (this.f)(cx);
        polling.end(polled)
    }
}

/// Polls with a closure, once, and wakes nobody.
pub fn __poll_once<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(f: F) -> Poll<T> {
    let mut f = f;
    f(&mut Context::from_waker(std::task::Waker::noop()))
}
