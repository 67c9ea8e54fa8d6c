//! Channels with many senders and one receiver, which is a stream. Of a bounded one, every sender
//! has a place of its own besides those that all share.

use futures::sink::Sink;
use futures::stream::{FusedStream, Stream};
use std::cell::RefCell;
use std::channel::{__RawReceiver, __RawSender};
use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

/// A channel for any number of messages.
pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {
    let (sender, receiver) = std::channel::__channel(0);
    let tracer = receiver.tracer("receiver");
    (UnboundedSender { raw: sender }, UnboundedReceiver { tracer, raw: receiver, has_ended: false })
}

/// The sending end of a channel for any number of messages.
pub struct UnboundedSender<T> {
    raw: __RawSender<T>,
}

impl<T> Clone for UnboundedSender<T> {
    fn clone(&self) -> UnboundedSender<T> {
        UnboundedSender { raw: self.raw.clone() }
    }
}

impl<T> UnboundedSender<T> {
    /// Sends, at once.
    pub fn unbounded_send(&self, message: T) -> Result<(), TrySendError<T>> {
        match self.raw.send(message) {
            Ok(()) => Ok(()),
            Err((message, is_full)) => Err(TrySendError { is_full, message }),
        }
    }

    /// Sends, at once.
    pub fn start_send(&mut self, message: T) -> Result<(), SendError> {
        match self.unbounded_send(message) {
            Ok(()) => Ok(()),
            Err(error) => Err(error.into_send_error()),
        }
    }

    /// Whether the receiver is gone, or takes no more.
    pub fn is_closed(&self) -> bool {
        self.raw.is_closed()
    }

    /// Takes no more messages, of no sender.
    pub fn close_channel(&self) {
        self.raw.shut();
    }

    /// How many messages wait.
    pub fn len(&self) -> usize {
        self.raw.len()
    }

    /// Whether no message waits.
    pub fn is_empty(&self) -> bool {
        self.raw.len() == 0
    }
}

impl<T> Sink<T> for UnboundedSender<T> {
    type Error = SendError;
    fn poll_ready(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        Poll::Ready(if self.is_closed() { Err(SendError { is_full: false }) } else { Ok(()) })
    }
    fn start_send(self: Pin<&mut Self>, message: T) -> Result<(), SendError> {
        self.__unpinned().start_send(message)
    }
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        Poll::Ready(Ok(()))
    }
    fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        Poll::Ready(Ok(()))
    }
}

/// The receiving end of a channel for any number of messages.
pub struct UnboundedReceiver<T> {
    tracer: std::rt::__Tracer,
    raw: __RawReceiver<T>,
    has_ended: bool,
}

impl<T> UnboundedReceiver<T> {
    /// Takes no more messages; those that were sent can still be received.
    pub fn close(&mut self) {
        self.raw.shut();
    }

    /// Waits for the next message.
    pub fn recv(&mut self) -> Recv<'_, UnboundedReceiver<T>> {
        Recv { tracer: self.raw.tracer("recv"), stream: self }
    }

    /// The next message, if there is one now.
    pub fn try_recv(&mut self) -> Result<T, TryRecvError> {
        match self.raw.try_take() {
            Some(Some(message)) => Ok(message),
            Some(None) => Err(TryRecvError::Closed),
            None => Err(TryRecvError::Empty),
        }
    }

    /// The same, with `None` once there never will be one.
    pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {
        __or_none(self.try_recv())
    }
}

impl<T> Stream for UnboundedReceiver<T> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let message = ready!(this.raw.poll_freely(cx));
            this.has_ended = message.is_none();
            Poll::Ready(message)
        })
    }
}

impl<T> FusedStream for UnboundedReceiver<T> {
    fn is_terminated(&self) -> bool {
        self.has_ended
    }
}

