//! The names of the crate `trpl`, which goes with the Rust Book: of this edition and the one before.

pub use tokio::stream::wrappers::{IntervalStream, UnboundedReceiverStream as ReceiverStream};
pub use tokio::stream::{Stream, StreamExt, iter as stream_from_iter};
pub use tokio::sync::mpsc::{
    UnboundedReceiver as Receiver, UnboundedSender as Sender, unbounded_channel as channel,
};
pub use tokio::task::{JoinHandle, spawn as spawn_task, yield_now};
pub use tokio::time::{interval, sleep};

/// Runs a future to its end, in a runtime of its own.
pub fn block_on<F: Future>(future: F) -> F::Output {
    std::rt::__block_on(future)
}

/// The same, as the edition before calls it.
pub fn run<F: Future>(future: F) -> F::Output {
    block_on(future)
}
