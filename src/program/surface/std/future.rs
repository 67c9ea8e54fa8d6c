//! Values that are there later.

use std::pin::Pin;
use std::task::{Context, Poll};

/// A value that may be there later.
#[lang = "Future"]
#[must_use]
pub trait Future {
    /// The value.
    type Output;
    /// Asks for it; if it is not there yet, whoever is asked for is woken later.
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
}

/// Can be awaited.
#[lang = "IntoFuture"]
pub trait IntoFuture {
    /// What awaiting gives.
    type Output;
    /// The future that is awaited.
    type IntoFuture: Future<Output = Self::Output>;
    /// That future.
    fn into_future(self) -> Self::IntoFuture;
}

impl<F: Future> IntoFuture for F {
    type Output = F::Output;
    type IntoFuture = F;
    fn into_future(self) -> F {
        self
    }
}

impl<F: ?Sized + Future + Unpin> Future for &mut F {
    type Output = F::Output;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        Pin::new(&mut **self).poll(cx)
    }
}

impl<F: ?Sized + Future + Unpin> Future for Box<F> {
    type Output = F::Output;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        Pin::new(&mut **self).poll(cx)
    }
}

impl<P: std::ops::DerefMut> Future for Pin<P>
where
    P::Target: Future,
{
    type Output = <P::Target as Future>::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<<P::Target as Future>::Output> {
        self.__unpinned().as_mut().poll(cx)
    }
}

/// A future whose `poll` is a closure.
pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(f: F) -> PollFn<F> {
    PollFn { f }
}

/// See [`poll_fn`].
pub struct PollFn<F> {
    f: F,
}

impl<F> Unpin for PollFn<F> {}

impl<T, F: FnMut(&mut Context<'_>) -> Poll<T>> Future for PollFn<F> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        (self.get_mut().f)(cx)
    }
}

/// A future that is ready at once.
pub fn ready<T>(value: T) -> Ready<T> {
    Ready { value: Some(value) }
}

/// See [`ready`].
pub struct Ready<T> {
    value: Option<T>,
}

impl<T> Unpin for Ready<T> {}

impl<T> Future for Ready<T> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        match self.get_mut().value.take() {
            Some(value) => Poll::Ready(value),
            None => panic!("`Ready` polled after completion"),
        }
    }
}

impl<T> Ready<T> {
    /// The value.
    pub fn into_inner(self) -> T {
        match self.value {
            Some(value) => value,
            None => panic!("Called `into_inner()` on `Ready` after completion"),
        }
    }
}

/// A future that is never ready.
pub fn pending<T>() -> Pending<T> {
    Pending { value: None }
}

/// See [`pending`].
pub struct Pending<T> {
    value: Option<T>,
}

impl<T> Future for Pending<T> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        Poll::Pending
    }
}

/// Polls the future that is in a place, if there is one; it is dropped when it is ready.
pub fn __finish<F: Future>(place: &mut Option<F>, cx: &mut Context<'_>) -> Poll<Option<F::Output>> {
    let output = match place {
        Some(future) => match std::pin::__pinned(future).poll(cx) {
            Poll::Ready(output) => output,
            Poll::Pending => return Poll::Pending,
        },
        None => return Poll::Ready(None),
    };
    *place = None;
    Poll::Ready(Some(output))
}

/// A future of the runtime's own.
#[opaque]
pub struct __HostFuture<T>;

impl<T> __HostFuture<T> {
    /// Asks for its value.
    pub fn poll(&self, cx: &mut Context<'_>) -> Poll<T> {
        __future_poll(self, cx.__host_waker())
    }
}

impl<T> Drop for __HostFuture<T> {
    fn drop(&mut self) {
        __future_drop(self);
    }
}

impl<T> Unpin for __HostFuture<T> {}

#[intrinsic = "future_poll"]
fn __future_poll<T>(future: &__HostFuture<T>, waker: std::task::__HostWaker) -> Poll<T> {}

#[intrinsic = "future_drop"]
fn __future_drop<T>(future: &mut __HostFuture<T>) {}

/// The name that the timeline has for values of a type.
#[intrinsic = "type_label"]
pub fn __label<T>() -> &'static str {}

/// Polls a future to its end; gives way whenever it is not ready.
pub fn __drive<F: Future>(future: F) -> F::Output {
    let waker = std::task::Waker::__current();
    let mut cx = Context::from_waker(&waker);
    let mut future = future;
    let mut future = std::pin::__pin(&mut future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
            return output;
        }
        __park();
    }
}

#[intrinsic = "park"]
fn __park() {}