fn __or_none<T>(received: Result<T, TryRecvError>) -> Result<Option<T>, TryRecvError> {
    match received {
        Ok(message) => Ok(Some(message)),
        Err(TryRecvError::Closed) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A channel for so many messages, and one of each sender.
pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {
    let (sender, receiver) = std::channel::__channel(0);
    let tracer = receiver.tracer("receiver");
    let line = Arc::new(__Line { buffer, parked: RefCell::new(VecDeque::new()) });
    let sender = Sender { raw: sender, line: line.clone(), place: __Place::new() };
    (sender, Receiver { tracer, raw: receiver, line, has_ended: false })
}

/// The senders that sent more than fits, in order.
struct __Line {
    buffer: usize,
    parked: RefCell<VecDeque<Arc<__Place>>>,
}

/// A sender in that line.
struct __Place {
    is_parked: std::cell::Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

impl __Place {
    fn new() -> Arc<__Place> {
        let is_parked = std::cell::Cell::new(false);
        Arc::new(__Place { is_parked, waker: RefCell::new(None) })
    }

    fn unpark(&self) {
        self.is_parked.set(false);
        let waker = self.waker.borrow_mut().take();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

/// The sending end of a channel for so many messages.
pub struct Sender<T> {
    raw: __RawSender<T>,
    line: Arc<__Line>,
    place: Arc<__Place>,
}

impl<T: Send> Send for Sender<T> {}
impl<T: Send> Sync for Sender<T> {}
impl<T: Send> Send for Receiver<T> {}

impl<T> Unpin for Sender<T> {}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        Sender { raw: self.raw.clone(), line: self.line.clone(), place: __Place::new() }
    }
}

impl<T> Sender<T> {
    /// Sends if this sender does not wait for room.
    pub fn try_send(&mut self, message: T) -> Result<(), TrySendError<T>> {
        if self.place.is_parked.get() {
            return Err(TrySendError { is_full: true, message });
        }
        // Whether it fits is asked before: the receiver may run at once.
        let is_full = self.raw.len() >= self.line.buffer;
        if is_full && !self.raw.is_closed() {
            self.place.is_parked.set(true);
            self.line.parked.borrow_mut().push_back(self.place.clone());
        }
        match self.raw.send(message) {
            Ok(()) => Ok(()),
            Err((message, is_full)) => Err(TrySendError { is_full, message }),
        }
    }

    /// Sends; there must be room.
    pub fn start_send(&mut self, message: T) -> Result<(), SendError> {
        match self.try_send(message) {
            Ok(()) => Ok(()),
            Err(error) => Err(error.into_send_error()),
        }
    }

    /// Asks whether there is room.
    pub fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        if self.raw.is_closed() {
            return Poll::Ready(Err(SendError { is_full: false }));
        }
        if self.place.is_parked.get() {
            *self.place.waker.borrow_mut() = Some(cx.waker().clone());
            return Poll::Pending;
        }
        Poll::Ready(Ok(()))
    }

    /// Whether the receiver is gone, or takes no more.
    pub fn is_closed(&self) -> bool {
        self.raw.is_closed()
    }

    /// Takes no more messages, of no sender.
    pub fn close_channel(&mut self) {
        self.raw.shut();
    }
}

impl<T> Sink<T> for Sender<T> {
    type Error = SendError;
    fn poll_ready(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        self.__unpinned().poll_ready(cx)
    }
    fn start_send(self: Pin<&mut Self>, message: T) -> Result<(), SendError> {
        self.__unpinned().start_send(message)
    }
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        match ready!(self.__unpinned().poll_ready(cx)) {
            // A channel that takes no more has nothing to send out.
            _ => Poll::Ready(Ok(())),
        }
    }
    fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), SendError>> {
        Poll::Ready(Ok(()))
    }
}

/// The receiving end of a channel for so many messages.
pub struct Receiver<T> {
    tracer: std::rt::__Tracer,
    raw: __RawReceiver<T>,
    line: Arc<__Line>,
    has_ended: bool,
}

impl<T> Unpin for Receiver<T> {}

impl<T> Receiver<T> {
    /// Takes no more messages; those that were sent can still be received.
    pub fn close(&mut self) {
        self.raw.shut();
        self.unpark_all();
    }

