//! The names of the crate `trpl`, which goes with the Rust Book: of this edition and the one before.

pub use tokio::task::{JoinHandle, spawn as spawn_task, yield_now};
pub use tokio::time::sleep;

/// Runs a future to its end, in a runtime of its own.
pub fn block_on<F: Future>(future: F) -> F::Output {
    std::rt::__block_on(future)
}

/// The same, as the edition before calls it.
pub fn run<F: Future>(future: F) -> F::Output {
    block_on(future)
}
