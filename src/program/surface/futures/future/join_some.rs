//! Two to five futures that are waited for together, each given as an argument.

use std::pin::Pin;
use std::task::{Context, Poll};

/// Waits for two futures, and gives all values.
pub fn join<A: Future, B: Future>(one: A, two: B) -> Join<A, B> {
    Join {
        tracer: std::rt::__Tracer::new("join"),
            one: MaybeDone::Future(one),
            two: MaybeDone::Future(two),
    }
}

/// See [`join`].
pub struct Join<A: Future, B: Future> {
    tracer: std::rt::__Tracer,
    one: MaybeDone<A>,
    two: MaybeDone<B>,
}

impl<A: Future + Unpin, B: Future + Unpin> Unpin for Join<A, B> {}

impl<A: Future, B: Future> Future for Join<A, B> {
    type Output = (A::Output, B::Output);
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(A::Output, B::Output)> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let one = this.one.__poll(cx);
            let two = this.two.__poll(cx);
            if one && two {
                Poll::Ready((this.one.__take(), this.two.__take()))
            } else {
                Poll::Pending
            }
        })
    }
}

/// Waits for three futures, and gives all values.
pub fn join3<A: Future, B: Future, C: Future>(one: A, two: B, three: C) -> Join3<A, B, C> {
    Join3 {
        tracer: std::rt::__Tracer::new("join"),
            one: MaybeDone::Future(one),
            two: MaybeDone::Future(two),
            three: MaybeDone::Future(three),
    }
}

/// See [`join3`].
pub struct Join3<A: Future, B: Future, C: Future> {
    tracer: std::rt::__Tracer,
    one: MaybeDone<A>,
    two: MaybeDone<B>,
    three: MaybeDone<C>,
}

impl<A: Future + Unpin, B: Future + Unpin, C: Future + Unpin> Unpin for Join3<A, B, C> {}

impl<A: Future, B: Future, C: Future> Future for Join3<A, B, C> {
    type Output = (A::Output, B::Output, C::Output);
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(A::Output, B::Output, C::Output)> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let one = this.one.__poll(cx);
            let two = this.two.__poll(cx);
            let three = this.three.__poll(cx);
            if one && two && three {
                Poll::Ready((this.one.__take(), this.two.__take(), this.three.__take()))
            } else {
                Poll::Pending
            }
        })
    }
}

/// Waits for four futures, and gives all values.
pub fn join4<A: Future, B: Future, C: Future, D: Future>(one: A, two: B, three: C, four: D) -> Join4<A, B, C, D> {
    Join4 {
        tracer: std::rt::__Tracer::new("join"),
            one: MaybeDone::Future(one),
            two: MaybeDone::Future(two),
            three: MaybeDone::Future(three),
            four: MaybeDone::Future(four),
    }
}

/// See [`join4`].
pub struct Join4<A: Future, B: Future, C: Future, D: Future> {
    tracer: std::rt::__Tracer,
    one: MaybeDone<A>,
    two: MaybeDone<B>,
    three: MaybeDone<C>,
    four: MaybeDone<D>,
}

impl<A: Future + Unpin, B: Future + Unpin, C: Future + Unpin, D: Future + Unpin> Unpin for Join4<A, B, C, D> {}

impl<A: Future, B: Future, C: Future, D: Future> Future for Join4<A, B, C, D> {
    type Output = (A::Output, B::Output, C::Output, D::Output);
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(A::Output, B::Output, C::Output, D::Output)> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let one = this.one.__poll(cx);
            let two = this.two.__poll(cx);
            let three = this.three.__poll(cx);
            let four = this.four.__poll(cx);
            if one && two && three && four {
                Poll::Ready((this.one.__take(), this.two.__take(), this.three.__take(), this.four.__take()))
            } else {
                Poll::Pending
            }
        })
    }
}

/// Waits for five futures, and gives all values.
pub fn join5<A: Future, B: Future, C: Future, D: Future, E: Future>(one: A, two: B, three: C, four: D, five: E) -> Join5<A, B, C, D, E> {
    Join5 {
        tracer: std::rt::__Tracer::new("join"),
            one: MaybeDone::Future(one),
            two: MaybeDone::Future(two),
            three: MaybeDone::Future(three),
            four: MaybeDone::Future(four),
            five: MaybeDone::Future(five),
    }
}

/// See [`join5`].
pub struct Join5<A: Future, B: Future, C: Future, D: Future, E: Future> {
    tracer: std::rt::__Tracer,
    one: MaybeDone<A>,
    two: MaybeDone<B>,
    three: MaybeDone<C>,
    four: MaybeDone<D>,
    five: MaybeDone<E>,
}

impl<A: Future + Unpin, B: Future + Unpin, C: Future + Unpin, D: Future + Unpin, E: Future + Unpin> Unpin for Join5<A, B, C, D, E> {}

impl<A: Future, B: Future, C: Future, D: Future, E: Future> Future for Join5<A, B, C, D, E> {
    type Output = (A::Output, B::Output, C::Output, D::Output, E::Output);
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(A::Output, B::Output, C::Output, D::Output, E::Output)> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let one = this.one.__poll(cx);
            let two = this.two.__poll(cx);
            let three = this.three.__poll(cx);
            let four = this.four.__poll(cx);
            let five = this.five.__poll(cx);
            if one && two && three && four && five {
                Poll::Ready((this.one.__take(), this.two.__take(), this.three.__take(), this.four.__take(), this.five.__take()))
            } else {
                Poll::Pending
            }
        })
    }
}
