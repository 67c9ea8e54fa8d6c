//! The unbounded channel: a send never waits.

use std::rc::Rc;

use super::queue::Queue;
use super::{Message, Receiver, SendError, Sender};
use crate::runtime::caller_line;
use crate::trace::ChannelKind;

/// A channel for any number of messages.
#[track_caller]
pub fn unbounded<T: Message>() -> (Sender<T>, Receiver<T>) {
    let queue = Queue::new("channel", ChannelKind::Unbounded, caller_line());
    (Sender::new(Rc::clone(&queue)), Receiver::new(queue))
}

/// A channel for one message, with the ends of one for any number: whoever has them sends once.
#[track_caller]
pub fn oneshot_ends<T: Message>() -> (Sender<T>, Receiver<T>) {
    let queue = Queue::new("oneshot", ChannelKind::Oneshot, caller_line());
    (Sender::new(Rc::clone(&queue)), Receiver::new(queue))
}

impl<T: Message> Sender<T> {
    /// Puts a value into the channel, at once. Of a bounded channel, a place must have been taken.
    ///
    /// # Errors
    ///
    /// If the receiver is gone; the value comes back.
    #[track_caller]
    pub fn send(&self, value: T) -> Result<(), SendError<T>> {
        self.queue.push(value, caller_line())
    }
}
