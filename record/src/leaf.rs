//! A future of Tokio's inside an actor, whose polls and wakes are recorded.

use std::panic::Location;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

use wakeline::trace::{EventKind, FutureId, PollOutcome, Subject};

use crate::actor::Wrapped;
use crate::here::{self, Cause};
use crate::log;

/// What is recorded of a future.
#[derive(Debug)]
pub(crate) struct Leaf {
    pub(crate) id: FutureId,
    is_adopted: bool,
    waker: Wrapped,
}

impl Leaf {
    /// Enters a future that is created here.
    pub(crate) fn new(label: &str, subject: Option<Subject>, place: &Location<'_>) -> Self {
        let by = here::actor();
        let id = log::with(|log| {
            let line = log.line(place);
            log.future(label, by, subject, line)
        });
        Self { id, is_adopted: false, waker: Wrapped::default() }
    }

    /// Polls the future, or the stream: with a waker that knows the cause.
    pub(crate) fn poll<T>(
        &mut self,
        cx: &Context<'_>,
        cause: Option<Cause>,
        poll: impl FnOnce(&mut Context<'_>) -> Poll<T>,
    ) -> Poll<T> {
        let waker = self.waker.around(cx.waker(), |inner| LeafWaker { cause, inner });
        let mut cx = Context::from_waker(&waker);
        // Outside of every actor there is no lane that this could be shown on.
        let Some(actor) = here::actor() else { return poll(&mut cx) };
        log::with(|log| {
            if !std::mem::replace(&mut self.is_adopted, true) {
                log.recorder.adopt(self.id, Some(actor), here::innermost());
            }
            log.record(Some(actor), EventKind::FuturePolled { future: self.id });
        });
        let mut open = Open { id: self.id, outcome: PollOutcome::Panicked };
        here::push(self.id);
        let polled = poll(&mut cx);
        open.outcome = if polled.is_ready() { PollOutcome::Ready } else { PollOutcome::Pending };
        polled
    }
}

impl Drop for Leaf {
    fn drop(&mut self) {
        let by = here::actor();
        log::with(|log| log.record(by, EventKind::FutureDropped { future: self.id }));
    }
}

/// A poll that goes on; if nothing else is said, it panicked.
struct Open {
    id: FutureId,
    outcome: PollOutcome,
}

impl Drop for Open {
    fn drop(&mut self) {
        here::pop();
        let (future, outcome) = (self.id, self.outcome);
        let by = here::actor();
        log::with(|log| log.record(by, EventKind::FutureReturned { future, outcome }));
    }
}

/// Wakes whoever polled, and says why.
struct LeafWaker {
    cause: Option<Cause>,
    inner: Waker,
}

impl Wake for LeafWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        match self.cause {
            Some(cause) => here::because(cause, || self.inner.wake_by_ref()),
            None => self.inner.wake_by_ref(),
        }
    }
}
