//! Channels.
//!
//! [`unbounded()`] and [`bounded()`] share one queue; [`oneshot()`] has its own. What is sent is part
//! of the trace as text, so a message must be serializable: that is also how it travels from a
//! worker.

mod bounded;
mod oneshot;
mod queue;
mod receiver;
mod unbounded;

pub use bounded::{BoundedSend, BoundedSender, bounded};
pub use oneshot::{OneshotReceiver, OneshotSender, RecvError, oneshot};
pub use receiver::{Receiver, Recv};
pub use unbounded::{Sender, unbounded};

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};

/// What can be sent.
pub trait Message: Serialize + DeserializeOwned + 'static {}

impl<T: Serialize + DeserializeOwned + 'static> Message for T {}

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

/// A value as JSON, and as it is shown: a text without its quotes.
fn texts_of<T: Message>(value: &T) -> (String, String) {
    let json = serde_json::to_value(value).unwrap_or_default();
    let shown = match &json {
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    (json.to_string(), shown)
}
