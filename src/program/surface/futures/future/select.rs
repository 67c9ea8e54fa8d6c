//! Waiting for the first of several futures.

use std::pin::Pin;
use std::task::{Context, Poll};

/// Waits for the first of two futures; gives its value, and the other future.
pub fn select<A: Future + Unpin, B: Future + Unpin>(one: A, other: B) -> Select<A, B> {
    Select { tracer: std::rt::__Tracer::new("select"), both: Some((one, other)) }
}

/// See [`select`].
pub struct Select<A, B> {
    tracer: std::rt::__Tracer,
    both: Option<(A, B)>,
}

impl<A: Unpin, B: Unpin> Unpin for Select<A, B> {}

impl<A: Future + Unpin, B: Future + Unpin> Future for Select<A, B> {
    type Output = Either<(A::Output, B), (B::Output, A)>;
    fn poll(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Either<(A::Output, B), (B::Output, A)>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let (mut one, mut other) = match this.both.take() {
                Some(both) => both,
                None => panic!("cannot poll Select twice"),
            };
            if let Poll::Ready(output) = Pin::new(&mut one).poll(cx) {
                return Poll::Ready(Either::Left((output, other)));
            }
            if let Poll::Ready(output) = Pin::new(&mut other).poll(cx) {
                return Poll::Ready(Either::Right((output, one)));
            }
            this.both = Some((one, other));
            Poll::Pending
        })
    }
}

impl<A: Future + Unpin, B: Future + Unpin> FusedFuture for Select<A, B> {
    fn is_terminated(&self) -> bool {
        self.both.is_none()
    }
}

/// The same, of two futures of results: an error comes with the other future too.
pub fn try_select<T, U, E, O, A, B>(one: A, other: B) -> TrySelect<A, B>
where
    A: Future<Output = Result<T, E>> + Unpin,
    B: Future<Output = Result<U, O>> + Unpin,
{
    TrySelect { inner: select(one, other) }
}

/// See [`try_select`].
pub struct TrySelect<A, B> {
    inner: Select<A, B>,
}

impl<T, U, E, O, A, B> Future for TrySelect<A, B>
where
    A: Future<Output = Result<T, E>> + Unpin,
    B: Future<Output = Result<U, O>> + Unpin,
{
    type Output = Result<Either<(T, B), (U, A)>, Either<(E, B), (O, A)>>;
    fn poll(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Result<Either<(T, B), (U, A)>, Either<(E, B), (O, A)>>> {
        let this = self.__unpinned();
        Poll::Ready(match ready!(std::pin::__pinned(&mut this.inner).poll(cx)) {
            Either::Left((Ok(value), other)) => Ok(Either::Left((value, other))),
            Either::Left((Err(error), other)) => Err(Either::Left((error, other))),
            Either::Right((Ok(value), one)) => Ok(Either::Right((value, one))),
            Either::Right((Err(error), one)) => Err(Either::Right((error, one))),
        })
    }
}

/// Waits for the first of any number of futures; gives its value, its place, and the others.
pub fn select_all<I: IntoIterator>(futures: I) -> SelectAll<I::Item>
where
    I::Item: Future + Unpin,
{
    let mut all = Vec::new();
    for future in futures {
        all.push(future);
    }
    assert!(!all.is_empty());
    SelectAll { tracer: std::rt::__Tracer::new("select_all"), futures: all }
}

/// See [`select_all`].
pub struct SelectAll<F> {
    tracer: std::rt::__Tracer,
    futures: Vec<F>,
}

impl<F: Unpin> Unpin for SelectAll<F> {}

impl<F> SelectAll<F> {
    /// The futures back.
    pub fn into_inner(self) -> Vec<F> {
        self.futures
    }
}

impl<F: Future + Unpin> Future for SelectAll<F> {
    type Output = (F::Output, usize, Vec<F>);
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(F::Output, usize, Vec<F>)> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let mut place = 0;
            while place < this.futures.len() {
                if let Poll::Ready(output) = Pin::new(&mut this.futures[place]).poll(cx) {
                    let _ended = this.futures.swap_remove(place);
                    return Poll::Ready((output, place, std::mem::take(&mut this.futures)));
                }
                place += 1;
            }
            Poll::Pending
        })
    }
}

/// Waits for the first value that is no error; gives it and the others, or the last error.
pub fn select_ok<T, E, I: IntoIterator>(futures: I) -> SelectOk<I::Item>
where
    I::Item: Future<Output = Result<T, E>> + Unpin,
{
    let mut all = Vec::new();
    for future in futures {
        all.push(future);
    }
    assert!(!all.is_empty(), "iterator provided to select_ok was empty");
    SelectOk { tracer: std::rt::__Tracer::new("select_ok"), futures: all }
}

/// See [`select_ok`].
pub struct SelectOk<F> {
    tracer: std::rt::__Tracer,
    futures: Vec<F>,
}

impl<F: Unpin> Unpin for SelectOk<F> {}

impl<T, E, F: Future<Output = Result<T, E>> + Unpin> Future for SelectOk<F> {
    type Output = Result<(T, Vec<F>), E>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(T, Vec<F>), E>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                let mut failed = None;
                let mut place = 0;
                while place < this.futures.len() && failed.is_none() {
                    match Pin::new(&mut this.futures[place]).poll(cx) {
                        Poll::Pending => place += 1,
                        Poll::Ready(Ok(value)) => {
                            let _ended = this.futures.remove(place);
                            let others = std::mem::take(&mut this.futures);
                            return Poll::Ready(Ok((value, others)));
                        }
                        Poll::Ready(Err(error)) => failed = Some(error),
                    }
                }
                match failed {
                    None => return Poll::Pending,
                    Some(error) => {
                        let _ended = this.futures.remove(place);
                        if this.futures.is_empty() {
                            return Poll::Ready(Err(error));
                        }
                    }
                }
            }
        })
    }
}
