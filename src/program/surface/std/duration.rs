//! Lengths of time.

use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};

/// A length of time, in nanoseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Duration {
    secs: u64,
    nanos: u32,
}

impl Duration {
    /// None at all.
    pub const ZERO: Duration = Duration { secs: 0, nanos: 0 };
    /// The longest.
    pub const MAX: Duration = Duration { secs: 18446744073709551615, nanos: 999999999 };
    /// A second.
    pub const SECOND: Duration = Duration { secs: 1, nanos: 0 };

    /// So many seconds and nanoseconds.
    pub const fn new(secs: u64, nanos: u32) -> Duration {
        match secs.checked_add((nanos / 1000000000) as u64) {
            Some(secs) => Duration { secs, nanos: nanos % 1000000000 },
            None => panic!("overflow in Duration::new"),
        }
    }
    /// So many seconds.
    pub const fn from_secs(secs: u64) -> Duration {
        Duration { secs, nanos: 0 }
    }
    /// So many milliseconds.
    pub const fn from_millis(millis: u64) -> Duration {
        Duration { secs: millis / 1000, nanos: (millis % 1000) as u32 * 1000000 }
    }
    /// So many microseconds.
    pub const fn from_micros(micros: u64) -> Duration {
        Duration { secs: micros / 1000000, nanos: (micros % 1000000) as u32 * 1000 }
    }
    /// So many nanoseconds.
    pub const fn from_nanos(nanos: u64) -> Duration {
        Duration { secs: nanos / 1000000000, nanos: (nanos % 1000000000) as u32 }
    }
    /// So many minutes.
    pub const fn from_mins(mins: u64) -> Duration {
        Duration { secs: mins * 60, nanos: 0 }
    }
    /// So many hours.
    pub const fn from_hours(hours: u64) -> Duration {
        Duration { secs: hours * 3600, nanos: 0 }
    }
    /// So many seconds.
    pub fn from_secs_f64(secs: f64) -> Duration {
        match Duration::__of_f64(secs) {
            Some(length) => length,
            None if secs < 0.0 => panic!("cannot convert float seconds to Duration: value is negative"),
            None => panic!("cannot convert float seconds to Duration: value is either too big or NaN"),
        }
    }
    /// So many seconds.
    pub fn from_secs_f32(secs: f32) -> Duration {
        Duration::from_secs_f64(secs as f64)
    }
    fn __of_f64(secs: f64) -> Option<Duration> {
        if !(secs >= 0.0) || secs >= 18446744073709551616.0 {
            return None;
        }
        let whole = secs as u64;
        let nanos = ((secs - whole as f64) * 1e9).round_ties_even() as u64;
        Some(Duration::from_secs(whole) + Duration::from_nanos(nanos))
    }

    /// Whether it is none at all.
    pub const fn is_zero(&self) -> bool {
        self.secs == 0 && self.nanos == 0
    }
    /// Its whole seconds.
    pub const fn as_secs(&self) -> u64 {
        self.secs
    }
    /// Its whole milliseconds.
    pub const fn as_millis(&self) -> u128 {
        self.secs as u128 * 1000 + (self.nanos / 1000000) as u128
    }
    /// Its whole microseconds.
    pub const fn as_micros(&self) -> u128 {
        self.secs as u128 * 1000000 + (self.nanos / 1000) as u128
    }
    /// Its nanoseconds.
    pub const fn as_nanos(&self) -> u128 {
        self.secs as u128 * 1000000000 + self.nanos as u128
    }
    /// Its seconds.
    pub fn as_secs_f64(&self) -> f64 {
        self.secs as f64 + self.nanos as f64 / 1e9
    }
    /// Its seconds.
    pub fn as_secs_f32(&self) -> f32 {
        self.secs as f32 + self.nanos as f32 / 1e9
    }
    /// Its milliseconds beyond whole seconds.
    pub const fn subsec_millis(&self) -> u32 {
        self.nanos / 1000000
    }
    /// Its microseconds beyond whole seconds.
    pub const fn subsec_micros(&self) -> u32 {
        self.nanos / 1000
    }
    /// Its nanoseconds beyond whole seconds.
    pub const fn subsec_nanos(&self) -> u32 {
        self.nanos
    }

