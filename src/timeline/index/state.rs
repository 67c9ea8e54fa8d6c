//! What an actor can be doing.

use crate::trace::{FutureId, TimerId, WaitId};

/// What an actor is doing during one span.
///
/// A task alternates between being polled, waiting for something, and waiting for its turn; a
/// thread between running and blocking. Before its birth and after its end an actor has no state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaneState {
    /// A thread was asked for and has not begun to run.
    Starting,
    /// Woken, waiting for its turn.
    Queued {
        /// The index of the wake that queued it.
        wake: usize,
    },
    /// Being polled.
    Polling {
        /// The how manieth poll of the actor, from 1.
        number: u32,
    },
    /// Suspended: nobody will poll it before it is woken.
    Waiting {
        /// For what, as far as its innermost futures tell.
        on: WaitsFor,
        /// How many further innermost futures it waits for at the same time.
        others: u16,
    },
    /// Its last poll has ended; what it owned is being dropped.
    Closing,
    /// A thread runs.
    Running,
    /// A thread blocks, or somebody blocks in the middle of a poll.
    Blocked {
        /// The timer that ends it; none where something else does.
        timer: Option<TimerId>,
        /// What ends it, where it is no timer.
        wait: Option<WaitId>,
    },
}

/// What a suspended future waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitsFor {
    /// A timer of an innermost future.
    Timer(TimerId),
    /// An innermost future; its label says for what.
    Future(FutureId),
    /// No instrumented future was suspended.
    Unknown,
}
