//! The unbounded channel: a send never waits.

use std::fmt;
use std::rc::Rc;

use super::queue::Queue;
use super::{Message, Receiver, SendError};
use crate::runtime::caller_line;
use crate::trace::ChannelKind;

/// A channel for any number of messages.
#[track_caller]
pub fn unbounded<T: Message>() -> (Sender<T>, Receiver<T>) {
    let queue = Queue::new("channel", ChannelKind::Unbounded, caller_line());
    (Sender { queue: Rc::clone(&queue) }, Receiver::new(queue))
}

/// The sending end of an [`unbounded`] channel. The channel is closed when the last one is
/// dropped.
pub struct Sender<T: Message> {
    queue: Rc<Queue<T>>,
}

impl<T: Message> Sender<T> {
    /// Puts a value into the channel, at once.
    ///
    /// # Errors
    ///
    /// If the receiver is gone; the value comes back.
    #[track_caller]
    pub fn send(&self, value: T) -> Result<(), SendError<T>> {
        self.queue.push(value, caller_line())
    }

    /// True if the receiver is gone.
    pub fn is_closed(&self) -> bool {
        !self.queue.is_open()
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
