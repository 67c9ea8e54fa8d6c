//! Channels for so many messages, with many senders and one receiver.

use std::channel::{__RawPermit, __RawReceiver, __RawSend, __RawSender, __RawWeak};
use std::pin::Pin;
use std::task::{Context, Poll};

/// A channel for so many messages.
pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {
    if buffer == 0 {
        panic!("mpsc bounded channel requires buffer > 0");
    }
    let (sender, receiver) = std::channel::__channel(buffer);
    (Sender { raw: sender, buffer }, Receiver { raw: receiver, buffer })
}

/// The sending end of a channel for so many messages.
pub struct Sender<T> {
    raw: __RawSender<T>,
    buffer: usize,
}

impl<T> Sender<T> {
    /// Sends once there is room. Gives the value back if the receiver is gone.
    pub fn send(&self, message: T) -> __Send<'_, T> {
        __Send { raw: self.raw.waiting(message), sender: self }
    }

    /// Sends if there is room now.
    pub fn try_send(&self, message: T) -> Result<(), error::TrySendError<T>> {
        match self.raw.send(message) {
            Ok(()) => Ok(()),
            Err((message, true)) => Err(error::TrySendError::Full(message)),
            Err((message, false)) => Err(error::TrySendError::Closed(message)),
        }
    }

    /// Sends if there is room in time.
    pub async fn send_timeout(
        &self,
        message: T,
        length: std::time::Duration,
    ) -> Result<(), error::SendTimeoutError<T>> {
        match tokio::time::timeout(length, self.reserve()).await {
            Err(_) => Err(error::SendTimeoutError::Timeout(message)),
            Ok(Err(_)) => Err(error::SendTimeoutError::Closed(message)),
            Ok(Ok(permit)) => {
                permit.send(message);
                Ok(())
            }
        }
    }

    /// Blocks until there is room.
    pub fn blocking_send(&self, message: T) -> Result<(), error::SendError<T>> {
        std::rt::__block_for(self.send(message))
    }

    /// Waits for a place, and keeps it for a message that is sent later.
    pub fn reserve(&self) -> __Reserve<'_, T> {
        __Reserve { raw: Some(self.raw.reserve()), sender: self }
    }

    /// Waits for so many places, and keeps them for messages that are sent later.
    pub async fn reserve_many(
        &self,
        n: usize,
    ) -> Result<PermitIterator<'_, T>, error::SendError<()>> {
        if n > self.buffer {
            return Err(error::SendError(()));
        }
        let mut permits = Vec::new();
        while permits.len() < n {
            permits.push(self.reserve().await?);
        }
        Ok(PermitIterator { permits: permits.into_iter() })
    }

    /// The same as [`Sender::reserve`]; the place does not borrow the sender.
    pub async fn reserve_owned(self) -> Result<OwnedPermit<T>, error::SendError<()>> {
        let permit = self.reserve().await;
        match permit {
            Ok(permit) => Ok(OwnedPermit { raw: permit.raw, sender: self }),
            Err(error) => Err(error),
        }
    }

    /// Keeps a place for a message that is sent later, if there is room now.
    pub fn try_reserve(&self) -> Result<Permit<'_, T>, error::TrySendError<()>> {
        if self.raw.is_closed() {
            return Err(error::TrySendError::Closed(()));
        }
        match self.raw.try_reserve() {
            Some(raw) => Ok(Permit { raw, sender: self }),
            None => Err(error::TrySendError::Full(())),
        }
    }

    /// The same; the place does not borrow the sender.
    pub fn try_reserve_owned(self) -> Result<OwnedPermit<T>, error::TrySendError<Sender<T>>> {
        if self.raw.is_closed() {
            return Err(error::TrySendError::Closed(self));
        }
        match self.raw.try_reserve() {
            Some(raw) => Ok(OwnedPermit { raw, sender: self }),
            None => Err(error::TrySendError::Full(self)),
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
    pub fn same_channel(&self, other: &Sender<T>) -> bool {
        self.raw.is_same(&other.raw)
    }

    /// How many places are free.
    pub fn capacity(&self) -> usize {
        self.raw.places()
    }

    /// How many places there are.
    pub fn max_capacity(&self) -> usize {
        self.buffer
    }

    /// A sender that does not keep the channel open.
    pub fn downgrade(&self) -> WeakSender<T> {
        WeakSender { raw: self.raw.downgrade(), buffer: self.buffer }
    }

    /// How many send.
    pub fn strong_count(&self) -> usize {
        self.raw.count()
    }
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        Sender { raw: self.raw.clone(), buffer: self.buffer }
    }
}

