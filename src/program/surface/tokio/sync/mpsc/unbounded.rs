//! Channels for any number of messages, with many senders and one receiver.

use std::channel::{__RawReceiver, __RawSender, __RawWeak};

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

    /// Whether the receiver is gone, or takes no more.
    pub fn is_closed(&self) -> bool {
        self.raw.is_closed()
    }

    /// Waits until the receiver is gone, or takes no more.
    pub async fn closed(&self) {
        std::future::poll_fn(|cx| self.raw.poll_closed(cx)).await
    }

    /// Whether both send into the same channel.
    pub fn same_channel(&self, other: &UnboundedSender<T>) -> bool {
        self.raw.is_same(&other.raw)
    }

    /// A sender that does not keep the channel open.
    pub fn downgrade(&self) -> WeakUnboundedSender<T> {
        WeakUnboundedSender { raw: self.raw.downgrade() }
    }

    /// How many send.
    pub fn strong_count(&self) -> usize {
        self.raw.count()
    }
}

impl<T> Clone for UnboundedSender<T> {
    fn clone(&self) -> UnboundedSender<T> {
        UnboundedSender { raw: self.raw.clone() }
    }
}

impl<T> std::fmt::Debug for UnboundedSender<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("UnboundedSender")
    }
}

/// A sender that does not keep the channel open.
pub struct WeakUnboundedSender<T> {
    raw: __RawWeak<T>,
}

impl<T> WeakUnboundedSender<T> {
    /// A sender that does, if one is left.
    pub fn upgrade(&self) -> Option<UnboundedSender<T>> {
        match self.raw.upgrade() {
            Some(raw) => Some(UnboundedSender { raw }),
            None => None,
        }
    }
}

impl<T> Clone for WeakUnboundedSender<T> {
    fn clone(&self) -> WeakUnboundedSender<T> {
        WeakUnboundedSender { raw: self.raw.clone() }
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

    /// Waits for messages, and puts up to so many into a list; how many. None, once there never
    /// will be one.
    pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {
        std::future::poll_fn(|cx| self.poll_recv_many(cx, buffer, limit)).await
    }

    /// Asks for the same.
    pub fn poll_recv_many(
        &mut self,
        cx: &mut Context<'_>,
        buffer: &mut Vec<T>,
        limit: usize,
    ) -> Poll<usize> {
        __poll_recv_many(&self.raw, cx, buffer, limit)
    }

    /// Asks for the next message.
    pub fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>> {
        self.raw.poll(cx)
    }

    /// The next message, if there is one now.
    pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {
        __try_recv(&self.raw)
    }

    /// Blocks until there is a message, or never will be.
    pub fn blocking_recv(&mut self) -> Option<T> {
        std::rt::__block_for(self.recv())
    }

    /// Takes no more messages; those that were sent can still be received.
    pub fn close(&mut self) {
        self.raw.shut();
    }

    /// Whether it takes no more, or nobody is left who could send.
    pub fn is_closed(&self) -> bool {
        self.raw.is_closed()
    }

    /// How many messages wait.
    pub fn len(&self) -> usize {
        self.raw.len()
    }

    /// Whether no message waits.
    pub fn is_empty(&self) -> bool {
        self.raw.len() == 0
    }

    /// How many send.
    pub fn sender_strong_count(&self) -> usize {
        self.raw.senders()
    }

    /// What makes a stream of its messages visible.
    pub fn __tracer(&self, label: &str) -> std::rt::__Tracer {
        self.raw.tracer(label)
    }
}

impl<T> std::fmt::Debug for UnboundedReceiver<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("UnboundedReceiver")
    }
}
