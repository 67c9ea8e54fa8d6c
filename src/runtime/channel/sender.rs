//! A sending end of any channel: it counts, and knows when its receiver is gone.

use std::fmt;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll};

use super::Message;
use super::queue::Queue;
use crate::runtime::traced::Tracer;
use crate::trace::Subject;

/// A sending end of a channel. The channel ends when the last one is dropped.
pub struct Sender<T: Message> {
    pub(super) queue: Rc<Queue<T>>,
}

impl<T: Message> Sender<T> {
    pub(super) fn new(queue: Rc<Queue<T>>) -> Self {
        Self { queue }
    }

    /// True if the receiver is gone, or takes no more.
    pub fn is_closed(&self) -> bool {
        !self.queue.is_open()
    }

    /// Ready once the receiver is gone, or takes no more.
    pub fn poll_closed(&self, cx: &mut Context<'_>) -> Poll<()> {
        self.queue.poll_closed(cx)
    }

    /// The receiver takes no more messages than those that are queued.
    pub fn close(&self) {
        self.queue.close();
    }

    /// How many messages are queued.
    pub fn len(&self) -> usize {
        self.queue.len()
    }

    /// Whether no message is queued.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many senders there are.
    pub fn count(&self) -> usize {
        self.queue.senders()
    }

    /// How many places are free and promised to nobody; none where there is no bound.
    pub fn places(&self) -> Option<usize> {
        self.queue.places()
    }

    /// Whether both send into the same channel.
    pub fn is_same_channel(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.queue, &other.queue)
    }

    /// One that does not count.
    pub fn downgrade(&self) -> WeakSender<T> {
        WeakSender { queue: Rc::downgrade(&self.queue) }
    }

    /// Records the life of a future that has to do with this channel.
    pub fn tracer(&self, label: &str, line: u32) -> Tracer {
        let subject = Subject::Channel(self.queue.id);
        Tracer::new(&self.queue.handle, label, Some(subject), line)
    }
}

impl<T: Message> Clone for Sender<T> {
    fn clone(&self) -> Self {
        self.queue.sender_cloned();
        Self { queue: Rc::clone(&self.queue) }
    }
}

impl<T: Message> Drop for Sender<T> {
    fn drop(&mut self) {
        self.queue.sender_dropped();
    }
}

impl<T: Message> fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender").field("channel", &self.queue.id).finish_non_exhaustive()
    }
}

/// A sending end that does not keep the channel from ending.
pub struct WeakSender<T: Message> {
    queue: Weak<Queue<T>>,
}

impl<T: Message> WeakSender<T> {
    /// One that counts, if any is left.
    pub fn upgrade(&self) -> Option<Sender<T>> {
        let queue = self.queue.upgrade().filter(|queue| queue.senders() > 0)?;
        queue.sender_cloned();
        Some(Sender { queue })
    }
}

impl<T: Message> Clone for WeakSender<T> {
    fn clone(&self) -> Self {
        Self { queue: Weak::clone(&self.queue) }
    }
}

impl<T: Message> fmt::Debug for WeakSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WeakSender").finish_non_exhaustive()
    }
}
