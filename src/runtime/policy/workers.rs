//! The knobs of a runtime with workers.

use serde::{Deserialize, Serialize};

/// A model of Tokio's multi-thread runtime: so many workers, each a lane of virtual time of its
/// own, poll the tasks at the same time. The future that is given to `block_on` stays on `main`'s
/// lane.
///
/// It follows Tokio's scheduler: a queue of its own for each worker, a slot for the task that was
/// woken last, a queue for what comes from outside, half of a queue stolen at a time, at most half
/// of the workers searching, one of those who are parked looking after the timers. So it has its
/// surprises, too: a worker that looked after the timers, and is woken by one for a task that then
/// blocks, leaves them to nobody until another worker is woken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workers {
    /// How many: from 1 to [`Workers::MOST`].
    pub workers: u8,
    /// Whether a worker without work takes some of another's.
    pub stealing: bool,
    /// Whether a task that a worker wakes is the next that it polls, and cannot be stolen.
    pub lifo_slot: bool,
}

impl Workers {
    /// The most workers that there can be.
    pub const MOST: u8 = 8;

    /// So many, with everything that Tokio's have.
    pub fn new(workers: u8) -> Self {
        Self { workers: workers.clamp(1, Self::MOST), stealing: true, lifo_slot: true }
    }

    /// How many there are, whatever was written into the field.
    pub fn count(self) -> u8 {
        self.workers.clamp(1, Self::MOST)
    }
}
