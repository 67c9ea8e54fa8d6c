//! The states of an actor, and the steps between them.

use std::fmt;

use super::next;
use crate::trace::{ActorKind, EndCause, PollOutcome};

/// Where an actor is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ActorState {
    /// Not spawned yet.
    #[default]
    Unborn,
    /// Spawned; it is not queued yet, or, a thread, has not begun.
    Spawned,
    /// Suspended: it waits to be woken.
    Waiting,
    /// Woken: it waits for its turn to be polled.
    Queued,
    /// Being polled.
    Polling,
    /// Being polled, and woken meanwhile: queued as soon as the poll ends.
    PollingQueued,
    /// Being polled, and blocked in the middle of it.
    Stalled,
    /// The same, and woken meanwhile.
    StalledQueued,
    /// Its last poll ended with a value; what it owned is being dropped.
    Returned,
    /// Its last poll ended with a panic; what it owned is being dropped.
    Unwound,
    /// Being dropped where it was suspended.
    Dropping,
    /// A thread that runs.
    Running,
    /// A thread that sleeps, or waits for something.
    Blocked,
    /// Gone.
    Ended,
}

/// What can happen to an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActorStep {
    /// It comes into being.
    Spawn,
    /// It is woken.
    Wake,
    /// A poll of it begins.
    PollStart,
    /// A poll of it ends.
    PollEnd(PollOutcome),
    /// A thread begins, or what somebody was blocked by is over.
    Resume,
    /// It blocks.
    Block,
    /// Its code does something: sends, prints, creates, drops.
    Act,
    /// It is gone.
    End(EndCause),
}

impl ActorState {
    /// The state after `step`, for an actor of this kind; none where that cannot happen.
    pub fn after(self, kind: ActorKind, step: ActorStep) -> Option<Self> {
        let own = match kind {
            ActorKind::Main => MAIN,
            ActorKind::Task => TASK,
            ActorKind::Thread | ActorKind::BlockingJob => return next(THREAD, self, &step),
        };
        next(POLLED, self, &step).or_else(|| next(own, self, &step))
    }

    /// Whether the actor is in the ready queue, or will be when its poll ends.
    pub const fn is_queued(self) -> bool {
        matches!(self, Self::Queued | Self::PollingQueued | Self::StalledQueued)
    }

    /// Whether the actor is being polled.
    pub const fn is_polling(self) -> bool {
        matches!(self, Self::Polling | Self::PollingQueued) || self.is_stalled()
    }

    /// Whether the actor is blocked in the middle of a poll.
    pub const fn is_stalled(self) -> bool {
        matches!(self, Self::Stalled | Self::StalledQueued)
    }

    /// Whether the actor exists: spawned, and not ended.
    pub const fn is_alive(self) -> bool {
        !matches!(self, Self::Unborn | Self::Ended)
    }
}

use ActorState::{
    Blocked, Dropping, Ended, Polling, PollingQueued, Queued, Returned, Running, Spawned, Stalled,
    StalledQueued, Unborn, Unwound, Waiting,
};
use ActorStep::{Act, Block, End, PollEnd, PollStart, Resume, Spawn, Wake};

type Table = &'static [(ActorState, ActorStep, ActorState)];

