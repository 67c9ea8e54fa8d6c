//! The names of the `trpl` crate, both editions' of the Rust Book, on this runtime.

pub use futures::future::Either;

pub use super::stream::{
    IntervalStream, ReceiverStream, Stream, StreamExt, iter as stream_from_iter,
};
pub use super::{
    JoinHandle, Receiver, Sender, block_on, block_on as run, interval, join, join_all, select,
    select as race, sleep, spawn as spawn_task, unbounded as channel, yield_now,
};
