//! Channels for one message.

use std::channel::{__RawReceiver, __RawSender};
use std::pin::Pin;
use std::task::{Context, Poll};

/// A channel for one message.
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let (sender, receiver) = std::channel::__oneshot();
    let tracer = receiver.tracer("oneshot");
    (Sender { raw: sender }, Receiver { tracer, raw: receiver, has_ended: false })
}

/// The sending end of a channel for one message.
pub struct Sender<T> {
    raw: __RawSender<T>,
}

impl<T> Sender<T> {
    /// Sends the message; gives it back if the receiver is gone.
    pub fn send(self, message: T) -> Result<(), T> {
        match self.raw.send(message) {
            Ok(()) => Ok(()),
            Err((message, _)) => Err(message),
        }
    }

    /// Whether the receiver is gone, or takes no message any more.
    pub fn is_closed(&self) -> bool {
        self.raw.is_closed()
    }

    /// Waits until the receiver is gone, or takes no message any more.
    pub async fn closed(&mut self) {
        std::future::poll_fn(|cx| self.raw.poll_closed(cx)).await
    }

    /// Asks for the same.
    pub fn poll_closed(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        self.raw.poll_closed(cx)
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Sender")
    }
}

/// The receiving end of a channel for one message: a future of it.
pub struct Receiver<T> {
    tracer: std::rt::__Tracer,
    raw: __RawReceiver<T>,
    has_ended: bool,
}

impl<T> Receiver<T> {
    /// Takes no message any more, unless it was sent already.
    pub fn close(&mut self) {
        self.raw.shut();
    }

    /// Whether the message was taken, or never came.
    pub fn is_terminated(&self) -> bool {
        self.has_ended
    }

    /// Whether no message is there.
    pub fn is_empty(&self) -> bool {
        self.raw.len() == 0
    }

    /// The message, if it is there.
    pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {
        if self.has_ended {
            return Err(error::TryRecvError::Closed);
        }
        match self.raw.try_take() {
            Some(Some(message)) => {
                self.has_ended = true;
                Ok(message)
            }
            Some(None) => {
                self.has_ended = true;
                Err(error::TryRecvError::Closed)
            }
            None => Err(error::TryRecvError::Empty),
        }
    }

    /// Blocks until the message is there.
    pub fn blocking_recv(self) -> Result<T, error::RecvError> {
        std::rt::__block_for(self)
    }
}

impl<T> Future for Receiver<T> {
    type Output = Result<T, error::RecvError>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, error::RecvError>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if this.has_ended {
                panic!("called after complete");
            }
            let message = ready!(this.raw.poll(cx));
            this.has_ended = true;
            Poll::Ready(match message {
                Some(message) => Ok(message),
                None => Err(error::RecvError { __private: () }),
            })
        })
    }
}

impl<T> std::fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Receiver")
    }
}

/// Why a message was not received.
pub mod error {
    /// The sender is gone, and sent nothing.
    #[derive(Clone, PartialEq, Eq)]
    pub struct RecvError {
        /// Cannot be made outside.
        pub __private: (),
    }

    impl std::fmt::Debug for RecvError {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("RecvError(())")
        }
    }

    impl std::fmt::Display for RecvError {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("channel closed")
        }
    }

    /// There is no message now, or never will be.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum TryRecvError {
        /// There is none now.
        Empty,
        /// There never will be one.
        Closed,
    }

    impl std::fmt::Display for TryRecvError {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str(match self {
                TryRecvError::Empty => "channel empty",
                TryRecvError::Closed => "channel closed",
            })
        }
    }

    impl std::error::Error for RecvError {}

    impl std::error::Error for TryRecvError {}
}
