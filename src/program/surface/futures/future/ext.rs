//! What can be done with a future.

use futures::stream::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};

/// What can be done with a future.
pub trait FutureExt: Future {
    /// Changes the value.
    fn map<U, F: FnOnce(Self::Output) -> U>(self, f: F) -> Map<Self, F>
    where
        Self: Sized,
    {
        Map { tracer: std::rt::__Tracer::new("map"), future: Some(self), f: Some(f) }
    }

    /// Changes the value into another type that can be made from it.
    fn map_into<U>(self) -> Map<Self, fn(Self::Output) -> U>
    where
        Self: Sized,
        Self::Output: Into<U>,
    {
        self.map(__into::<Self::Output, U>)
    }

    /// Goes on with the future that a function makes of the value.
    fn then<U: Future, F: FnOnce(Self::Output) -> U>(self, f: F) -> Then<Self, U, F>
    where
        Self: Sized,
    {
        Then {
            tracer: std::rt::__Tracer::new("then"),
            first: Some(self),
            second: None,
            f: Some(f),
        }
    }

    /// Waits for the future that the value is.
    fn flatten(self) -> Then<Self, Self::Output, fn(Self::Output) -> Self::Output>
    where
        Self: Sized,
        Self::Output: Future,
    {
        self.then(__same::<Self::Output>)
    }

    /// The first of two kinds of futures.
    fn left_future<B: Future<Output = Self::Output>>(self) -> Either<Self, B>
    where
        Self: Sized,
    {
        Either::Left(self)
    }

    /// The second of two kinds of futures.
    fn right_future<A: Future<Output = Self::Output>>(self) -> Either<A, Self>
    where
        Self: Sized,
    {
        Either::Right(self)
    }

    /// A stream of the one value.
    fn into_stream(self) -> IntoStream<Self>
    where
        Self: Sized,
    {
        IntoStream { future: Some(self) }
    }

    /// Once it was ready, it is pending for ever.
    fn fuse(self) -> Fuse<Self>
    where
        Self: Sized,
    {
        Fuse { tracer: std::rt::__Tracer::new("fuse"), future: Some(self) }
    }

    /// Lets many wait for the value; each gets a clone of it.
    fn shared(self) -> Shared<Self>
    where
        Self: Sized,
        Self::Output: Clone,
    {
        __share(self)
    }

    /// Looks at the value.
    fn inspect<F: FnOnce(&Self::Output)>(self, f: F) -> Inspect<Self, F>
    where
        Self: Sized,
    {
        Inspect { tracer: std::rt::__Tracer::new("inspect"), future: Some(self), f: Some(f) }
    }

    /// On the heap, and as any future that gives such a value.
    fn boxed<'a>(self) -> BoxFuture<'a, Self::Output>
    where
        Self: Sized + Send + 'a,
    {
        Box::pin(self)
    }

    /// The same, of one that stays on its thread.
    fn boxed_local<'a>(self) -> LocalBoxFuture<'a, Self::Output>
    where
        Self: Sized + 'a,
    {
        Box::pin(self)
    }

    /// Gives the value as a result that is never an error.
    fn unit_error(self) -> Map<Self, fn(Self::Output) -> Result<Self::Output, ()>>
    where
        Self: Sized,
    {
        self.map(__ok::<Self::Output>)
    }

    /// Asks for the value.
    fn poll_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Self::Output>
    where
        Self: Unpin,
    {
        Pin::new(self).poll(cx)
    }

    /// Polls once, and gives the value if it is there.
    fn now_or_never(self) -> Option<Self::Output>
    where
        Self: Sized,
    {
        let mut future = self;
        let mut cx = Context::from_waker(std::task::Waker::noop());
        match std::pin::__pinned(&mut future).poll(&mut cx) {
            Poll::Ready(output) => Some(output),
            Poll::Pending => None,
        }
    }
}

impl<F: ?Sized + Future> FutureExt for F {}

fn __into<T: Into<U>, U>(value: T) -> U {
    value.into()
}

fn __same<T>(value: T) -> T {
    value
}

fn __ok<T>(value: T) -> Result<T, ()> {
    Ok(value)
}

