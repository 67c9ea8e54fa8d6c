//! What can be done with a stream of results. The first error ends what waits for all items.

use futures::future::TryFuture;
use std::pin::Pin;
use std::task::{Context, Poll};

/// What can be done with a stream of results.
pub trait TryStreamExt: TryStream {
    /// Waits for the next item; an error instead of it is given outside.
    fn try_next(&mut self) -> TryNext<'_, Self>
    where
        Self: Unpin,
    {
        TryNext { tracer: std::rt::__Tracer::new("try_next"), stream: self }
    }

    /// Changes each item that is no error.
    fn map_ok<T, F: FnMut(Self::Ok) -> T>(self, f: F) -> MapOk<Self, F>
    where
        Self: Sized,
    {
        MapOk { tracer: std::rt::__Tracer::new("map_ok"), stream: self, f }
    }

    /// Changes each error.
    fn map_err<E, F: FnMut(Self::Error) -> E>(self, f: F) -> MapErr<Self, F>
    where
        Self: Sized,
    {
        MapErr { tracer: std::rt::__Tracer::new("map_err"), stream: self, f }
    }

    /// Changes each item that is no error with a future that can fail.
    fn and_then<U: TryFuture<Error = Self::Error>, F: FnMut(Self::Ok) -> U>(
        self,
        f: F,
    ) -> AndThen<Self, U, F>
    where
        Self: Sized,
    {
        AndThen { tracer: std::rt::__Tracer::new("and_then"), stream: self, f, future: None }
    }

    /// Leaves out the items of which a future says false.
    fn try_filter<U: Future<Output = bool>, F: FnMut(&Self::Ok) -> U>(
        self,
        f: F,
    ) -> TryFilter<Self, U, F>
    where
        Self: Sized,
    {
        TryFilter {
            tracer: std::rt::__Tracer::new("try_filter"),
            stream: self,
            f,
            asked: None,
            item: None,
        }
    }

    /// Waits for all items, and puts them into a collection.
    fn try_collect<C: Default + Extend<Self::Ok>>(self) -> TryCollect<Self, C>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("try_collect");
        TryCollect { tracer, stream: self, collection: C::default() }
    }

    /// Brings all items together into one value.
    fn try_fold<T, U, F>(self, begin: T, f: F) -> TryFold<Self, U, T, F>
    where
        Self: Sized,
        U: TryFuture<Ok = T, Error = Self::Error>,
        F: FnMut(T, Self::Ok) -> U,
    {
        let tracer = std::rt::__Tracer::new("try_fold");
        TryFold { tracer, stream: self, f, value: Some(begin), future: None }
    }

    /// Waits for the future that a function makes of each item, one after the other.
    fn try_for_each<U, F>(self, f: F) -> TryForEach<Self, U, F>
    where
        Self: Sized,
        U: TryFuture<Ok = (), Error = Self::Error>,
        F: FnMut(Self::Ok) -> U,
    {
        let tracer = std::rt::__Tracer::new("try_for_each");
        TryForEach { tracer, stream: self, f, future: None }
    }
}

impl<S: ?Sized + TryStream> TryStreamExt for S {}

/// See [`TryStreamExt::try_next`].
pub struct TryNext<'a, S: ?Sized> {
    tracer: std::rt::__Tracer,
    stream: &'a mut S,
}

impl<'a, T, E, S: ?Sized + Stream<Item = Result<T, E>> + Unpin> Future for TryNext<'a, S> {
    type Output = Result<Option<T>, E>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<Option<T>, E>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            Poll::Ready(match ready!(std::pin::__pinned(&mut *this.stream).poll_next(cx)) {
                Some(Ok(item)) => Ok(Some(item)),
                Some(Err(error)) => Err(error),
                None => Ok(None),
            })
        })
    }
}

/// See [`TryStreamExt::map_ok`].
pub struct MapOk<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
}

impl<S: Unpin, F> Unpin for MapOk<S, F> {}

impl<T, E, U, S: Stream<Item = Result<T, E>>, F: FnMut(T) -> U> Stream for MapOk<S, F> {
    type Item = Result<U, E>;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<U, E>>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            Poll::Ready(match ready!(__next(&mut this.stream, cx)) {
                Some(Ok(item)) => Some(Ok((this.f)(item))),
                Some(Err(error)) => Some(Err(error)),
                None => None,
            })
        })
    }
}

/// See [`TryStreamExt::map_err`].
pub struct MapErr<S, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
}

impl<S: Unpin, F> Unpin for MapErr<S, F> {}

impl<T, E, U, S: Stream<Item = Result<T, E>>, F: FnMut(E) -> U> Stream for MapErr<S, F> {
    type Item = Result<T, U>;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<T, U>>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            Poll::Ready(match ready!(__next(&mut this.stream, cx)) {
                Some(Ok(item)) => Some(Ok(item)),
                Some(Err(error)) => Some(Err((this.f)(error))),
                None => None,
            })
        })
    }
}

