//! Futures that wait for items of a stream, or for all of them.

use futures::stream::__next;
use std::pin::Pin;
use std::task::{Context, Poll};

/// See [`StreamExt::next`].
pub struct __Next<'a, S: ?Sized> {
    tracer: std::rt::__Tracer,
    stream: &'a mut S,
}

impl<'a, S: ?Sized + Stream + Unpin> Future for __Next<'a, S> {
    type Output = Option<S::Item>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| std::pin::__pinned(&mut *this.stream).poll_next(cx))
    }
}

/// See [`StreamExt::try_next`].
pub struct __TryNext<'a, S: ?Sized> {
    tracer: std::rt::__Tracer,
    stream: &'a mut S,
}

impl<'a, T, E, S: ?Sized + Stream<Item = Result<T, E>> + Unpin> Future for __TryNext<'a, S> {
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

/// See [`StreamExt::any`] and [`StreamExt::all`].
pub struct __Any<'a, S: ?Sized, F> {
    tracer: std::rt::__Tracer,
    stream: &'a mut S,
    f: F,
    /// The answer that decides.
    wanted: bool,
}

impl<'a, S: ?Sized, F> Unpin for __Any<'a, S, F> {}

impl<'a, S: ?Sized + Stream + Unpin, F: FnMut(S::Item) -> bool> Future for __Any<'a, S, F> {
    type Output = bool;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<bool> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            // After so many the task makes room for others.
            for _ in 0..32 {
                match ready!(std::pin::__pinned(&mut *this.stream).poll_next(cx)) {
                    Some(item) => {
                        if (this.f)(item) == this.wanted {
                            return Poll::Ready(this.wanted);
                        }
                    }
                    None => return Poll::Ready(!this.wanted),
                }
            }
            cx.waker().wake_by_ref();
            Poll::Pending
        })
    }
}

/// See [`StreamExt::fold`].
pub struct __Fold<S, B, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    value: Option<B>,
    f: F,
}

impl<S: Unpin, B, F> Unpin for __Fold<S, B, F> {}

impl<S: Stream, B, F: FnMut(B, S::Item) -> B> Future for __Fold<S, B, F> {
    type Output = B;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<B> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                let item = ready!(__next(&mut this.stream, cx));
                let value = match this.value.take() {
                    Some(value) => value,
                    None => panic!("a fold was polled after it returned `Poll::Ready`"),
                };
                match item {
                    Some(item) => this.value = Some((this.f)(value, item)),
                    None => return Poll::Ready(value),
                }
            }
        })
    }
}

/// Can be made of the items of a stream.
pub trait FromStream<T>: Sized {
    /// What is filled.
    type __Collection;
    /// One with nothing in it.
    fn __begin() -> Self::__Collection;
    /// Takes an item in; false if it wants no more.
    fn __extend(collection: &mut Self::__Collection, item: T) -> bool;
    /// The whole.
    fn __end(collection: Self::__Collection) -> Self;
}

impl FromStream<()> for () {
    type __Collection = ();
    fn __begin() {}
    fn __extend(collection: &mut (), item: ()) -> bool {
        true
    }
    fn __end(collection: ()) {}
}

impl<T> FromStream<T> for Vec<T> {
    type __Collection = Vec<T>;
    fn __begin() -> Vec<T> {
        Vec::new()
    }
    fn __extend(collection: &mut Vec<T>, item: T) -> bool {
        collection.push(item);
        true
    }
    fn __end(collection: Vec<T>) -> Vec<T> {
        collection
    }
}

impl<T: AsRef<str>> FromStream<T> for String {
    type __Collection = String;
    fn __begin() -> String {
        String::new()
    }
    fn __extend(collection: &mut String, item: T) -> bool {
        collection.push_str(item.as_ref());
        true
    }
    fn __end(collection: String) -> String {
        collection
    }
}

impl<T, U: FromStream<T>, E> FromStream<Result<T, E>> for Result<U, E> {
    type __Collection = Result<<U as FromStream<T>>::__Collection, E>;
    fn __begin() -> Result<<U as FromStream<T>>::__Collection, E> {
        Ok(<U as FromStream<T>>::__begin())
    }
    fn __extend(collection: &mut Result<<U as FromStream<T>>::__Collection, E>, item: Result<T, E>) -> bool {
        match item {
            Ok(item) => match collection {
                Ok(inner) => <U as FromStream<T>>::__extend(inner, item),
                Err(_) => false,
            },
            Err(error) => {
                *collection = Err(error);
                false
            }
        }
    }
    fn __end(collection: Result<<U as FromStream<T>>::__Collection, E>) -> Result<U, E> {
        match collection {
            Ok(inner) => Ok(<U as FromStream<T>>::__end(inner)),
            Err(error) => Err(error),
        }
    }
}

/// See [`StreamExt::collect`].
pub struct __Collect<S: Stream, C: FromStream<S::Item>> {
    tracer: std::rt::__Tracer,
    stream: S,
    collection: Option<<C as FromStream<S::Item>>::__Collection>,
}

impl<S: Stream + Unpin, C: FromStream<S::Item>> Unpin for __Collect<S, C> {}

impl<S: Stream, C: FromStream<S::Item>> Future for __Collect<S, C> {
    type Output = C;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<C> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                let item = ready!(__next(&mut this.stream, cx));
                let mut collection = match this.collection.take() {
                    Some(collection) => collection,
                    None => panic!("a collect was polled after it returned `Poll::Ready`"),
                };
                match item {
                    Some(item) if <C as FromStream<S::Item>>::__extend(&mut collection, item) => {
                        this.collection = Some(collection);
                    }
                    _ => return Poll::Ready(<C as FromStream<S::Item>>::__end(collection)),
                }
            }
        })
    }
}
