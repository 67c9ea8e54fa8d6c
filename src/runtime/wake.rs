//! The waker: an id, and the way to the queue.

use std::sync::Arc;
use std::task::{Wake, Waker};

use super::state::Shared;
use crate::trace::ActorId;

/// The waker of `actor`.
pub(super) fn waker(actor: ActorId, shared: &Shared) -> Waker {
    Waker::from(Arc::new(ActorWaker { actor, shared: shared.clone() }))
}

/// The only part of a task that must be `Send + Sync`. It addresses the whole task: which of
/// the futures inside can go on is found by polling.
struct ActorWaker {
    actor: ActorId,
    shared: Shared,
}

impl Wake for ActorWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.shared.lock().wake(self.actor);
    }
}