    /// The sum, or none if it is too long.
    pub fn checked_add(self, other: Duration) -> Option<Duration> {
        let nanos = self.nanos + other.nanos;
        let secs = self.secs.checked_add(other.secs)?;
        let secs = secs.checked_add((nanos / 1000000000) as u64)?;
        Some(Duration { secs, nanos: nanos % 1000000000 })
    }
    /// The difference, or none if the other is longer.
    pub fn checked_sub(self, other: Duration) -> Option<Duration> {
        if self < other {
            return None;
        }
        let (secs, nanos) = if self.nanos >= other.nanos {
            (self.secs - other.secs, self.nanos - other.nanos)
        } else {
            (self.secs - other.secs - 1, self.nanos + 1000000000 - other.nanos)
        };
        Some(Duration { secs, nanos })
    }
    /// So many times as long, or none if it is too long.
    pub fn checked_mul(self, by: u32) -> Option<Duration> {
        let nanos = self.nanos as u64 * by as u64;
        let secs = self.secs.checked_mul(by as u64)?.checked_add(nanos / 1000000000)?;
        Some(Duration { secs, nanos: (nanos % 1000000000) as u32 })
    }
    /// A part of it, or none by 0.
    pub fn checked_div(self, by: u32) -> Option<Duration> {
        if by == 0 {
            return None;
        }
        let rest = self.secs % by as u64 * 1000000000 + self.nanos as u64;
        Some(Duration { secs: self.secs / by as u64, nanos: 0 } + Duration::from_nanos(rest / by as u64))
    }
    /// The sum, or the longest.
    pub fn saturating_add(self, other: Duration) -> Duration {
        self.checked_add(other).unwrap_or(Duration::MAX)
    }
    /// The difference, or none at all.
    pub fn saturating_sub(self, other: Duration) -> Duration {
        self.checked_sub(other).unwrap_or(Duration::ZERO)
    }
    /// So many times as long, or the longest.
    pub fn saturating_mul(self, by: u32) -> Duration {
        self.checked_mul(by).unwrap_or(Duration::MAX)
    }
    /// How far two are apart.
    pub fn abs_diff(self, other: Duration) -> Duration {
        if self > other { self - other } else { other - self }
    }
    /// So many times as long.
    pub fn mul_f64(self, by: f64) -> Duration {
        Duration::from_secs_f64(by * self.as_secs_f64())
    }
    /// So many times as long.
    pub fn mul_f32(self, by: f32) -> Duration {
        Duration::from_secs_f32(by * self.as_secs_f32())
    }
    /// A part of it.
    pub fn div_f64(self, by: f64) -> Duration {
        Duration::from_secs_f64(self.as_secs_f64() / by)
    }
    /// How often the other is in it.
    pub fn div_duration_f64(self, other: Duration) -> f64 {
        self.as_nanos() as f64 / other.as_nanos() as f64
    }
}

impl Add for Duration {
    type Output = Duration;
    fn add(self, other: Duration) -> Duration {
        self.checked_add(other).expect("overflow when adding durations")
    }
}
impl AddAssign for Duration {
    fn add_assign(&mut self, other: Duration) {
        *self = *self + other;
    }
}
impl Sub for Duration {
    type Output = Duration;
    fn sub(self, other: Duration) -> Duration {
        self.checked_sub(other).expect("overflow when subtracting durations")
    }
}
impl SubAssign for Duration {
    fn sub_assign(&mut self, other: Duration) {
        *self = *self - other;
    }
}
impl Mul<u32> for Duration {
    type Output = Duration;
    fn mul(self, by: u32) -> Duration {
        self.checked_mul(by).expect("overflow when multiplying duration by scalar")
    }
}
impl Mul<Duration> for u32 {
    type Output = Duration;
    fn mul(self, length: Duration) -> Duration {
        length * self
    }
}
impl MulAssign<u32> for Duration {
    fn mul_assign(&mut self, by: u32) {
        *self = *self * by;
    }
}
impl Div<u32> for Duration {
    type Output = Duration;
    fn div(self, by: u32) -> Duration {
        self.checked_div(by).expect("divide by zero error when dividing duration by scalar")
    }
}
impl DivAssign<u32> for Duration {
    fn div_assign(&mut self, by: u32) {
        *self = *self / by;
    }
}
impl std::iter::Sum<Duration> for Duration {
    fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration {
        iter.fold(Duration::ZERO, |all, one| all + one)
    }
}
impl<'a> std::iter::Sum<&'a Duration> for Duration {
    fn sum<I: Iterator<Item = &'a Duration>>(iter: I) -> Duration {
        iter.fold(Duration::ZERO, |all, one| all + *one)
    }
}

#[intrinsic = "fmt_duration"]
fn __fmt(secs: u64, nanos: u32, f: &mut std::fmt::Formatter) -> std::fmt::Result {}

impl std::fmt::Debug for Duration {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        __fmt(self.secs, self.nanos, f)
    }
}
