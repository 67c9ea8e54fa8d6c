//! The names at the root of the crate `tokio`.

pub use tokio::task::spawn;
