//! temporary
/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duration { nanos: u128 }
impl Duration {
    pub fn from_millis(n: u64) -> Duration { Duration { nanos: n as u128 * 1000000 } }
    pub fn from_secs(n: u64) -> Duration { Duration { nanos: n as u128 * 1000000000 } }
    pub fn from_nanos(n: u64) -> Duration { Duration { nanos: n as u128 } }
    pub fn as_nanos(&self) -> u128 { self.nanos }
    pub fn as_millis(&self) -> u128 { self.nanos / 1000000 }
    pub fn is_zero(&self) -> bool { self.nanos == 0 }
}
