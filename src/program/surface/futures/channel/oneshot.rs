//! Channels for one message.

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
    raw: std::channel::__RawSender<T>,
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
    pub fn is_canceled(&self) -> bool {
        self.raw.is_closed()
    }

    /// Waits until the receiver is gone, or takes no message any more.
    pub fn cancellation(&mut self) -> Cancellation<'_, T> {
        Cancellation { tracer: self.raw.tracer("cancellation"), sender: self }
    }

    /// Asks for the same.
    pub fn poll_canceled(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        self.raw.poll_closed(cx)
    }
}

/// See [`Sender::cancellation`].
pub struct Cancellation<'a, T> {
    tracer: std::rt::__Tracer,
    sender: &'a mut Sender<T>,
}

impl<'a, T> Unpin for Cancellation<'a, T> {}

impl<'a, T> Future for Cancellation<'a, T> {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = self.__unpinned();
        this.tracer.poll(|| this.sender.raw.poll_closed(cx))
    }
}

/// The receiving end of a channel for one message: a future of it.
pub struct Receiver<T> {
    tracer: std::rt::__Tracer,
    raw: std::channel::__RawReceiver<T>,
    has_ended: bool,
}

impl<T> Receiver<T> {
    /// Takes no message any more, unless it was sent already.
    pub fn close(&mut self) {
        self.raw.shut();
    }

    /// The message, if it is there.
    pub fn try_recv(&mut self) -> Result<Option<T>, Canceled> {
        match self.raw.try_take() {
            Some(Some(message)) => Ok(Some(message)),
            Some(None) => Err(Canceled),
            None => Ok(None),
        }
    }
}

impl<T> Future for Receiver<T> {
    type Output = Result<T, Canceled>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, Canceled>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let message = ready!(this.raw.poll_freely(cx));
            this.has_ended = true;
            Poll::Ready(match message {
                Some(message) => Ok(message),
                None => Err(Canceled),
            })
        })
    }
}

impl<T> futures::future::FusedFuture for Receiver<T> {
    fn is_terminated(&self) -> bool {
        self.has_ended
    }
}

/// The sender is gone, and sent nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canceled;

impl std::fmt::Display for Canceled {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("oneshot canceled")
    }
}

impl std::error::Error for Canceled {}
