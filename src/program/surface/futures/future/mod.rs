//! Futures that are made of values and closures, and the types that name futures.

use std::pin::Pin;
use std::task::{Context, Poll};

pub use std::future::{
    Future, IntoFuture, Pending, PollFn, Ready, pending, poll_fn, ready,
};

/// A boxed future that can go to another thread.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A boxed future that stays on its thread.
pub type LocalBoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// A future that knows whether it has ended.
pub trait FusedFuture: Future {
    /// Whether it must not be polled any more.
    fn is_terminated(&self) -> bool;
}

impl<F: ?Sized + FusedFuture + Unpin> FusedFuture for &mut F {
    fn is_terminated(&self) -> bool {
        (**self).is_terminated()
    }
}

impl<F: ?Sized + FusedFuture + Unpin> FusedFuture for Box<F> {
    fn is_terminated(&self) -> bool {
        (**self).is_terminated()
    }
}

impl<P: std::ops::DerefMut> FusedFuture for Pin<P>
where
    P::Target: FusedFuture,
{
    fn is_terminated(&self) -> bool {
        (**self).is_terminated()
    }
}

/// A future whose value is a result.
pub trait TryFuture: Future {
    /// The value where all went well.
    type Ok;
    /// What can go wrong.
    type Error;
}

impl<F: ?Sized + Future<Output = Result<T, E>>, T, E> TryFuture for F {
    type Ok = T;
    type Error = E;
}

/// A future that is ready at once, with a value.
pub fn ok<T, E>(value: T) -> Ready<Result<T, E>> {
    ready(Ok(value))
}

/// A future that is ready at once, with an error.
pub fn err<T, E>(error: E) -> Ready<Result<T, E>> {
    ready(Err(error))
}

/// A future that calls a function when it is first polled.
pub fn lazy<R, F: FnOnce(&mut Context<'_>) -> R>(f: F) -> Lazy<F> {
    Lazy { tracer: std::rt::__Tracer::new("lazy"), f: Some(f) }
}

/// See [`lazy`].
pub struct Lazy<F> {
    tracer: std::rt::__Tracer,
    f: Option<F>,
}

impl<F> Unpin for Lazy<F> {}

impl<R, F: FnOnce(&mut Context<'_>) -> R> Future for Lazy<F> {
    type Output = R;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<R> {
        let this = self.__unpinned();
        this.tracer.poll(|| match this.f.take() {
            Some(f) => Poll::Ready(f(cx)),
            None => panic!("Lazy polled after completion"),
        })
    }
}

/// One of two futures, streams or values.
#[derive(Clone, Debug)]
pub enum Either<A, B> {
    /// The first.
    Left(A),
    /// The second.
    Right(B),
}

impl<A: Future, B: Future<Output = A::Output>> Future for Either<A, B> {
    type Output = A::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<A::Output> {
        match self.__unpinned() {
            Either::Left(one) => std::pin::__pinned(one).poll(cx),
            Either::Right(other) => std::pin::__pinned(other).poll(cx),
        }
    }
}

impl<A: FusedFuture, B: FusedFuture<Output = A::Output>> FusedFuture for Either<A, B> {
    fn is_terminated(&self) -> bool {
        match self {
            Either::Left(one) => one.is_terminated(),
            Either::Right(other) => other.is_terminated(),
        }
    }
}

impl<A: futures::stream::Stream, B: futures::stream::Stream<Item = A::Item>> futures::stream::Stream
    for Either<A, B>
{
    type Item = A::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<A::Item>> {
        match self.__unpinned() {
            Either::Left(one) => std::pin::__pinned(one).poll_next(cx),
            Either::Right(other) => std::pin::__pinned(other).poll_next(cx),
        }
    }
}

impl<T> Either<T, T> {
    /// The value, whichever it is.
    pub fn into_inner(self) -> T {
        match self {
            Either::Left(value) => value,
            Either::Right(value) => value,
        }
    }
}

impl<T, A, B> Either<(T, A), (T, B)> {
    /// What both have first, before what they differ in.
    pub fn factor_first(self) -> (T, Either<A, B>) {
        match self {
            Either::Left((first, rest)) => (first, Either::Left(rest)),
            Either::Right((first, rest)) => (first, Either::Right(rest)),
        }
    }
}

impl<T, A, B> Either<(A, T), (B, T)> {
    /// What both have second, after what they differ in.
    pub fn factor_second(self) -> (Either<A, B>, T) {
        match self {
            Either::Left((rest, second)) => (Either::Left(rest), second),
            Either::Right((rest, second)) => (Either::Right(rest), second),
        }
    }
}
