//! Channels.
//!
//! [`unbounded()`] and [`bounded()`] share one queue; [`oneshot()`] has its own. What is sent is part
//! of the trace as text, and travels as text from a worker: see [`Message`].

mod bounded;
mod oneshot;
mod place;
mod queue;
mod receiver;
mod sender;
mod unbounded;

pub use bounded::{BoundedSend, BoundedSender, bounded};
pub use oneshot::{OneshotReceiver, OneshotSender, RecvError, oneshot};
pub use place::Permit;
pub use receiver::{Receiver, Recv};
pub use sender::{Sender, WeakSender};
pub use unbounded::{oneshot_ends, unbounded};

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};

/// What can be sent.
pub trait Message: Sized + 'static {
    /// The value as it is shown to a reader.
    fn shown(&self) -> String;
    /// The value as it travels from a worker.
    fn to_text(&self) -> String;
    /// The value that came from a worker.
    fn from_text(text: &str) -> Option<Self>;
}

impl<T: Serialize + DeserializeOwned + 'static> Message for T {
    /// A text without its quotes.
    fn shown(&self) -> String {
        match serde_json::to_value(self).unwrap_or_default() {
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        }
    }

    fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// The value came back: the receiver is gone.
#[derive(Clone, PartialEq, Eq)]
pub struct SendError<T>(pub T);

impl<T> fmt::Display for SendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What Tokio's says: programs print it, and their output is compared.
        f.write_str("channel closed")
    }
}

impl<T> fmt::Debug for SendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SendError").finish_non_exhaustive()
    }
}

impl<T> std::error::Error for SendError<T> {}
