//! Futures that somebody else can end.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// Makes a future one that the handle ends.
pub fn abortable<F: Future>(future: F) -> (Abortable<F>, AbortHandle) {
    let (handle, registration) = AbortHandle::new_pair();
    (Abortable::new(future, registration), handle)
}

/// See [`abortable`].
pub struct Abortable<F> {
    tracer: std::rt::__Tracer,
    future: F,
    shared: Arc<__Abort>,
}

struct __Abort {
    is_aborted: std::cell::Cell<bool>,
    waker: futures::task::AtomicWaker,
}

impl Sync for __Abort {}

impl<F> Abortable<F> {
    /// Makes a future one that ends when the registration's handle says so.
    pub fn new(future: F, registration: AbortRegistration) -> Abortable<F> {
        let tracer = std::rt::__Tracer::new("abortable");
        Abortable { tracer, future, shared: registration.shared }
    }

    /// Whether the handle has ended it, even if it does not know yet.
    pub fn is_aborted(&self) -> bool {
        self.shared.is_aborted.get()
    }
}

impl<F: Future> Future for Abortable<F> {
    type Output = Result<F::Output, Aborted>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<F::Output, Aborted>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if this.is_aborted() {
                return Poll::Ready(Err(Aborted));
            }
            if let Poll::Ready(output) = std::pin::__pinned(&mut this.future).poll(cx) {
                return Poll::Ready(Ok(output));
            }
            this.shared.waker.register(cx.waker());
            // The future itself may have called the handle.
            if this.is_aborted() { Poll::Ready(Err(Aborted)) } else { Poll::Pending }
        })
    }
}

/// What an [`Abortable`] is made with.
pub struct AbortRegistration {
    shared: Arc<__Abort>,
}

impl AbortRegistration {
    /// A handle of the same pair.
    pub fn handle(&self) -> AbortHandle {
        AbortHandle { shared: self.shared.clone() }
    }
}

/// Ends an [`Abortable`].
#[derive(Clone)]
pub struct AbortHandle {
    shared: Arc<__Abort>,
}

impl AbortHandle {
    /// A handle, and what to make an [`Abortable`] with.
    pub fn new_pair() -> (AbortHandle, AbortRegistration) {
        let shared = Arc::new(__Abort {
            is_aborted: std::cell::Cell::new(false),
            waker: futures::task::AtomicWaker::new(),
        });
        (AbortHandle { shared: shared.clone() }, AbortRegistration { shared })
    }

    /// Ends it: when it is polled next, it is ready.
    pub fn abort(&self) {
        self.shared.is_aborted.set(true);
        self.shared.waker.wake();
    }

    /// Whether that was done.
    pub fn is_aborted(&self) -> bool {
        self.shared.is_aborted.get()
    }
}

/// It was ended before it was ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aborted;

impl std::fmt::Display for Aborted {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("`Abortable` future has been aborted")
    }
}

impl std::error::Error for Aborted {}