/// See [`TryStreamExt::and_then`].
pub struct AndThen<S, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    future: Option<U>,
}

impl<S: Unpin, U: Unpin, F> Unpin for AndThen<S, U, F> {}

impl<T, E, V, S, U, F> Stream for AndThen<S, U, F>
where
    S: Stream<Item = Result<T, E>>,
    U: Future<Output = Result<V, E>>,
    F: FnMut(T) -> U,
{
    type Item = Result<V, E>;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<V, E>>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                if let Some(result) = ready!(std::future::__finish(&mut this.future, cx)) {
                    return Poll::Ready(Some(result));
                }
                match ready!(__next(&mut this.stream, cx)) {
                    Some(Ok(item)) => this.future = Some((this.f)(item)),
                    Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                    None => return Poll::Ready(None),
                }
            }
        })
    }
}

/// See [`TryStreamExt::try_filter`].
pub struct TryFilter<S: TryStream, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    asked: Option<U>,
    item: Option<S::Ok>,
}

impl<S: TryStream + Unpin, U: Unpin, F> Unpin for TryFilter<S, U, F> {}

impl<T, E, S, U, F> Stream for TryFilter<S, U, F>
where
    S: Stream<Item = Result<T, E>>,
    U: Future<Output = bool>,
    F: FnMut(&T) -> U,
{
    type Item = Result<T, E>;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<T, E>>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                match ready!(std::future::__finish(&mut this.asked, cx)) {
                    Some(true) => match this.item.take() {
                        Some(item) => return Poll::Ready(Some(Ok(item))),
                        None => {}
                    },
                    Some(false) => this.item = None,
                    None => {}
                }
                match ready!(__next(&mut this.stream, cx)) {
                    Some(Ok(item)) => {
                        this.asked = Some((this.f)(&item));
                        this.item = Some(item);
                    }
                    Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                    None => return Poll::Ready(None),
                }
            }
        })
    }
}

/// See [`TryStreamExt::try_collect`].
pub struct TryCollect<S, C> {
    tracer: std::rt::__Tracer,
    stream: S,
    collection: C,
}

impl<S: Unpin, C> Unpin for TryCollect<S, C> {}

impl<T, E, S, C> Future for TryCollect<S, C>
where
    S: Stream<Item = Result<T, E>>,
    C: Default + Extend<T>,
{
    type Output = Result<C, E>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<C, E>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                match ready!(__next(&mut this.stream, cx)) {
                    Some(Ok(item)) => this.collection.extend(Some(item)),
                    Some(Err(error)) => return Poll::Ready(Err(error)),
                    None => return Poll::Ready(Ok(std::mem::take(&mut this.collection))),
                }
            }
        })
    }
}

/// See [`TryStreamExt::try_fold`].
pub struct TryFold<S, U, T, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    value: Option<T>,
    future: Option<U>,
}

impl<S: Unpin, U: Unpin, T, F> Unpin for TryFold<S, U, T, F> {}

impl<A, E, S, U, T, F> Future for TryFold<S, U, T, F>
where
    S: Stream<Item = Result<A, E>>,
    U: Future<Output = Result<T, E>>,
    F: FnMut(T, A) -> U,
{
    type Output = Result<T, E>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, E>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                match ready!(std::future::__finish(&mut this.future, cx)) {
                    Some(Ok(value)) => this.value = Some(value),
                    Some(Err(error)) => return Poll::Ready(Err(error)),
                    None => {}
                }
                let item = ready!(__next(&mut this.stream, cx));
                let value = match this.value.take() {
                    Some(value) => value,
                    None => panic!("Fold polled after completion"),
                };
                match item {
                    Some(Ok(item)) => this.future = Some((this.f)(value, item)),
                    Some(Err(error)) => return Poll::Ready(Err(error)),
                    None => return Poll::Ready(Ok(value)),
                }
            }
        })
    }
}

/// See [`TryStreamExt::try_for_each`].
pub struct TryForEach<S, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    future: Option<U>,
}

impl<S: Unpin, U: Unpin, F> Unpin for TryForEach<S, U, F> {}

impl<T, E, S, U, F> Future for TryForEach<S, U, F>
where
    S: Stream<Item = Result<T, E>>,
    U: Future<Output = Result<(), E>>,
    F: FnMut(T) -> U,
{
    type Output = Result<(), E>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), E>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                if let Some(Err(error)) = ready!(std::future::__finish(&mut this.future, cx)) {
                    return Poll::Ready(Err(error));
                }
                match ready!(__next(&mut this.stream, cx)) {
                    Some(Ok(item)) => this.future = Some((this.f)(item)),
                    Some(Err(error)) => return Poll::Ready(Err(error)),
                    None => return Poll::Ready(Ok(())),
                }
            }
        })
    }
}
