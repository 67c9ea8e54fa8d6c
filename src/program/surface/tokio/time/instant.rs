//! Moments of the runtime's clock.

use std::ops::{Add, AddAssign, Sub, SubAssign};

/// A moment of the runtime's clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    std: std::time::Instant,
}

impl Instant {
    /// Now.
    pub fn now() -> Instant {
        Instant { std: std::time::Instant::now() }
    }

    /// The same moment, of a clock that is the same here.
    pub fn from_std(std: std::time::Instant) -> Instant {
        Instant { std }
    }

    /// The same moment, of a clock that is the same here.
    pub fn into_std(self) -> std::time::Instant {
        self.std
    }

    /// The time since then.
    pub fn elapsed(&self) -> Duration {
        self.std.elapsed()
    }

    /// The time between an earlier moment and this one; none if it is not earlier.
    pub fn duration_since(&self, earlier: Instant) -> Duration {
        self.std.duration_since(earlier.std)
    }

    /// The same.
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {
        self.std.saturating_duration_since(earlier.std)
    }

    /// The same; `None` if it is later.
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {
        self.std.checked_duration_since(earlier.std)
    }

    /// The moment so much later, if there is one.
    pub fn checked_add(&self, length: Duration) -> Option<Instant> {
        match self.std.checked_add(length) {
            Some(std) => Some(Instant { std }),
            None => None,
        }
    }

    /// The moment so much earlier, if there is one.
    pub fn checked_sub(&self, length: Duration) -> Option<Instant> {
        match self.std.__nanos().checked_sub(std::time::__nanos(length)) {
            Some(nanos) => Some(Instant { std: std::time::Instant::__at(nanos) }),
            None => None,
        }
    }

    /// The moment as nanoseconds since the run began.
    pub fn __nanos(&self) -> u64 {
        self.std.__nanos()
    }
}

impl From<std::time::Instant> for Instant {
    fn from(std: std::time::Instant) -> Instant {
        Instant { std }
    }
}

impl From<Instant> for std::time::Instant {
    fn from(moment: Instant) -> std::time::Instant {
        moment.std
    }
}

impl Add<Duration> for Instant {
    type Output = Instant;
    fn add(self, length: Duration) -> Instant {
        Instant { std: self.std + length }
    }
}

impl AddAssign<Duration> for Instant {
    fn add_assign(&mut self, length: Duration) {
        *self = *self + length;
    }
}

impl Sub<Duration> for Instant {
    type Output = Instant;
    fn sub(self, length: Duration) -> Instant {
        Instant { std: self.std - length }
    }
}

impl SubAssign<Duration> for Instant {
    fn sub_assign(&mut self, length: Duration) {
        *self = *self - length;
    }
}

impl Sub<Instant> for Instant {
    type Output = Duration;
    fn sub(self, earlier: Instant) -> Duration {
        self.duration_since(earlier)
    }
}

impl std::fmt::Debug for Instant {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&self.std, f)
    }
}
