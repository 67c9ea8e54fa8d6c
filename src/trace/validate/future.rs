//! The states of an instrumented future, and the steps between them.

use std::fmt;

use super::next;
use crate::trace::PollOutcome;

/// Where a future (or stream) is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum FutureState {
    /// Not created yet.
    #[default]
    Uncreated,
    /// Created; never polled.
    Created,
    /// A poll of it is going on.
    Polling,
    /// Its last poll ended without a value.
    Suspended,
    /// Its last poll ended with a value, or, a stream, with an item.
    Ready,
    /// Its last poll ended with a panic.
    Panicked,
    /// Gone.
    Dropped,
}

/// What can happen to a future.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FutureStep {
    /// It is created.
    Create,
    /// A poll of it begins.
    Poll,
    /// A poll of it ends.
    Return(PollOutcome),
    /// It is dropped.
    Drop,
}

impl FutureState {
    /// The state after `step`; none where that cannot happen.
    pub fn after(self, step: FutureStep) -> Option<Self> {
        next(TABLE, self, &step)
    }
}

use FutureState::{Created, Dropped, Panicked, Polling, Ready, Suspended, Uncreated};
use FutureStep::{Create, Drop, Poll, Return};

const TABLE: &[(FutureState, FutureStep, FutureState)] = &[
    (Uncreated, Create, Created),
    (Created, Poll, Polling),
    (Suspended, Poll, Polling),
    // A stream is one future that is polled for every item.
    (Ready, Poll, Polling),
    (Polling, Return(PollOutcome::Pending), Suspended),
    (Polling, Return(PollOutcome::Ready), Ready),
    (Polling, Return(PollOutcome::Panicked), Panicked),
    (Created, Drop, Dropped),
    (Suspended, Drop, Dropped),
    (Ready, Drop, Dropped),
    (Panicked, Drop, Dropped),
];

/// The end of a sentence that begins "the future is" or "the future has".
impl fmt::Display for FutureState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Uncreated => "is not created yet",
            Created => "was never polled",
            Polling => "is being polled",
            Suspended => "is suspended",
            Ready => "has returned a value",
            Panicked => "has panicked",
            Dropped => "has been dropped",
        })
    }
}

/// The end of a sentence that begins "the future can".
impl fmt::Display for FutureStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Create => "be created",
            Poll => "be polled",
            Return(_) => "return from a poll",
            Drop => "be dropped",
        })
    }
}
