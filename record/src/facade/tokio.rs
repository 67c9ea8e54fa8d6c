//! The names of `tokio`.

pub(crate) use task::spawn;

/// Tasks.
pub(crate) mod task {
    pub(crate) use crate::facade::handle::{JoinHandle, spawn, spawn_blocking};
    pub(crate) use crate::facade::sleep::yield_now;
}

/// Time.
pub(crate) mod time {
    pub(crate) use crate::facade::sleep::{Sleep, sleep};
    pub(crate) use native_tokio::time::{Duration, Instant};
}

/// Channels.
pub(crate) mod sync {
    /// From many to one.
    pub(crate) mod mpsc {
        pub(crate) use crate::facade::channel::{
            Receiver as UnboundedReceiver, Sender as UnboundedSender, channel as unbounded_channel,
        };
    }
}
