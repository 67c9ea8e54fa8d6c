//! What a run is given: its seed, its clock, and its limits.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::policy::Policy;
use crate::time::{Clock, Costs};

/// What a run is given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Config {
    /// The program's name, for the trace.
    pub program: String,
    /// What random choices are made from: the same seed, the same run on the virtual clock.
    pub seed: u64,
    /// What makes time pass.
    pub clock: Clock,
    /// What things cost, where the clock is virtual.
    pub costs: Costs,
    /// Who is polled next, and on what. On the real clock it is always the default.
    pub policy: Policy,
    /// Where the run stops by itself.
    pub limits: Limits,
    /// How many operations on the runtime's own resources a poll may do before they answer
    /// Pending to make room for others. Tokio's is 128. Off by default, as the page explains
    /// tasks without it first.
    pub budget: Option<u32>,
}

impl Config {
    /// A run of `program` on the virtual clock, with native costs, seed 1 and default limits,
    /// in the order of Tokio's current-thread scheduler.
    pub fn new(program: &str) -> Self {
        Self {
            program: program.to_owned(),
            seed: 1,
            clock: Clock::Virtual,
            costs: Costs::NATIVE,
            policy: Policy::default(),
            limits: Limits::default(),
            budget: None,
        }
    }
}

/// Where a run stops by itself. Reaching a limit keeps everything recorded until then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Events in the trace.
    pub events: usize,
    /// Tasks and threads.
    pub actors: usize,
    /// Time on the run's clock.
    pub time: Duration,
    /// Polls of futures inside one poll of a task: what stops a loop that never waits.
    pub polls_in_one_poll: u32,
    /// Steps of a program's own code in one poll, or of a thread, without waiting for anything.
    pub steps_without_waiting: u64,
    /// What the values of a program's own code may hold at a time, in bytes, about.
    pub memory_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            events: 1_000_000,
            actors: 100_000,
            time: Duration::from_secs(3_600),
            polls_in_one_poll: 100_000,
            steps_without_waiting: 100_000_000,
            memory_bytes: 256 << 20,
        }
    }
}
