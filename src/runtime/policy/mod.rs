//! Who is polled next, and on what.
//!
//! Owns the policies that a run can have, their form as text, and what each needs to decide: the
//! picker that takes any of those who are ready, and the pool of workers with its queues. Knows actors by their ids, never their code.

mod choices;
mod idle;
mod picker;
mod poll;
mod pool;
mod queues;
mod text;
mod workers;

pub use choices::Choices;
pub use text::PolicyError;
pub use workers::Workers;

pub(super) use picker::{Pick, Picker};
pub(super) use pool::{Pool, close_polls, look, step};
pub(super) use queues::WorkerQueues;

use serde::{Deserialize, Serialize};

use crate::trace::Scheduler;

/// Who is polled next, of those who are ready, and on what.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
    /// One lane, in the order of Tokio's current-thread scheduler.
    #[default]
    CurrentThread,
    /// One lane, in an order that the seed decides: any of those who are ready, and of timers
    /// that are due at the same tick any. Many seeds show which orders are possible, where one
    /// run shows one.
    Shuffled,
    /// One lane, in the order that the reader chooses. Timers are looked at before each choice;
    /// time passes when nobody is ready.
    Chosen(Choices),
    /// Several lanes: a model of Tokio's multi-thread scheduler.
    Workers(Workers),
}

impl Policy {
    /// What a trace says of it.
    pub fn scheduler(&self) -> Scheduler {
        match self {
            Self::CurrentThread => Scheduler::CurrentThread,
            Self::Shuffled => Scheduler::Shuffled,
            Self::Chosen(_) => Scheduler::Chosen,
            Self::Workers(workers) => Scheduler::Workers(workers.count()),
        }
    }

    /// The workers, if there are some.
    pub fn workers(&self) -> Option<Workers> {
        match self {
            Self::Workers(workers) => Some(*workers),
            _ => None,
        }
    }
}
