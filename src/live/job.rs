//! What a worker is asked to do, and what it says.

use serde::{Deserialize, Serialize};

use super::burn;

/// What a worker is asked to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// Compute for so many milliseconds.
    Burn(u32),
}

/// What a worker says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Said {
    /// It is loaded.
    Ready,
    /// It has computed as long as it was asked to.
    Burnt,
}

/// What a job has around it.
pub struct Around<'a> {
    /// Reads the clock, in milliseconds.
    pub now_ms: &'a dyn Fn() -> f64,
}

impl std::fmt::Debug for Around<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Around").finish_non_exhaustive()
    }
}

/// Does a job; what it says last is its result.
pub fn perform(job: &Job, around: &Around<'_>) -> Said {
    match job {
        Job::Burn(length_ms) => {
            let end = (around.now_ms)() + f64::from(*length_ms);
            burn(|| (around.now_ms)() >= end);
            Said::Burnt
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_burn_lasts_as_long_as_it_was_asked_to() {
        let now = Cell::new(0.0);
        let now_ms = || {
            now.set(now.get() + 1.0);
            now.get()
        };
        assert_eq!(perform(&Job::Burn(20), &Around { now_ms: &now_ms }), Said::Burnt);
        assert!((20.0..=22.0).contains(&now.get()), "{}", now.get());
    }
}
