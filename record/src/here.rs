//! Whose code this thread runs at the moment, inside which futures, and why it wakes whom it wakes.

use std::cell::{Cell, RefCell};
use std::sync::atomic::{AtomicUsize, Ordering};

use wakeline::trace::{ActorId, ChannelId, FutureId, TimerId, WorkerId};

/// What a waker stands for that was handed to a primitive of Tokio's.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cause {
    /// A timer.
    Timer(TimerId),
    /// A message, or the end of its channel.
    Received(ChannelId),
    /// The end of a task.
    Joined(ActorId),
    /// Another turn.
    Itself,
}

thread_local! {
    static ACTOR: Cell<Option<ActorId>> = const { Cell::new(None) };
    static NEST: RefCell<Vec<FutureId>> = const { RefCell::new(Vec::new()) };
    static CAUSE: Cell<Option<Cause>> = const { Cell::new(None) };
    static WORKER: Cell<Option<usize>> = const { Cell::new(None) };
}

static WORKERS: AtomicUsize = AtomicUsize::new(0);

/// Whose code runs here.
pub(crate) fn actor() -> Option<ActorId> {
    ACTOR.get()
}

/// Lets another's code run here, or nobody's.
pub(crate) fn set_actor(actor: Option<ActorId>) {
    ACTOR.set(actor);
}

/// Lets another's code run here until what this gives is dropped.
pub(crate) fn enter(actor: ActorId) -> Entered {
    Entered { actor: ACTOR.replace(Some(actor)), nest: NEST.take() }
}

/// Until it is dropped, another's code runs here.
#[derive(Debug)]
pub(crate) struct Entered {
    actor: Option<ActorId>,
    nest: Vec<FutureId>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        ACTOR.set(self.actor);
        NEST.set(std::mem::take(&mut self.nest));
    }
}

/// The future that is being polled here, the innermost.
pub(crate) fn innermost() -> Option<FutureId> {
    NEST.with_borrow(|nest| nest.last().copied())
}

/// The poll of a future begins here.
pub(crate) fn push(future: FutureId) {
    NEST.with_borrow_mut(|nest| nest.push(future));
}

/// The poll of the innermost future ends here.
pub(crate) fn pop() {
    NEST.with_borrow_mut(Vec::pop);
}

/// Why whoever is woken here at the moment is.
pub(crate) fn cause() -> Option<Cause> {
    CAUSE.get()
}

/// Wakes for a reason.
pub(crate) fn because(cause: Cause, wake: impl FnOnce()) {
    let before = CAUSE.replace(Some(cause));
    wake();
    CAUSE.set(before);
}

/// Which worker this thread is: they are numbered in the order in which they first polled a task.
pub(crate) fn worker() -> WorkerId {
    let number = WORKER.get().unwrap_or_else(|| {
        let number = WORKERS.fetch_add(1, Ordering::Relaxed);
        WORKER.set(Some(number));
        number
    });
    WorkerId::from_index(number)
}
