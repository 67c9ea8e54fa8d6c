//! A future whose value many wait for.

use futures::stream::__WakeSet;
use std::cell::RefCell;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// A future whose value many wait for. Each of them gets a clone of it.
pub struct Shared<F: Future> {
    tracer: std::rt::__Tracer,
    /// None once it has given the value.
    inner: Option<Arc<__Inner<F>>>,
}

struct __Inner<F: Future> {
    /// The future, or its value.
    state: RefCell<MaybeDone<F>>,
    /// Who waits: all are woken when the future is.
    waiting: __WakeSet,
    number: usize,
}

impl<F: Future + Send> Send for __Inner<F> {}
impl<F: Future + Send> Sync for __Inner<F> {}

impl<F: Future> Unpin for Shared<F> {}

/// What [`FutureExt::shared`] makes.
pub fn __share<F: Future>(future: F) -> Shared<F> {
    let state = RefCell::new(MaybeDone::Future(future));
    let waiting = __WakeSet::new();
    let number = waiting.add(false);
    let tracer = std::rt::__Tracer::new("shared");
    Shared { tracer, inner: Some(Arc::new(__Inner { state, waiting, number })) }
}

impl<F: Future> Clone for Shared<F> {
    fn clone(&self) -> Shared<F> {
        Shared { tracer: std::rt::__Tracer::new("shared"), inner: self.inner.clone() }
    }
}

impl<F: Future> Shared<F>
where
    F::Output: Clone,
{
    /// How many wait for it; `None` once this one has the value.
    pub fn strong_count(&self) -> Option<usize> {
        match &self.inner {
            Some(inner) => Some(Arc::strong_count(inner)),
            None => None,
        }
    }
}

impl<F: Future> Future for Shared<F>
where
    F::Output: Clone,
{
    type Output = F::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let inner = match &this.inner {
                Some(inner) => inner.clone(),
                None => panic!("Shared future polled again after completion"),
            };
            // Whoever polls waits too: the wake may come before the poll has ended.
            inner.waiting.register_too(cx);
            let _woken = inner.waiting.next();
            let waker = inner.waiting.waker(inner.number);
            if !inner.state.borrow_mut().__poll(&mut Context::from_waker(&waker)) {
                return Poll::Pending;
            }
            let output = match &*inner.state.borrow() {
                MaybeDone::Done(output) => output.clone(),
                _ => return Poll::Pending,
            };
            this.inner = None;
            // The others find the value when they are polled.
            waker.wake();
            Poll::Ready(output)
        })
    }
}

impl<F: Future> FusedFuture for Shared<F>
where
    F::Output: Clone,
{
    fn is_terminated(&self) -> bool {
        self.inner.is_none()
    }
}
