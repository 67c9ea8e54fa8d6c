//! Futures made of futures. Each shows its children by wrapping them.

mod join;
mod join_all;
mod select;
mod timeout;

pub use join::{Join, join};
pub use join_all::{JoinAll, join_all};
pub use select::{Select, select};
pub use timeout::{Elapsed, Timeout, timeout};
