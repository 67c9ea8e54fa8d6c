//! Futures that wait for items of a stream, or for all of them.

use std::pin::Pin;
use std::task::{Context, Poll};

/// See [`StreamExt::next`].
pub struct Next<'a, S: ?Sized> {
    tracer: std::rt::__Tracer,
    stream: &'a mut S,
}

impl<'a, S: ?Sized + Stream + Unpin> Future for Next<'a, S> {
    type Output = Option<S::Item>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.__unpinned();
        this.tracer.poll(|| std::pin::__pinned(&mut *this.stream).poll_next(cx))
    }
}

impl<'a, S: ?Sized + FusedStream + Unpin> futures::future::FusedFuture for Next<'a, S> {
    fn is_terminated(&self) -> bool {
        self.stream.is_terminated()
    }
}

/// See [`StreamExt::select_next_some`].
pub struct SelectNextSome<'a, S: ?Sized> {
    tracer: std::rt::__Tracer,
    stream: &'a mut S,
}

impl<'a, S: ?Sized + FusedStream + Unpin> Future for SelectNextSome<'a, S> {
    type Output = S::Item;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<S::Item> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            assert!(!this.stream.is_terminated(), "SelectNextSome polled after terminated");
            match ready!(std::pin::__pinned(&mut *this.stream).poll_next(cx)) {
                Some(item) => Poll::Ready(item),
                None => {
                    // Whoever selects is to see that it has ended.
                    cx.waker().wake_by_ref();
                    Poll::Pending
                }
            }
        })
    }
}

impl<'a, S: ?Sized + FusedStream + Unpin> futures::future::FusedFuture for SelectNextSome<'a, S> {
    fn is_terminated(&self) -> bool {
        self.stream.is_terminated()
    }
}

/// See [`StreamExt::into_future`].
pub struct StreamFuture<S> {
    tracer: std::rt::__Tracer,
    stream: Option<S>,
}

impl<S: Stream + Unpin> Future for StreamFuture<S> {
    type Output = (Option<S::Item>, S);
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(Option<S::Item>, S)> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let item = match &mut this.stream {
                Some(stream) => ready!(Pin::new(stream).poll_next(cx)),
                None => panic!("polling StreamFuture twice"),
            };
            match this.stream.take() {
                Some(stream) => Poll::Ready((item, stream)),
                None => Poll::Pending,
            }
        })
    }
}

/// See [`StreamExt::collect`].
pub struct Collect<S, C> {
    tracer: std::rt::__Tracer,
    stream: S,
    collection: C,
}

impl<S: Unpin, C> Unpin for Collect<S, C> {}

impl<S: Stream, C: Default + Extend<S::Item>> Future for Collect<S, C> {
    type Output = C;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<C> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            while let Some(item) = ready!(__next(&mut this.stream, cx)) {
                this.collection.extend(Some(item));
            }
            Poll::Ready(std::mem::take(&mut this.collection))
        })
    }
}

/// See [`StreamExt::unzip`].
pub struct Unzip<S, C, D> {
    tracer: std::rt::__Tracer,
    stream: S,
    one: C,
    other: D,
}

impl<S: Unpin, C, D> Unpin for Unzip<S, C, D> {}

impl<A, B, S, C, D> Future for Unzip<S, C, D>
where
    S: Stream<Item = (A, B)>,
    C: Default + Extend<A>,
    D: Default + Extend<B>,
{
    type Output = (C, D);
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(C, D)> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            while let Some((one, other)) = ready!(__next(&mut this.stream, cx)) {
                this.one.extend(Some(one));
                this.other.extend(Some(other));
            }
            Poll::Ready((std::mem::take(&mut this.one), std::mem::take(&mut this.other)))
        })
    }
}

/// See [`StreamExt::concat`].
pub struct Concat<S: Stream> {
    tracer: std::rt::__Tracer,
    stream: S,
    whole: Option<S::Item>,
}

impl<S: Stream + Unpin> Unpin for Concat<S> {}

impl<S: Stream> Future for Concat<S>
where
    S::Item: Default + IntoIterator + Extend<<S::Item as IntoIterator>::Item>,
{
    type Output = S::Item;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<S::Item> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            while let Some(part) = ready!(__next(&mut this.stream, cx)) {
                match &mut this.whole {
                    Some(whole) => whole.extend(part),
                    None => this.whole = Some(part),
                }
            }
            Poll::Ready(this.whole.take().unwrap_or_default())
        })
    }
}

/// See [`StreamExt::count`].
pub struct Count<S> {
    tracer: std::rt::__Tracer,
    stream: S,
    count: usize,
}

impl<S: Stream> Future for Count<S> {
    type Output = usize;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<usize> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            while let Some(_) = ready!(__next(&mut this.stream, cx)) {
                this.count += 1;
            }
            Poll::Ready(this.count)
        })
    }
}

/// See [`StreamExt::fold`].
pub struct Fold<S, U, T, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    value: Option<T>,
    future: Option<U>,
}

impl<S: Unpin, U: Unpin, T, F> Unpin for Fold<S, U, T, F> {}

impl<S, U, T, F> Future for Fold<S, U, T, F>
where
    S: Stream,
    U: Future<Output = T>,
    F: FnMut(T, S::Item) -> U,
{
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                if let Some(value) = ready!(std::future::__finish(&mut this.future, cx)) {
                    this.value = Some(value);
                }
                let item = ready!(__next(&mut this.stream, cx));
                let value = match this.value.take() {
                    Some(value) => value,
                    None => panic!("Fold polled after completion"),
                };
                match item {
                    Some(item) => this.future = Some((this.f)(value, item)),
                    None => return Poll::Ready(value),
                }
            }
        })
    }
}

/// See [`StreamExt::any`] and [`StreamExt::all`].
pub struct Any<S, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    future: Option<U>,
    /// The answer that decides.
    wanted: bool,
}

impl<S: Unpin, U: Unpin, F> Unpin for Any<S, U, F> {}

impl<S, U, F> Future for Any<S, U, F>
where
    S: Stream,
    U: Future<Output = bool>,
    F: FnMut(S::Item) -> U,
{
    type Output = bool;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<bool> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                let answer = ready!(std::future::__finish(&mut this.future, cx));
                if answer == Some(this.wanted) {
                    return Poll::Ready(this.wanted);
                }
                match ready!(__next(&mut this.stream, cx)) {
                    Some(item) => this.future = Some((this.f)(item)),
                    None => return Poll::Ready(!this.wanted),
                }
            }
        })
    }
}

/// See [`StreamExt::for_each`].
pub struct ForEach<S, U, F> {
    tracer: std::rt::__Tracer,
    stream: S,
    f: F,
    future: Option<U>,
}

impl<S: Unpin, U: Unpin, F> Unpin for ForEach<S, U, F> {}

impl<S, U, F> Future for ForEach<S, U, F>
where
    S: Stream,
    U: Future<Output = ()>,
    F: FnMut(S::Item) -> U,
{
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                ready!(std::future::__finish(&mut this.future, cx));
                match ready!(__next(&mut this.stream, cx)) {
                    Some(item) => this.future = Some((this.f)(item)),
                    None => return Poll::Ready(()),
                }
            }
        })
    }
}
