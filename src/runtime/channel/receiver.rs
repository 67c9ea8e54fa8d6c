//! The receiving end of an unbounded or bounded channel.

use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use super::Message;
use super::queue::Queue;
use crate::runtime::caller_line;
use crate::runtime::traced::Tracer;
use crate::trace::Subject;

/// The receiving end of a channel. What is queued when it is dropped is dropped with it.
pub struct Receiver<T: Message> {
    queue: Rc<Queue<T>>,
    /// Whether it still is the channel's receiver.
    is_open: bool,
}

impl<T: Message> Receiver<T> {
    pub(super) fn new(queue: Rc<Queue<T>>) -> Self {
        Self { queue, is_open: true }
    }

    /// Waits for the next message; `None` once the channel is empty and every sender dropped.
    #[track_caller]
    pub fn recv(&mut self) -> Recv<'_, T> {
        let tracer = self.tracer("recv", caller_line());
        Recv { tracer, receiver: self }
    }

    /// Takes the next message; `Ready(None)` as for [`Receiver::recv`].
    pub fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>> {
        self.queue.poll_recv(cx)
    }

    /// The same, at the cost of no budget.
    pub fn poll_recv_freely(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>> {
        self.queue.poll_recv_freely(cx)
    }

    /// Takes the next message without waiting; `Ready(None)` as for [`Receiver::recv`].
    pub fn try_recv(&mut self) -> Poll<Option<T>> {
        self.queue.try_recv()
    }

    /// Whether there is something to take, or never will be; to be asked later.
    pub fn news(&self) -> crate::runtime::Ready {
        let queue = Rc::clone(&self.queue);
        Rc::new(move || queue.has_news())
    }

    /// The channel's name.
    pub fn channel_name(&self) -> String {
        self.queue.name()
    }

    /// How many messages are queued.
    pub fn len(&self) -> usize {
        self.queue.len()
    }

    /// Whether no message is queued.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes no more messages than those that are queued.
    pub fn close_senders(&self) {
        self.queue.close();
    }

    /// Whether it takes no more, or nobody is left who could send.
    pub fn is_closed(&self) -> bool {
        !self.queue.is_open() || self.queue.senders() == 0
    }

    /// How many senders there are.
    pub fn senders(&self) -> usize {
        self.queue.senders()
    }

    /// How many places are free and promised to nobody; none where there is no bound.
    pub fn places(&self) -> Option<usize> {
        self.queue.places()
    }

    /// The receiver is gone; gives what was not read.
    pub fn close(mut self) -> Vec<T> {
        self.is_open = false;
        self.queue.receiver_dropped()
    }

    /// Records the life of a future that waits for a message of this channel.
    pub fn tracer(&self, label: &str, line: u32) -> Tracer {
        let subject = Subject::Channel(self.queue.id);
        Tracer::new(&self.queue.handle, label, Some(subject), line)
    }
}

impl<T: Message> Drop for Receiver<T> {
    fn drop(&mut self) {
        if self.is_open {
            drop(self.queue.receiver_dropped());
        }
    }
}

impl<T: Message> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver").field("channel", &self.queue.id).finish_non_exhaustive()
    }
}

/// The future of [`Receiver::recv`].
#[derive(Debug)]
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Recv<'a, T: Message> {
    tracer: Tracer,
    receiver: &'a mut Receiver<T>,
}

impl<T: Message> Future for Recv<'_, T> {
    type Output = Option<T>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let Self { tracer, receiver } = &mut *self;
        tracer.poll(|| receiver.poll_recv(cx))
    }
}
