//! Why messages do not come through.

use std::fmt::{Debug, Display, Formatter};

/// The receiver is gone; the message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SendError<T>(pub T);

impl<T> Debug for SendError<T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        f.write_str("SendError { .. }")
    }
}

impl<T> Display for SendError<T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        f.pad("sending on a closed channel")
    }
}

impl<T> std::error::Error for SendError<T> {}

/// Why a message was not sent at once; the message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TrySendError<T> {
    /// There is no room.
    Full(T),
    /// The receiver is gone.
    Disconnected(T),
}

impl<T> Debug for TrySendError<T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        match self {
            TrySendError::Full(_) => f.write_str("TrySendError::Full(..)"),
            TrySendError::Disconnected(_) => f.write_str("TrySendError::Disconnected(..)"),
        }
    }
}

impl<T> Display for TrySendError<T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        match self {
            TrySendError::Full(_) => f.pad("sending on a full channel"),
            TrySendError::Disconnected(_) => f.pad("sending on a closed channel"),
        }
    }
}

impl<T> std::error::Error for TrySendError<T> {}

impl<T> From<SendError<T>> for TrySendError<T> {
    fn from(error: SendError<T>) -> TrySendError<T> {
        TrySendError::Disconnected(error.0)
    }
}

/// All senders are gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecvError;

impl Display for RecvError {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        f.pad("receiving on a closed channel")
    }
}

impl std::error::Error for RecvError {}

/// Why there is no message now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryRecvError {
    /// None has come.
    Empty,
    /// All senders are gone.
    Disconnected,
}

impl Display for TryRecvError {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        match self {
            TryRecvError::Empty => f.pad("receiving on an empty channel"),
            TryRecvError::Disconnected => f.pad("receiving on a closed channel"),
        }
    }
}

impl std::error::Error for TryRecvError {}

impl From<RecvError> for TryRecvError {
    fn from(error: RecvError) -> TryRecvError {
        TryRecvError::Disconnected
    }
}

/// Why no message came in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecvTimeoutError {
    /// The time is over.
    Timeout,
    /// All senders are gone.
    Disconnected,
}

impl Display for RecvTimeoutError {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        match self {
            RecvTimeoutError::Timeout => f.pad("timed out waiting on channel"),
            RecvTimeoutError::Disconnected => {
                f.pad("channel is empty and sending half is closed")
            }
        }
    }
}

impl std::error::Error for RecvTimeoutError {}

impl From<RecvError> for RecvTimeoutError {
    fn from(error: RecvError) -> RecvTimeoutError {
        RecvTimeoutError::Disconnected
    }
}