impl<T> std::fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Sender")
    }
}

/// A send that waits for room.
pub struct __Send<'a, T> {
    raw: __RawSend<T>,
    sender: &'a Sender<T>,
}

impl<'a, T> !Unpin for __Send<'a, T> {}

impl<'a, T> Future for __Send<'a, T> {
    type Output = Result<(), error::SendError<T>>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), error::SendError<T>>> {
        Poll::Ready(match ready!(self.__unpinned().raw.poll(cx)) {
            Ok(()) => Ok(()),
            Err(message) => Err(error::SendError(message)),
        })
    }
}

/// A wait for a place.
pub struct __Reserve<'a, T> {
    raw: Option<__RawPermit<T>>,
    sender: &'a Sender<T>,
}

impl<'a, T> !Unpin for __Reserve<'a, T> {}

impl<'a, T> Future for __Reserve<'a, T> {
    type Output = Result<Permit<'a, T>, error::SendError<()>>;
    fn poll(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Result<Permit<'a, T>, error::SendError<()>>> {
        let this = self.__unpinned();
        let is_held = match &this.raw {
            Some(raw) => ready!(raw.poll(cx)),
            None => false,
        };
        match this.raw.take() {
            Some(raw) if is_held => Poll::Ready(Ok(Permit { raw, sender: this.sender })),
            _ => Poll::Ready(Err(error::SendError(()))),
        }
    }
}

/// A sender that does not keep the channel open.
pub struct WeakSender<T> {
    raw: __RawWeak<T>,
    buffer: usize,
}

impl<T> WeakSender<T> {
    /// A sender that does, if one is left.
    pub fn upgrade(&self) -> Option<Sender<T>> {
        match self.raw.upgrade() {
            Some(raw) => Some(Sender { raw, buffer: self.buffer }),
            None => None,
        }
    }
}

impl<T> Clone for WeakSender<T> {
    fn clone(&self) -> WeakSender<T> {
        WeakSender { raw: self.raw.clone(), buffer: self.buffer }
    }
}

/// A place that is kept for one message.
pub struct Permit<'a, T> {
    raw: __RawPermit<T>,
    sender: &'a Sender<T>,
}

impl<'a, T> Permit<'a, T> {
    /// Sends the message.
    pub fn send(self, message: T) {
        self.raw.send(message);
    }
}

impl<'a, T> std::fmt::Debug for Permit<'a, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Permit")
    }
}

/// Places that are kept for messages, one after the other.
pub struct PermitIterator<'a, T> {
    permits: std::vec::IntoIter<Permit<'a, T>>,
}

impl<'a, T> Iterator for PermitIterator<'a, T> {
    type Item = Permit<'a, T>;
    fn next(&mut self) -> Option<Permit<'a, T>> {
        self.permits.next()
    }
}

/// A place that is kept for one message, with the sender.
pub struct OwnedPermit<T> {
    raw: __RawPermit<T>,
    sender: Sender<T>,
}

impl<T> OwnedPermit<T> {
    /// Sends the message; gives the sender back.
    pub fn send(self, message: T) -> Sender<T> {
        self.raw.send(message);
        self.sender
    }

    /// Gives the place back, and the sender.
    pub fn release(self) -> Sender<T> {
        self.sender
    }
}

/// The receiving end of a channel for so many messages.
pub struct Receiver<T> {
    raw: __RawReceiver<T>,
    buffer: usize,
}

impl<T> Receiver<T> {
    /// Waits for the next message; `None` once every sender is gone and nothing is left.
    pub fn recv(&mut self) -> __Recv<'_, T> {
        __Recv { tracer: self.raw.tracer("recv"), raw: &self.raw }
    }

    /// How many places are free.
    pub fn capacity(&self) -> usize {
        self.raw.places()
    }

    /// How many places there are.
    pub fn max_capacity(&self) -> usize {
        self.buffer
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

impl<T> std::fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Receiver")
    }
}
