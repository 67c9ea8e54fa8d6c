//! Two to five futures of results that are waited for together, until one is an error.

use std::pin::Pin;
use std::task::{Context, Poll};

/// Waits for two futures, and gives all values, or the first error.
pub fn try_join<T, U, Z, A, B>(one: A, two: B) -> TryJoin<A, B>
where
    A: Future<Output = Result<T, Z>>,
    B: Future<Output = Result<U, Z>>,
{
    TryJoin {
        tracer: std::rt::__Tracer::new("try_join"),
            one: MaybeDone::Future(one),
            two: MaybeDone::Future(two),
    }
}

/// See [`try_join`].
pub struct TryJoin<A: Future, B: Future> {
    tracer: std::rt::__Tracer,
    one: MaybeDone<A>,
    two: MaybeDone<B>,
}

impl<A: Future + Unpin, B: Future + Unpin> Unpin for TryJoin<A, B> {}

impl<T, U, Z, A, B> Future for TryJoin<A, B>
where
    A: Future<Output = Result<T, Z>>,
    B: Future<Output = Result<U, Z>>,
{
    type Output = Result<(T, U), Z>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(T, U), Z>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let one = match this.one.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            let two = match this.two.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            if one && two {
                Poll::Ready(Ok((this.one.__take_ok(), this.two.__take_ok())))
            } else {
                Poll::Pending
            }
        })
    }
}

/// Waits for three futures, and gives all values, or the first error.
pub fn try_join3<T, U, V, Z, A, B, C>(one: A, two: B, three: C) -> TryJoin3<A, B, C>
where
    A: Future<Output = Result<T, Z>>,
    B: Future<Output = Result<U, Z>>,
    C: Future<Output = Result<V, Z>>,
{
    TryJoin3 {
        tracer: std::rt::__Tracer::new("try_join"),
            one: MaybeDone::Future(one),
            two: MaybeDone::Future(two),
            three: MaybeDone::Future(three),
    }
}

/// See [`try_join3`].
pub struct TryJoin3<A: Future, B: Future, C: Future> {
    tracer: std::rt::__Tracer,
    one: MaybeDone<A>,
    two: MaybeDone<B>,
    three: MaybeDone<C>,
}

impl<A: Future + Unpin, B: Future + Unpin, C: Future + Unpin> Unpin for TryJoin3<A, B, C> {}

impl<T, U, V, Z, A, B, C> Future for TryJoin3<A, B, C>
where
    A: Future<Output = Result<T, Z>>,
    B: Future<Output = Result<U, Z>>,
    C: Future<Output = Result<V, Z>>,
{
    type Output = Result<(T, U, V), Z>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(T, U, V), Z>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let one = match this.one.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            let two = match this.two.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            let three = match this.three.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            if one && two && three {
                Poll::Ready(Ok((this.one.__take_ok(), this.two.__take_ok(), this.three.__take_ok())))
            } else {
                Poll::Pending
            }
        })
    }
}

/// Waits for four futures, and gives all values, or the first error.
pub fn try_join4<T, U, V, W, Z, A, B, C, D>(one: A, two: B, three: C, four: D) -> TryJoin4<A, B, C, D>
where
    A: Future<Output = Result<T, Z>>,
    B: Future<Output = Result<U, Z>>,
    C: Future<Output = Result<V, Z>>,
    D: Future<Output = Result<W, Z>>,
{
    TryJoin4 {
        tracer: std::rt::__Tracer::new("try_join"),
            one: MaybeDone::Future(one),
            two: MaybeDone::Future(two),
            three: MaybeDone::Future(three),
            four: MaybeDone::Future(four),
    }
}

/// See [`try_join4`].
pub struct TryJoin4<A: Future, B: Future, C: Future, D: Future> {
    tracer: std::rt::__Tracer,
    one: MaybeDone<A>,
    two: MaybeDone<B>,
    three: MaybeDone<C>,
    four: MaybeDone<D>,
}

impl<A: Future + Unpin, B: Future + Unpin, C: Future + Unpin, D: Future + Unpin> Unpin for TryJoin4<A, B, C, D> {}

impl<T, U, V, W, Z, A, B, C, D> Future for TryJoin4<A, B, C, D>
where
    A: Future<Output = Result<T, Z>>,
    B: Future<Output = Result<U, Z>>,
    C: Future<Output = Result<V, Z>>,
    D: Future<Output = Result<W, Z>>,
{
    type Output = Result<(T, U, V, W), Z>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(T, U, V, W), Z>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let one = match this.one.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            let two = match this.two.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            let three = match this.three.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            let four = match this.four.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            if one && two && three && four {
                Poll::Ready(Ok((this.one.__take_ok(), this.two.__take_ok(), this.three.__take_ok(), this.four.__take_ok())))
            } else {
                Poll::Pending
            }
        })
    }
}

/// Waits for five futures, and gives all values, or the first error.
pub fn try_join5<T, U, V, W, X, Z, A, B, C, D, E>(one: A, two: B, three: C, four: D, five: E) -> TryJoin5<A, B, C, D, E>
where
    A: Future<Output = Result<T, Z>>,
    B: Future<Output = Result<U, Z>>,
    C: Future<Output = Result<V, Z>>,
    D: Future<Output = Result<W, Z>>,
    E: Future<Output = Result<X, Z>>,
{
    TryJoin5 {
        tracer: std::rt::__Tracer::new("try_join"),
            one: MaybeDone::Future(one),
            two: MaybeDone::Future(two),
            three: MaybeDone::Future(three),
            four: MaybeDone::Future(four),
            five: MaybeDone::Future(five),
    }
}

/// See [`try_join5`].
pub struct TryJoin5<A: Future, B: Future, C: Future, D: Future, E: Future> {
    tracer: std::rt::__Tracer,
    one: MaybeDone<A>,
    two: MaybeDone<B>,
    three: MaybeDone<C>,
    four: MaybeDone<D>,
    five: MaybeDone<E>,
}

impl<A: Future + Unpin, B: Future + Unpin, C: Future + Unpin, D: Future + Unpin, E: Future + Unpin> Unpin for TryJoin5<A, B, C, D, E> {}

impl<T, U, V, W, X, Z, A, B, C, D, E> Future for TryJoin5<A, B, C, D, E>
where
    A: Future<Output = Result<T, Z>>,
    B: Future<Output = Result<U, Z>>,
    C: Future<Output = Result<V, Z>>,
    D: Future<Output = Result<W, Z>>,
    E: Future<Output = Result<X, Z>>,
{
    type Output = Result<(T, U, V, W, X), Z>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(T, U, V, W, X), Z>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let one = match this.one.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            let two = match this.two.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            let three = match this.three.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            let four = match this.four.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            let five = match this.five.__try_poll(cx) {
                Ok(is_done) => is_done,
                Err(error) => return Poll::Ready(Err(error)),
            };
            if one && two && three && four && five {
                Poll::Ready(Ok((this.one.__take_ok(), this.two.__take_ok(), this.three.__take_ok(), this.four.__take_ok(), this.five.__take_ok())))
            } else {
                Poll::Pending
            }
        })
    }
}