/// See [`FutureExt::map`].
pub struct Map<A, F> {
    tracer: std::rt::__Tracer,
    future: Option<A>,
    f: Option<F>,
}

impl<A: Unpin, F> Unpin for Map<A, F> {}

impl<A: Future, U, F: FnOnce(A::Output) -> U> Future for Map<A, F> {
    type Output = U;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<U> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let output = match &mut this.future {
                Some(future) => ready!(std::pin::__pinned(future).poll(cx)),
                None => panic!("Map must not be polled after it returned `Poll::Ready`"),
            };
            this.future = None;
            match this.f.take() {
                Some(f) => Poll::Ready(f(output)),
                None => panic!("Map must not be polled after it returned `Poll::Ready`"),
            }
        })
    }
}

impl<A: Future, U, F: FnOnce(A::Output) -> U> FusedFuture for Map<A, F> {
    fn is_terminated(&self) -> bool {
        self.f.is_none()
    }
}

/// See [`FutureExt::then`].
pub struct Then<A, B, F> {
    tracer: std::rt::__Tracer,
    first: Option<A>,
    second: Option<B>,
    f: Option<F>,
}

impl<A: Unpin, B: Unpin, F> Unpin for Then<A, B, F> {}

impl<A: Future, B: Future, F: FnOnce(A::Output) -> B> Future for Then<A, B, F> {
    type Output = B::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<B::Output> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if let Some(first) = &mut this.first {
                let output = ready!(std::pin::__pinned(first).poll(cx));
                this.first = None;
                if let Some(f) = this.f.take() {
                    this.second = Some(f(output));
                }
            }
            let output = match &mut this.second {
                Some(second) => ready!(std::pin::__pinned(second).poll(cx)),
                None => panic!("Then must not be polled after it returned `Poll::Ready`"),
            };
            this.second = None;
            Poll::Ready(output)
        })
    }
}

impl<A: Future, B: Future, F: FnOnce(A::Output) -> B> FusedFuture for Then<A, B, F> {
    fn is_terminated(&self) -> bool {
        self.first.is_none() && self.second.is_none()
    }
}

/// See [`FutureExt::into_stream`].
pub struct IntoStream<A> {
    future: Option<A>,
}

impl<A: Future> Stream for IntoStream<A> {
    type Item = A::Output;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<A::Output>> {
        let this = self.__unpinned();
        let output = match &mut this.future {
            Some(future) => ready!(std::pin::__pinned(future).poll(cx)),
            None => return Poll::Ready(None),
        };
        this.future = None;
        Poll::Ready(Some(output))
    }
}

/// See [`FutureExt::fuse`].
pub struct Fuse<A> {
    tracer: std::rt::__Tracer,
    future: Option<A>,
}

impl<A: Future> Fuse<A> {
    /// One that has ended already.
    pub fn terminated() -> Fuse<A> {
        Fuse { tracer: std::rt::__Tracer::new("fuse"), future: None }
    }
}

impl<A: Future> Future for Fuse<A> {
    type Output = A::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<A::Output> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let output = match &mut this.future {
                Some(future) => ready!(std::pin::__pinned(future).poll(cx)),
                None => return Poll::Pending,
            };
            this.future = None;
            Poll::Ready(output)
        })
    }
}

impl<A: Future> FusedFuture for Fuse<A> {
    fn is_terminated(&self) -> bool {
        self.future.is_none()
    }
}

/// See [`FutureExt::inspect`].
pub struct Inspect<A, F> {
    tracer: std::rt::__Tracer,
    future: Option<A>,
    f: Option<F>,
}

impl<A: Unpin, F> Unpin for Inspect<A, F> {}

impl<A: Future, F: FnOnce(&A::Output)> Future for Inspect<A, F> {
    type Output = A::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<A::Output> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let output = match &mut this.future {
                Some(future) => ready!(std::pin::__pinned(future).poll(cx)),
                None => panic!("Inspect must not be polled after it returned `Poll::Ready`"),
            };
            this.future = None;
            if let Some(f) = this.f.take() {
                f(&output);
            }
            Poll::Ready(output)
        })
    }
}

impl<A: Future, F: FnOnce(&A::Output)> FusedFuture for Inspect<A, F> {
    fn is_terminated(&self) -> bool {
        self.future.is_none()
    }
}
