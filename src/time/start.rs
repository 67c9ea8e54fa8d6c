//! From the machine's clock to a run's.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::Instant;

/// A moment of the machine's clock from which a run counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Start {
    /// In milliseconds since 1970, with the resolution that the browser allows.
    pub at_ms: f64,
}

impl Start {
    /// The moment of the run at which the machine's clock shows `at_ms`.
    pub fn moment(self, at_ms: f64) -> Instant {
        Instant::ZERO + Duration::from_secs_f64((at_ms - self.at_ms).max(0.0) / 1e3)
    }
}
