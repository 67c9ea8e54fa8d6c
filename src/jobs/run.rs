//! What the page asks of a run that the engine holds, and what it is told.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::runtime::{Config, Next, Report};
use crate::time::{Instant, Start};
use crate::trace::{ActorId, Added, Outcome};

/// Something to be done with a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// Which run: a number that the page gave it, and gives to no other.
    pub run: u32,
    /// What.
    pub task: Task,
}

/// What can be done with a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::large_enum_variant, reason = "one is made for each step of a run, and not kept")]
pub enum Task {
    /// Begin it.
    Begin {
        /// The text of the program.
        text: String,
        /// What it is given.
        config: Config,
        /// Where its time begins, on the real clock.
        start: Start,
    },
    /// Tell how far it is.
    Look,
    /// Go on until its clock is past a moment.
    Advance {
        /// The moment.
        until: Instant,
        /// By at most so many steps.
        max_steps: usize,
    },
    /// Go on until there is one more event.
    AdvanceToEvent,
    /// On the real clock: do what is ready now.
    Turn {
        /// For at most so much of the machine's time.
        budget: Duration,
    },
    /// Take in what a thread did in its worker.
    Deliver {
        /// Which thread.
        actor: ActorId,
        /// When, on the clock of the run.
        at: Instant,
        /// What it did.
        report: Report,
    },
    /// End it for a reason that is not its own.
    End(Outcome),
    /// Forget it.
    Forget,
}

/// What is new of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct News {
    /// What it has recorded since it was asked last.
    pub added: Added,
    /// When it can go on.
    pub next: Next,
    /// What is to be done for its threads: after [`Task::Turn`].
    pub orders: Vec<WorkerOrder>,
}

/// Something to be done for the threads of a run. What is said to a worker is bytes that only the
/// engine's module in there has to understand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WorkerOrder {
    /// Give a thread to a worker.
    Start {
        /// Which thread.
        actor: ActorId,
        /// What to say to the worker.
        message: Vec<u8>,
    },
    /// Say something to all workers of the run.
    Tell {
        /// What.
        message: Vec<u8>,
    },
}
