//! A moment of a run.

use std::fmt;
use std::ops::{Add, Sub};
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// A moment of a run, in nanoseconds since the run began.
///
/// Lengths of time are [`std::time::Duration`]. Arithmetic saturates at both ends, so that a
/// program that sleeps for [`Duration::MAX`] is one that waits for ever, not a panic.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Instant(u64);

impl Instant {
    /// The moment the run began.
    pub const ZERO: Self = Self(0);
    /// A moment that never comes.
    pub const MAX: Self = Self(u64::MAX);

    /// The moment `nanos` nanoseconds after the run began.
    pub const fn from_nanos(nanos: u64) -> Self {
        Self(nanos)
    }

    /// The moment `millis` milliseconds after the run began.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis.saturating_mul(1_000_000))
    }

    /// Nanoseconds since the run began.
    pub const fn as_nanos(self) -> u64 {
        self.0
    }

    /// Milliseconds since the run began, with their fraction.
    pub fn as_millis_f64(self) -> f64 {
        self.0 as f64 / 1e6
    }

    /// The time from `earlier` to `self`, or zero where `earlier` is the later one.
    pub const fn since(self, earlier: Self) -> Duration {
        Duration::from_nanos(self.0.saturating_sub(earlier.0))
    }

    /// The first multiple of `step` that is not before `self`; `self` where `step` is zero.
    #[must_use]
    pub fn round_up_to(self, step: Duration) -> Self {
        match nanos(step) {
            0 => self,
            step => Self(self.0.div_ceil(step).saturating_mul(step)),
        }
    }

    /// The last multiple of `step` that is not after `self`; `self` where `step` is zero.
    #[must_use]
    pub fn round_down_to(self, step: Duration) -> Self {
        match nanos(step) {
            0 => self,
            step => Self(self.0 - self.0 % step),
        }
    }
}

impl Add<Duration> for Instant {
    type Output = Self;

    fn add(self, length: Duration) -> Self {
        Self(self.0.saturating_add(nanos(length)))
    }
}

impl Sub<Duration> for Instant {
    type Output = Self;

    fn sub(self, length: Duration) -> Self {
        Self(self.0.saturating_sub(nanos(length)))
    }
}

/// Milliseconds with three decimals: `100.110 ms`.
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let micros = self.0 / 1_000;
        f.pad(&format!("{}.{:03} ms", micros / 1_000, micros % 1_000))
    }
}

fn nanos(length: Duration) -> u64 {
    u64::try_from(length.as_nanos()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_up_to_the_next_tick_and_keeps_a_moment_on_one() {
        let tick = Duration::from_millis(1);
        assert_eq!(Instant::from_nanos(1).round_up_to(tick), Instant::from_millis(1));
        assert_eq!(Instant::from_millis(7).round_up_to(tick), Instant::from_millis(7));
        assert_eq!(Instant::from_nanos(5).round_up_to(Duration::ZERO), Instant::from_nanos(5));
    }

    #[test]
    fn saturates() {
        assert_eq!(Instant::from_millis(1) + Duration::MAX, Instant::MAX);
        assert_eq!(Instant::ZERO - Duration::from_secs(1), Instant::ZERO);
        assert_eq!(Instant::ZERO.since(Instant::MAX), Duration::ZERO);
    }

    #[test]
    fn prints_milliseconds() {
        assert_eq!(Instant::from_nanos(100_110_900).to_string(), "100.110 ms");
    }
}
