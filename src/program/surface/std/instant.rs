//! Moments of the clock.

use std::ops::{Add, AddAssign, Sub, SubAssign};

/// A moment of the clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant {
    nanos: u64,
}

impl Instant {
    /// Now.
    pub fn now() -> Instant {
        Instant { nanos: __now_nanos() }
    }

    /// The time since then.
    pub fn elapsed(&self) -> Duration {
        Duration::from_nanos(__now_nanos() - self.nanos)
    }

    /// The time between an earlier moment and this one; none if it is not earlier.
    pub fn duration_since(&self, earlier: Instant) -> Duration {
        self.saturating_duration_since(earlier)
    }

    /// The same.
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {
        if self.nanos > earlier.nanos {
            Duration::from_nanos(self.nanos - earlier.nanos)
        } else {
            Duration::from_nanos(0)
        }
    }

    /// The same; `None` if it is later.
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {
        if self.nanos >= earlier.nanos {
            Some(Duration::from_nanos(self.nanos - earlier.nanos))
        } else {
            None
        }
    }

    /// The moment so much later.
    pub fn checked_add(&self, length: Duration) -> Option<Instant> {
        match self.nanos.checked_add(__nanos(length)) {
            Some(nanos) => Some(Instant { nanos }),
            None => None,
        }
    }

    /// The moment as nanoseconds since the run began.
    pub fn __nanos(&self) -> u64 {
        self.nanos
    }

    /// The moment so many nanoseconds after the run began.
    pub fn __at(nanos: u64) -> Instant {
        Instant { nanos }
    }
}

impl Add<Duration> for Instant {
    type Output = Instant;
    fn add(self, length: Duration) -> Instant {
        Instant { nanos: self.nanos + __nanos(length) }
    }
}

impl AddAssign<Duration> for Instant {
    fn add_assign(&mut self, length: Duration) {
        self.nanos += __nanos(length);
    }
}

impl Sub<Duration> for Instant {
    type Output = Instant;
    fn sub(self, length: Duration) -> Instant {
        Instant { nanos: self.nanos - __nanos(length) }
    }
}

impl SubAssign<Duration> for Instant {
    fn sub_assign(&mut self, length: Duration) {
        self.nanos -= __nanos(length);
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
        write!(f, "Instant {{ nanos: {} }}", self.nanos)
    }
}

/// A length in nanoseconds; the longest that there is, if it is longer.
pub fn __nanos(length: Duration) -> u64 {
    let nanos = length.as_nanos();
    if nanos > 18446744073709551615 { 18446744073709551615 } else { nanos as u64 }
}

#[intrinsic = "now_nanos"]
fn __now_nanos() -> u64 {}