/// `main`'s future and tasks alike.
const POLLED: Table = &[
    (Unborn, Spawn, Spawned),
    (Spawned, Wake, Queued),
    (Waiting, Wake, Queued),
    // Wakes coalesce: one that comes while the actor is queued changes nothing.
    (Queued, Wake, Queued),
    (Queued, PollStart, Polling),
    (Polling, Act, Polling),
    // The executor clears the queued flag before it polls, so a wake meanwhile counts.
    (Polling, Wake, PollingQueued),
    (PollingQueued, Act, PollingQueued),
    (PollingQueued, Wake, PollingQueued),
    (Polling, Block, Stalled),
    (Stalled, Wake, StalledQueued),
    (Stalled, Resume, Polling),
    (PollingQueued, Block, StalledQueued),
    (StalledQueued, Wake, StalledQueued),
    (StalledQueued, Resume, PollingQueued),
    (Polling, PollEnd(PollOutcome::Pending), Waiting),
    (PollingQueued, PollEnd(PollOutcome::Pending), Queued),
    (Polling, PollEnd(PollOutcome::Ready), Returned),
    (PollingQueued, PollEnd(PollOutcome::Ready), Returned),
    (Polling, PollEnd(PollOutcome::Panicked), Unwound),
    (PollingQueued, PollEnd(PollOutcome::Panicked), Unwound),
    // Dropping its own end of a channel may wake the very actor that drops it.
    (Returned, Act, Returned),
    (Returned, Wake, Returned),
    (Returned, End(EndCause::Finished), Ended),
    (Unwound, Act, Unwound),
    (Unwound, Wake, Unwound),
    (Unwound, End(EndCause::Panicked), Ended),
];

/// `main` alone: code around `block_on` runs before its future is first polled.
const MAIN: Table = &[(Spawned, Act, Spawned)];

/// Tasks alone: one that is suspended can be dropped, and then its destructors run.
const TASK: Table = &[
    (Spawned, Act, Dropping),
    (Waiting, Act, Dropping),
    (Queued, Act, Dropping),
    (Dropping, Act, Dropping),
    (Dropping, Wake, Dropping),
    (Spawned, End(EndCause::Aborted), Ended),
    (Waiting, End(EndCause::Aborted), Ended),
    (Queued, End(EndCause::Aborted), Ended),
    (Dropping, End(EndCause::Aborted), Ended),
    (Spawned, End(EndCause::Shutdown), Ended),
    (Waiting, End(EndCause::Shutdown), Ended),
    (Queued, End(EndCause::Shutdown), Ended),
    (Dropping, End(EndCause::Shutdown), Ended),
];

/// Threads, and closures on the pool of threads. No destructor of a killed one runs.
const THREAD: Table = &[
    (Unborn, Spawn, Spawned),
    (Spawned, Resume, Running),
    (Running, Act, Running),
    (Running, Block, Blocked),
    (Blocked, Resume, Running),
    (Running, End(EndCause::Finished), Ended),
    (Running, End(EndCause::Panicked), Ended),
    (Spawned, End(EndCause::Killed), Ended),
    (Running, End(EndCause::Killed), Ended),
    (Blocked, End(EndCause::Killed), Ended),
    // A closure that has not begun can still be called off; one that has begun ignores an abort.
    (Spawned, End(EndCause::Aborted), Ended),
    (Spawned, End(EndCause::Shutdown), Ended),
];

/// The end of a sentence that begins "the task is" or "the task has": "is waiting".
impl fmt::Display for ActorState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unborn => "is not spawned yet",
            Spawned => "is spawned but has not begun",
            Waiting => "is waiting",
            Queued => "is queued",
            Polling => "is being polled",
            PollingQueued => "is being polled and was woken meanwhile",
            Stalled => "is blocked in the middle of a poll",
            StalledQueued => "is blocked in the middle of a poll and was woken meanwhile",
            Returned => "has returned from its last poll",
            Unwound => "has panicked",
            Dropping => "is being dropped",
            Running => "is running",
            Blocked => "is blocked",
            Ended => "has ended",
        })
    }
}

/// The end of a sentence that begins "the task can": "be polled".
impl fmt::Display for ActorStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Spawn => "be spawned",
            Wake => "be woken",
            PollStart => "be polled",
            PollEnd(_) => "end a poll",
            Resume => "go on running",
            Block => "block",
            Act => "run code",
            End(EndCause::Finished) => "finish",
            End(EndCause::Panicked) => "end by a panic",
            End(EndCause::Aborted) => "be aborted",
            End(EndCause::Shutdown) => "be dropped at shutdown",
            End(EndCause::Killed) => "be killed",
        })
    }
}
