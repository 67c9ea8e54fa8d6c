//! The states of a timer, and the steps between them.

use std::fmt;

use super::next;

/// Where a timer is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TimerState {
    /// Not set yet.
    #[default]
    Unset,
    /// Set: its deadline is waited for.
    Armed,
    /// Its deadline came.
    Fired,
    /// Taken out of the timer queue before its deadline.
    Cancelled,
}

/// What can happen to a timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimerStep {
    /// It is set.
    Arm,
    /// Its deadline comes.
    Fire,
    /// It is taken out of the timer queue.
    Cancel,
}

impl TimerState {
    /// The state after `step`; none where that cannot happen.
    pub fn after(self, step: TimerStep) -> Option<Self> {
        next(TABLE, self, &step)
    }
}

const TABLE: &[(TimerState, TimerStep, TimerState)] = &[
    (TimerState::Unset, TimerStep::Arm, TimerState::Armed),
    (TimerState::Armed, TimerStep::Fire, TimerState::Fired),
    (TimerState::Armed, TimerStep::Cancel, TimerState::Cancelled),
];

/// The end of a sentence that begins "the timer is" or "the timer has".
impl fmt::Display for TimerState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unset => "is not set yet",
            Self::Armed => "is set",
            Self::Fired => "has fired",
            Self::Cancelled => "was cancelled",
        })
    }
}

/// The end of a sentence that begins "the timer can".
impl fmt::Display for TimerStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Arm => "be set",
            Self::Fire => "fire",
            Self::Cancel => "be cancelled",
        })
    }
}
