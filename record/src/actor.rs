//! A future that is somebody: a task, or what `main` hands to `block_on`.
//!
//! Its polls are recorded, with the thread that polls, and its waker is wrapped, so that a wake is
//! recorded before Tokio learns of it.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

use wakeline::trace::{ActorId, EndCause, EventKind, PollOutcome};

use crate::here;
use crate::log::{self, main_actor};

/// The future of a task.
#[derive(Debug)]
pub(crate) struct TaskFuture<F: Future> {
    actor: ActorId,
    /// None when it has ended.
    future: Option<Pin<Box<F>>>,
    waker: Wrapped,
}

impl<F: Future> TaskFuture<F> {
    pub(crate) fn new(actor: ActorId, future: F) -> Self {
        Self { actor, future: Some(Box::pin(future)), waker: Wrapped::default() }
    }

    /// Drops what the task owns, in its name, and records its end.
    fn end(&mut self, how: EndCause) {
        self.future = None;
        record(self.actor, EventKind::Ended { how });
    }
}

impl<F: Future> Future for TaskFuture<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = &mut *self;
        let actor = this.actor;
        let waker = this.waker.around(cx.waker(), |inner| ActorWaker { actor, inner });
        let worker = here::worker();
        log::with(|log| log.start_poll(actor, Some(worker)));
        let _entered = here::enter(actor);
        let Some(future) = &mut this.future else { return Poll::Pending };
        let poll = || future.as_mut().poll(&mut Context::from_waker(&waker));
        let polled = catch_unwind(AssertUnwindSafe(poll));
        let outcome = match &polled {
            Ok(Poll::Pending) => PollOutcome::Pending,
            Ok(Poll::Ready(_)) => PollOutcome::Ready,
            Err(_) => PollOutcome::Panicked,
        };
        record(actor, EventKind::PollEnded { outcome });
        match polled {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(ready) => {
                this.end(EndCause::Finished);
                ready
            }
            Err(panic) => {
                this.end(EndCause::Panicked);
                resume_unwind(panic)
            }
        }
    }
}

/// One that is dropped where it is suspended.
impl<F: Future> Drop for TaskFuture<F> {
    fn drop(&mut self) {
        if self.future.is_some() {
            let _entered = here::enter(self.actor);
            let how = log::with(|log| log.end_of_dropped(self.actor));
            self.end(how);
        }
    }
}

/// The future that `main` hands to `block_on`. `main` is being polled already when it does so, and still is
/// when `block_on` returns.
#[derive(Debug)]
pub(crate) struct MainFuture<F> {
    future: Pin<Box<F>>,
    has_begun: bool,
    waker: Wrapped,
}

impl<F> MainFuture<F> {
    pub(crate) fn new(future: F) -> Self {
        Self { future: Box::pin(future), has_begun: false, waker: Wrapped::default() }
    }
}

impl<F: Future> Future for MainFuture<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = &mut *self;
        let actor = main_actor();
        let waker = this.waker.around(cx.waker(), |inner| ActorWaker { actor, inner });
        if this.has_begun {
            log::with(|log| log.start_poll(actor, None));
            here::set_actor(Some(actor));
        }
        this.has_begun = true;
        let polled = this.future.as_mut().poll(&mut Context::from_waker(&waker));
        if polled.is_pending() {
            record(actor, EventKind::PollEnded { outcome: PollOutcome::Pending });
            here::set_actor(None);
        }
        polled
    }
}

/// Records something that an actor does or that happens to it.
pub(crate) fn record(actor: ActorId, kind: EventKind) {
    log::with(|log| log.record(Some(actor), kind));
}

/// A waker around another, made anew only when the other is another.
#[derive(Debug, Default)]
pub(crate) struct Wrapped(Option<(Waker, Waker)>);

impl Wrapped {
    pub(crate) fn around<W: Wake + Send + Sync + 'static>(
        &mut self,
        inner: &Waker,
        wrap: impl FnOnce(Waker) -> W,
    ) -> Waker {
        match &self.0 {
            Some((known, waker)) if known.will_wake(inner) => waker.clone(),
            _ => {
                let waker = Waker::from(Arc::new(wrap(inner.clone())));
                self.0 = Some((inner.clone(), waker.clone()));
                waker
            }
        }
    }
}

/// Wakes an actor.
struct ActorWaker {
    actor: ActorId,
    inner: Waker,
}

impl Wake for ActorWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        let (cause, by) = (here::cause(), here::actor());
        log::with(|log| {
            log.wake(self.actor, cause, by);
            // While the log is held, so that the poll that follows comes after the wake there too. Tokio
            // runs no code of the program in this.
            self.inner.wake_by_ref();
        });
    }
}
