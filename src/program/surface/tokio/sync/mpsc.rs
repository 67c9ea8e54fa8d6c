//! Channels with many senders and one receiver.

use std::channel::{__RawReceiver, __RawSend, __RawSender};
use std::pin::Pin;
use std::task::{Context, Poll};

/// A channel for any number of messages.
pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {
    let (sender, receiver) = std::channel::__channel(0);
    (UnboundedSender { raw: sender }, UnboundedReceiver { raw: receiver })
}

/// The sending end of a channel for any number of messages.
pub struct UnboundedSender<T> {
    raw: __RawSender<T>,
}

impl<T> UnboundedSender<T> {
    /// Sends, at once. Gives the value back if the receiver is gone.
    pub fn send(&self, message: T) -> Result<(), error::SendError<T>> {
        match self.raw.send(message) {
            Ok(()) => Ok(()),
            Err((message, _)) => Err(error::SendError(message)),
        }
    }

    /// Whether the receiver is gone.
    pub fn is_closed(&self) -> bool {
        self.raw.is_closed()
    }
}

impl<T> Clone for UnboundedSender<T> {
    fn clone(&self) -> UnboundedSender<T> {
        UnboundedSender { raw: self.raw.clone() }
    }
}

/// The receiving end of a channel for any number of messages.
pub struct UnboundedReceiver<T> {
    raw: __RawReceiver<T>,
}

impl<T> UnboundedReceiver<T> {
    /// Waits for the next message; `None` once every sender is gone and nothing is left.
    pub fn recv(&mut self) -> __Recv<'_, T> {
        __Recv { tracer: self.raw.tracer("recv"), raw: &self.raw }
    }

    /// Asks for the next message.
    pub fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>> {
        self.raw.poll(cx)
    }

    /// The next message, if there is one now.
    pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {
        __try_recv(&self.raw)
    }

    /// How many messages wait.
    pub fn len(&self) -> usize {
        self.raw.len()
    }

    /// Whether no message waits.
    pub fn is_empty(&self) -> bool {
        self.raw.len() == 0
    }

    /// What makes a stream of its messages visible.
    pub fn __tracer(&self, label: &str) -> std::rt::__Tracer {
        self.raw.tracer(label)
    }
}

fn __try_recv<T>(raw: &__RawReceiver<T>) -> Result<T, error::TryRecvError> {
    match raw.try_take() {
        Some(Some(message)) => Ok(message),
        Some(None) => Err(error::TryRecvError::Disconnected),
        None => Err(error::TryRecvError::Empty),
    }
}

/// A wait for a message.
pub struct __Recv<'a, T> {
    tracer: std::rt::__Tracer,
    raw: &'a __RawReceiver<T>,
}

impl<'a, T> Future for __Recv<'a, T> {
    type Output = Option<T>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let polling = self.tracer.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        let polled = self.raw.poll(cx);
        polling.end(polled)
    }
}

/// A channel for so many messages.
pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {
    if buffer == 0 {
        panic!("mpsc bounded channel requires buffer > 0");
    }
    let (sender, receiver) = std::channel::__channel(buffer);
    (Sender { raw: sender }, Receiver { raw: receiver })
}

/// The sending end of a channel for so many messages.
pub struct Sender<T> {
    raw: __RawSender<T>,
}

impl<T> Sender<T> {
    /// Sends once there is room. Gives the value back if the receiver is gone.
    pub async fn send(&self, message: T) -> Result<(), error::SendError<T>> {
        match (__Send { raw: self.raw.waiting(message) }).await {
            Ok(()) => Ok(()),
            Err(message) => Err(error::SendError(message)),
        }
    }

    /// Sends if there is room now.
    pub fn try_send(&self, message: T) -> Result<(), error::TrySendError<T>> {
        match self.raw.send(message) {
            Ok(()) => Ok(()),
            Err((message, true)) => Err(error::TrySendError::Full(message)),
            Err((message, false)) => Err(error::TrySendError::Closed(message)),
        }
    }

    /// Whether the receiver is gone.
    pub fn is_closed(&self) -> bool {
        self.raw.is_closed()
    }
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        Sender { raw: self.raw.clone() }
    }
}

struct __Send<T> {
    raw: __RawSend<T>,
}

impl<T> Future for __Send<T> {
    type Output = Result<(), T>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), T>> {
        self.raw.poll(cx)
    }
}

/// The receiving end of a channel for so many messages.
pub struct Receiver<T> {
    raw: __RawReceiver<T>,
}

impl<T> Receiver<T> {
    /// Waits for the next message; `None` once every sender is gone and nothing is left.
    pub fn recv(&mut self) -> __Recv<'_, T> {
        __Recv { tracer: self.raw.tracer("recv"), raw: &self.raw }
    }

    /// Asks for the next message.
    pub fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>> {
        self.raw.poll(cx)
    }

    /// The next message, if there is one now.
    pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {
        __try_recv(&self.raw)
    }

    /// How many messages wait.
    pub fn len(&self) -> usize {
        self.raw.len()
    }

    /// Whether no message waits.
    pub fn is_empty(&self) -> bool {
        self.raw.len() == 0
    }

    /// What makes a stream of its messages visible.
    pub fn __tracer(&self, label: &str) -> std::rt::__Tracer {
        self.raw.tracer(label)
    }
}

/// Why a message was not sent, or not received.
pub mod error {
    /// The receiver is gone; the message comes back.
    #[derive(Clone, Copy, PartialEq, Eq)]
    pub struct SendError<T>(pub T);

    impl<T> std::fmt::Debug for SendError<T> {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("SendError { .. }")
        }
    }

    impl<T> std::fmt::Display for SendError<T> {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("channel closed")
        }
    }

    /// There is no room, or no receiver; the message comes back.
    #[derive(Clone, Copy, PartialEq, Eq)]
    pub enum TrySendError<T> {
        /// There is no room.
        Full(T),
        /// The receiver is gone.
        Closed(T),
    }

    impl<T> std::fmt::Debug for TrySendError<T> {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            match self {
                TrySendError::Full(_) => f.write_str("Full(..)"),
                TrySendError::Closed(_) => f.write_str("Closed(..)"),
            }
        }
    }

    impl<T> std::fmt::Display for TrySendError<T> {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            match self {
                TrySendError::Full(_) => f.write_str("no available capacity"),
                TrySendError::Closed(_) => f.write_str("channel closed"),
            }
        }
    }

    /// There is no message now, or never will be.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum TryRecvError {
        /// There is none now.
        Empty,
        /// There never will be one.
        Disconnected,
    }

    impl std::fmt::Display for TryRecvError {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            match self {
                TryRecvError::Empty => f.write_str("receiving on an empty channel"),
                TryRecvError::Disconnected => f.write_str("receiving on a closed channel"),
            }
        }
    }
}
