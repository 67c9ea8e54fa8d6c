//! A meeting point: nobody goes on before all are there.

use std::cell::Cell;
use tokio::sync::notify::Notify;

/// A meeting point of so many: nobody goes on before all are there.
pub struct Barrier {
    size: usize,
    arrived: Cell<usize>,
    /// How often all have met.
    meetings: Cell<usize>,
    notify: Notify,
}

impl Sync for Barrier {}

impl Barrier {
    /// Of so many; of one, if that is 0.
    pub fn new(size: usize) -> Barrier {
        let size = if size == 0 { 1 } else { size };
        Barrier { size, arrived: Cell::new(0), meetings: Cell::new(0), notify: Notify::new() }
    }

    /// Waits until all are there. The last one is told so.
    pub async fn wait(&self) -> BarrierWaitResult {
        let meeting = self.meetings.get();
        let arrived = self.arrived.get() + 1;
        if arrived == self.size {
            self.arrived.set(0);
            self.meetings.set(meeting + 1);
            self.notify.notify_waiters();
            return BarrierWaitResult { is_leader: true };
        }
        self.arrived.set(arrived);
        while self.meetings.get() == meeting {
            self.notify.notified().await;
        }
        BarrierWaitResult { is_leader: false }
    }
}

impl std::fmt::Debug for Barrier {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Barrier")
    }
}

/// What everybody is told when all are there.
#[derive(Debug, Clone)]
pub struct BarrierWaitResult {
    is_leader: bool,
}

impl BarrierWaitResult {
    /// Whether it was the last.
    pub fn is_leader(&self) -> bool {
        self.is_leader
    }
}
