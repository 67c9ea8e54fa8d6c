//! Streams that are made of values and closures.

use std::pin::Pin;
use std::task::{Context, Poll};

/// A stream of what an iterator gives, each ready at once.
pub fn iter<I: IntoIterator>(items: I) -> Iter<I::IntoIter> {
    Iter { tracer: std::rt::__Tracer::new("iter"), items: items.into_iter() }
}

/// See [`iter`].
pub struct Iter<I> {
    tracer: std::rt::__Tracer,
    items: I,
}

impl<I> Unpin for Iter<I> {}

impl<I: Iterator> Stream for Iter<I> {
    type Item = I::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<I::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| Poll::Ready(this.items.next()))
    }
}

/// A stream that has no item.
pub fn empty<T>() -> Empty<T> {
    Empty { value: None }
}

/// See [`empty`].
pub struct Empty<T> {
    value: Option<T>,
}

impl<T> Unpin for Empty<T> {}

impl<T> Stream for Empty<T> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Ready(None)
    }
}

impl<T> FusedStream for Empty<T> {
    fn is_terminated(&self) -> bool {
        true
    }
}

/// A stream that never has an item, and never ends.
pub fn pending<T>() -> Pending<T> {
    Pending { value: None }
}

/// See [`pending`].
pub struct Pending<T> {
    value: Option<T>,
}

impl<T> Unpin for Pending<T> {}

impl<T> Stream for Pending<T> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Pending
    }
}

/// A stream of clones of one value.
pub fn repeat<T: Clone>(value: T) -> Repeat<T> {
    Repeat { value }
}

/// See [`repeat`].
pub struct Repeat<T> {
    value: T,
}

impl<T> Unpin for Repeat<T> {}

impl<T: Clone> Stream for Repeat<T> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Ready(Some(self.__unpinned().value.clone()))
    }
}

/// A stream of what a function gives each time.
pub fn repeat_with<T, F: FnMut() -> T>(f: F) -> RepeatWith<F> {
    RepeatWith { f }
}

/// See [`repeat_with`].
pub struct RepeatWith<F> {
    f: F,
}

impl<F> Unpin for RepeatWith<F> {}

impl<T, F: FnMut() -> T> Stream for RepeatWith<F> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Ready(Some((self.__unpinned().f)()))
    }
}

/// A stream of the one value of a future.
pub fn once<F: Future>(future: F) -> Once<F> {
    Once { future: Some(future) }
}

/// See [`once`].
pub struct Once<F> {
    future: Option<F>,
}

impl<F: Future> Stream for Once<F> {
    type Item = F::Output;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<F::Output>> {
        let this = self.__unpinned();
        let output = match &mut this.future {
            Some(future) => ready!(std::pin::__pinned(future).poll(cx)),
            None => return Poll::Ready(None),
        };
        this.future = None;
        Poll::Ready(Some(output))
    }
}

impl<F: Future> FusedStream for Once<F> {
    fn is_terminated(&self) -> bool {
        self.future.is_none()
    }
}

/// A stream whose next item a function gives.
pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<Option<T>>>(f: F) -> PollFn<F> {
    PollFn { f }
}

/// See [`poll_fn`].
pub struct PollFn<F> {
    f: F,
}

impl<F> Unpin for PollFn<F> {}

impl<T, F: FnMut(&mut Context<'_>) -> Poll<Option<T>>> Stream for PollFn<F> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        (self.__unpinned().f)(cx)
    }
}

/// A stream in which each item comes from a state, and leaves the next.
pub fn unfold<S, T, F, U>(state: S, f: F) -> Unfold<S, F, U>
where
    F: FnMut(S) -> U,
    U: Future<Output = Option<(T, S)>>,
{
    Unfold { tracer: std::rt::__Tracer::new("unfold"), state: Some(state), f, future: None }
}

/// See [`unfold`].
pub struct Unfold<S, F, U> {
    tracer: std::rt::__Tracer,
    state: Option<S>,
    f: F,
    future: Option<U>,
}

impl<S, F, U: Unpin> Unpin for Unfold<S, F, U> {}

impl<S, T, F, U> Stream for Unfold<S, F, U>
where
    F: FnMut(S) -> U,
    U: Future<Output = Option<(T, S)>>,
{
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if let Some(state) = this.state.take() {
                this.future = Some((this.f)(state));
            }
            let step = match &mut this.future {
                Some(future) => ready!(std::pin::__pinned(future).poll(cx)),
                None => return Poll::Ready(None),
            };
            this.future = None;
            Poll::Ready(match step {
                Some((item, state)) => {
                    this.state = Some(state);
                    Some(item)
                }
                None => None,
            })
        })
    }
}

impl<S, T, F, U> FusedStream for Unfold<S, F, U>
where
    F: FnMut(S) -> U,
    U: Future<Output = Option<(T, S)>>,
{
    fn is_terminated(&self) -> bool {
        self.state.is_none() && self.future.is_none()
    }
}

/// The same, of a function that can fail.
pub fn try_unfold<S, T, E, F, U>(state: S, f: F) -> TryUnfold<S, F, U>
where
    F: FnMut(S) -> U,
    U: Future<Output = Result<Option<(T, S)>, E>>,
{
    TryUnfold { tracer: std::rt::__Tracer::new("try_unfold"), state: Some(state), f, future: None }
}

/// See [`try_unfold`].
pub struct TryUnfold<S, F, U> {
    tracer: std::rt::__Tracer,
    state: Option<S>,
    f: F,
    future: Option<U>,
}

impl<S, F, U: Unpin> Unpin for TryUnfold<S, F, U> {}

impl<S, T, E, F, U> Stream for TryUnfold<S, F, U>
where
    F: FnMut(S) -> U,
    U: Future<Output = Result<Option<(T, S)>, E>>,
{
    type Item = Result<T, E>;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<T, E>>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if let Some(state) = this.state.take() {
                this.future = Some((this.f)(state));
            }
            let step = match &mut this.future {
                Some(future) => ready!(std::pin::__pinned(future).poll(cx)),
                None => return Poll::Ready(None),
            };
            this.future = None;
            Poll::Ready(match step {
                Ok(Some((item, state))) => {
                    this.state = Some(state);
                    Some(Ok(item))
                }
                Ok(None) => None,
                Err(error) => Some(Err(error)),
            })
        })
    }
}
