//! What can be done with a future whose value is a result.

use std::pin::Pin;
use std::task::{Context, Poll};

/// What can be done with a future whose value is a result.
pub trait TryFutureExt: TryFuture {
    /// Changes the value.
    fn map_ok<T, F: FnOnce(Self::Ok) -> T>(self, f: F) -> MapOk<Self, F>
    where
        Self: Sized,
    {
        MapOk { tracer: std::rt::__Tracer::new("map_ok"), future: self, f: Some(f) }
    }

    /// Changes the error.
    fn map_err<E, F: FnOnce(Self::Error) -> E>(self, f: F) -> MapErr<Self, F>
    where
        Self: Sized,
    {
        MapErr { tracer: std::rt::__Tracer::new("map_err"), future: self, f: Some(f) }
    }

    /// Changes the error into another type that can be made from it.
    fn err_into<E>(self) -> MapErr<Self, fn(Self::Error) -> E>
    where
        Self: Sized,
        Self::Error: Into<E>,
    {
        self.map_err(__convert::<Self::Error, E>)
    }

    /// Goes on with the future that a function makes of the value.
    fn and_then<U: TryFuture<Error = Self::Error>, F: FnOnce(Self::Ok) -> U>(
        self,
        f: F,
    ) -> AndThen<Self, U, F>
    where
        Self: Sized,
    {
        AndThen {
            tracer: std::rt::__Tracer::new("and_then"),
            first: Some(self),
            second: None,
            f: Some(f),
        }
    }

    /// Goes on with the future that a function makes of the error.
    fn or_else<U: TryFuture<Ok = Self::Ok>, F: FnOnce(Self::Error) -> U>(
        self,
        f: F,
    ) -> OrElse<Self, U, F>
    where
        Self: Sized,
    {
        OrElse {
            tracer: std::rt::__Tracer::new("or_else"),
            first: Some(self),
            second: None,
            f: Some(f),
        }
    }

    /// Looks at the value.
    fn inspect_ok<F: FnOnce(&Self::Ok)>(self, f: F) -> InspectOk<Self, F>
    where
        Self: Sized,
    {
        InspectOk { tracer: std::rt::__Tracer::new("inspect_ok"), future: self, f: Some(f) }
    }

    /// Looks at the error.
    fn inspect_err<F: FnOnce(&Self::Error)>(self, f: F) -> InspectErr<Self, F>
    where
        Self: Sized,
    {
        InspectErr { tracer: std::rt::__Tracer::new("inspect_err"), future: self, f: Some(f) }
    }

    /// The value, or what a function makes of the error.
    fn unwrap_or_else<F: FnOnce(Self::Error) -> Self::Ok>(self, f: F) -> UnwrapOrElse<Self, F>
    where
        Self: Sized,
    {
        UnwrapOrElse { tracer: std::rt::__Tracer::new("unwrap_or_else"), future: self, f: Some(f) }
    }
}

impl<F: ?Sized + TryFuture> TryFutureExt for F {}

fn __convert<T: Into<U>, U>(value: T) -> U {
    value.into()
}

fn __once<F>(f: &mut Option<F>) -> F {
    match f.take() {
        Some(f) => f,
        None => panic!("a future was polled after it returned `Poll::Ready`"),
    }
}

/// See [`TryFutureExt::map_ok`].
pub struct MapOk<A, F> {
    tracer: std::rt::__Tracer,
    future: A,
    f: Option<F>,
}

impl<A: Unpin, F> Unpin for MapOk<A, F> {}

impl<T, E, U, A: Future<Output = Result<T, E>>, F: FnOnce(T) -> U> Future for MapOk<A, F> {
    type Output = Result<U, E>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<U, E>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let result = ready!(std::pin::__pinned(&mut this.future).poll(cx));
            let f = __once(&mut this.f);
            Poll::Ready(match result {
                Ok(value) => Ok(f(value)),
                Err(error) => Err(error),
            })
        })
    }
}

/// See [`TryFutureExt::map_err`].
pub struct MapErr<A, F> {
    tracer: std::rt::__Tracer,
    future: A,
    f: Option<F>,
}

impl<A: Unpin, F> Unpin for MapErr<A, F> {}