    /// Waits for the next message.
    pub fn recv(&mut self) -> Recv<'_, Receiver<T>> {
        Recv { tracer: self.raw.tracer("recv"), stream: self }
    }

    /// The next message, if there is one now.
    pub fn try_recv(&mut self) -> Result<T, TryRecvError> {
        match self.raw.try_take() {
            Some(Some(message)) => {
                self.unpark_one();
                Ok(message)
            }
            Some(None) => Err(TryRecvError::Closed),
            None => Err(TryRecvError::Empty),
        }
    }

    /// The same, with `None` once there never will be one.
    pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {
        __or_none(self.try_recv())
    }

    fn unpark_one(&self) {
        let first = self.line.parked.borrow_mut().pop_front();
        if let Some(first) = first {
            first.unpark();
        }
    }

    fn unpark_all(&self) {
        let all = std::mem::take(&mut *self.line.parked.borrow_mut());
        for place in all {
            place.unpark();
        }
    }
}

impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        self.raw.shut();
        self.unpark_all();
    }
}

impl<T> Stream for Receiver<T> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let message = ready!(this.raw.poll_freely(cx));
            this.has_ended = message.is_none();
            if message.is_some() {
                this.unpark_one();
            }
            Poll::Ready(message)
        })
    }
}

impl<T> FusedStream for Receiver<T> {
    fn is_terminated(&self) -> bool {
        self.has_ended
    }
}

/// Why a message was not sent.
#[derive(Clone, PartialEq, Eq)]
pub struct SendError {
    is_full: bool,
}

impl std::fmt::Debug for SendError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "SendError {{ kind: {} }}", if self.is_full { "Full" } else { "Disconnected" })
    }
}

impl SendError {
    /// Whether there was no room.
    pub fn is_full(&self) -> bool {
        self.is_full
    }

    /// Whether the receiver was gone.
    pub fn is_disconnected(&self) -> bool {
        !self.is_full
    }
}

impl std::fmt::Display for SendError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(__why(self.is_full))
    }
}

fn __why(is_full: bool) -> &'static str {
    if is_full {
        "send failed because channel is full"
    } else {
        "send failed because receiver is gone"
    }
}

/// Why a message was not sent, with the message.
pub struct TrySendError<T> {
    is_full: bool,
    message: T,
}

impl<T> TrySendError<T> {
    /// Whether there was no room.
    pub fn is_full(&self) -> bool {
        self.is_full
    }

    /// Whether the receiver was gone.
    pub fn is_disconnected(&self) -> bool {
        !self.is_full
    }

    /// The message.
    pub fn into_inner(self) -> T {
        self.message
    }

    /// The reason without the message.
    pub fn into_send_error(self) -> SendError {
        SendError { is_full: self.is_full }
    }
}

impl<T> std::fmt::Debug for TrySendError<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "TrySendError {{ kind: {} }}", if self.is_full { "Full" } else { "Disconnected" })
    }
}

impl<T> std::fmt::Display for TrySendError<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(__why(self.is_full))
    }
}

/// There is no message now, or never will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryRecvError {
    /// There is none now.
    Empty,
    /// There never will be one.
    Closed,
}

impl TryRecvError {
    /// Whether there is none now.
    pub fn is_empty(&self) -> bool {
        *self == TryRecvError::Empty
    }

    /// Whether there never will be one.
    pub fn is_closed(&self) -> bool {
        *self == TryRecvError::Closed
    }
}

impl std::fmt::Display for TryRecvError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(match self {
            TryRecvError::Empty => "receive failed because channel is empty",
            TryRecvError::Closed => "receive failed because channel is closed",
        })
    }
}

/// There never will be a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecvError;

impl std::fmt::Display for RecvError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("receive failed because channel is empty and closed")
    }
}

/// A wait for a message.
pub struct Recv<'a, S: ?Sized> {
    tracer: std::rt::__Tracer,
    stream: &'a mut S,
}

impl<'a, S: ?Sized> Unpin for Recv<'a, S> {}

impl<'a, S: ?Sized + Stream + Unpin> Future for Recv<'a, S> {
    type Output = Result<S::Item, RecvError>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<S::Item, RecvError>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            Poll::Ready(match ready!(std::pin::__pinned(&mut *this.stream).poll_next(cx)) {
                Some(message) => Ok(message),
                None => Err(RecvError),
            })
        })
    }
}

impl std::error::Error for SendError {}

impl std::error::Error for TryRecvError {}

impl std::error::Error for RecvError {}

impl<T> std::error::Error for TrySendError<T> {}
