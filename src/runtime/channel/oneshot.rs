//! The oneshot channel: one value, once.

use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use super::Message;
use super::queue::Queue;
use crate::runtime::caller_line;
use crate::runtime::traced::Tracer;
use crate::trace::{ChannelKind, Subject};

/// A channel for one value.
#[track_caller]
pub fn oneshot<T: Message>() -> (OneshotSender<T>, OneshotReceiver<T>) {
    let line = caller_line();
    let queue = Queue::new("oneshot", ChannelKind::Oneshot, line);
    let subject = Subject::Channel(queue.id);
    let tracer = Tracer::new(&queue.handle, "oneshot", Some(subject), line);
    (OneshotSender { queue: Rc::clone(&queue) }, OneshotReceiver { tracer, queue })
}

/// The sending end of a [`oneshot`] channel.
pub struct OneshotSender<T: Message> {
    queue: Rc<Queue<T>>,
}

impl<T: Message> OneshotSender<T> {
    /// Sends the value.
    ///
    /// # Errors
    ///
    /// If the receiver is gone; the value comes back.
    #[track_caller]
    pub fn send(self, value: T) -> Result<(), T> {
        self.queue.push(value, caller_line()).map_err(|error| error.0)
    }

    /// True if the receiver is gone.
    pub fn is_closed(&self) -> bool {
        !self.queue.is_open()
    }
}

impl<T: Message> Drop for OneshotSender<T> {
    fn drop(&mut self) {
        self.queue.sender_dropped();
    }
}

impl<T: Message> fmt::Debug for OneshotSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OneshotSender").field("channel", &self.queue.id).finish_non_exhaustive()
    }
}

/// The receiving end of a [`oneshot`] channel: a future of its value.
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct OneshotReceiver<T: Message> {
    tracer: Tracer,
    queue: Rc<Queue<T>>,
}

impl<T: Message> Future for OneshotReceiver<T> {
    type Output = Result<T, RecvError>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Self { tracer, queue } = &mut *self;
        tracer.poll(|| queue.poll_recv(cx).map(|value| value.ok_or(RecvError)))
    }
}

impl<T: Message> Drop for OneshotReceiver<T> {
    fn drop(&mut self) {
        drop(self.queue.receiver_dropped());
    }
}

impl<T: Message> fmt::Debug for OneshotReceiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OneshotReceiver").field("channel", &self.queue.id).finish_non_exhaustive()
    }
}

/// The sender was dropped without sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecvError;

impl fmt::Display for RecvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("channel closed")
    }
}

impl std::error::Error for RecvError {}
