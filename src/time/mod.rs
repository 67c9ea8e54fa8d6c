//! What time is: the only room that defines it.
//!
//! Owns instants in integer nanoseconds, the choice of clock, and the declared costs of the
//! virtual one. Never reads a clock: the present moment is always handed in.

mod costs;
mod instant;
mod start;

pub use costs::{Costs, Jitter};
pub use instant::Instant;
pub use start::Start;

use serde::{Deserialize, Serialize};

/// What makes time pass in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clock {
    /// Time jumps to the next thing that happens: the same run every time, for the same seed.
    Virtual,
    /// Time is the machine's: the browser's event loop, real timers, real workers.
    Real,
}