impl<T, E, U, A: Future<Output = Result<T, E>>, F: FnOnce(E) -> U> Future for MapErr<A, F> {
    type Output = Result<T, U>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, U>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let result = ready!(std::pin::__pinned(&mut this.future).poll(cx));
            let f = __once(&mut this.f);
            Poll::Ready(match result {
                Ok(value) => Ok(value),
                Err(error) => Err(f(error)),
            })
        })
    }
}

/// See [`TryFutureExt::and_then`].
pub struct AndThen<A, B, F> {
    tracer: std::rt::__Tracer,
    first: Option<A>,
    second: Option<B>,
    f: Option<F>,
}

impl<A: Unpin, B: Unpin, F> Unpin for AndThen<A, B, F> {}

impl<T, U, E, A, B, F> Future for AndThen<A, B, F>
where
    A: Future<Output = Result<T, E>>,
    B: Future<Output = Result<U, E>>,
    F: FnOnce(T) -> B,
{
    type Output = Result<U, E>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<U, E>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if let Some(first) = &mut this.first {
                let result = ready!(std::pin::__pinned(first).poll(cx));
                this.first = None;
                let f = __once(&mut this.f);
                match result {
                    Ok(value) => this.second = Some(f(value)),
                    Err(error) => return Poll::Ready(Err(error)),
                }
            }
            match &mut this.second {
                Some(second) => std::pin::__pinned(second).poll(cx),
                None => panic!("a future was polled after it returned `Poll::Ready`"),
            }
        })
    }
}

/// See [`TryFutureExt::or_else`].
pub struct OrElse<A, B, F> {
    tracer: std::rt::__Tracer,
    first: Option<A>,
    second: Option<B>,
    f: Option<F>,
}

impl<A: Unpin, B: Unpin, F> Unpin for OrElse<A, B, F> {}

impl<T, E, O, A, B, F> Future for OrElse<A, B, F>
where
    A: Future<Output = Result<T, E>>,
    B: Future<Output = Result<T, O>>,
    F: FnOnce(E) -> B,
{
    type Output = Result<T, O>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, O>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if let Some(first) = &mut this.first {
                let result = ready!(std::pin::__pinned(first).poll(cx));
                this.first = None;
                let f = __once(&mut this.f);
                match result {
                    Ok(value) => return Poll::Ready(Ok(value)),
                    Err(error) => this.second = Some(f(error)),
                }
            }
            match &mut this.second {
                Some(second) => std::pin::__pinned(second).poll(cx),
                None => panic!("a future was polled after it returned `Poll::Ready`"),
            }
        })
    }
}

/// See [`TryFutureExt::inspect_ok`].
pub struct InspectOk<A, F> {
    tracer: std::rt::__Tracer,
    future: A,
    f: Option<F>,
}

impl<A: Unpin, F> Unpin for InspectOk<A, F> {}

impl<T, E, A: Future<Output = Result<T, E>>, F: FnOnce(&T)> Future for InspectOk<A, F> {
    type Output = Result<T, E>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, E>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let result = ready!(std::pin::__pinned(&mut this.future).poll(cx));
            let f = __once(&mut this.f);
            if let Ok(value) = &result {
                f(value);
            }
            Poll::Ready(result)
        })
    }
}

/// See [`TryFutureExt::inspect_err`].
pub struct InspectErr<A, F> {
    tracer: std::rt::__Tracer,
    future: A,
    f: Option<F>,
}

impl<A: Unpin, F> Unpin for InspectErr<A, F> {}

impl<T, E, A: Future<Output = Result<T, E>>, F: FnOnce(&E)> Future for InspectErr<A, F> {
    type Output = Result<T, E>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, E>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let result = ready!(std::pin::__pinned(&mut this.future).poll(cx));
            let f = __once(&mut this.f);
            if let Err(error) = &result {
                f(error);
            }
            Poll::Ready(result)
        })
    }
}

/// See [`TryFutureExt::unwrap_or_else`].
pub struct UnwrapOrElse<A, F> {
    tracer: std::rt::__Tracer,
    future: A,
    f: Option<F>,
}

impl<A: Unpin, F> Unpin for UnwrapOrElse<A, F> {}

impl<T, E, A: Future<Output = Result<T, E>>, F: FnOnce(E) -> T> Future for UnwrapOrElse<A, F> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let result = ready!(std::pin::__pinned(&mut this.future).poll(cx));
            let f = __once(&mut this.f);
            Poll::Ready(match result {
                Ok(value) => value,
                Err(error) => f(error),
            })
        })
    }
}
