//! The bounded channel: a send waits for room.

use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use super::place::{Permit, Place};
use super::queue::Queue;
use super::{Message, Receiver, SendError, Sender};
use crate::runtime::budget;
use crate::runtime::caller_line;
use crate::runtime::traced::Tracer;
use crate::trace::ChannelKind;

/// A channel for at most `places` messages.
///
/// # Panics
///
/// If `places` is zero, as Tokio's does.
#[track_caller]
pub fn bounded<T: Message>(places: usize) -> (BoundedSender<T>, Receiver<T>) {
    assert!(places > 0, "a bounded channel needs room for at least one message");
    let places = u32::try_from(places).unwrap_or(u32::MAX);
    let queue = Queue::new("channel", ChannelKind::Bounded(places), caller_line());
    (BoundedSender { sender: Sender::new(Rc::clone(&queue)) }, Receiver::new(queue))
}

/// The sending end of a [`bounded`] channel.
pub struct BoundedSender<T: Message> {
    sender: Sender<T>,
}

// By hand, as a message need be neither.
impl<T: Message> Clone for BoundedSender<T> {
    fn clone(&self) -> Self {
        Self { sender: self.sender.clone() }
    }
}

impl<T: Message> std::fmt::Debug for BoundedSender<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.sender.fmt(f)
    }
}

impl<T: Message> BoundedSender<T> {
    /// What it has in common with the senders of other channels.
    pub fn sender(&self) -> &Sender<T> {
        &self.sender
    }

    /// The sender of a channel that is bounded, as such.
    pub fn of(sender: Sender<T>) -> Self {
        Self { sender }
    }

    fn queue(&self) -> &Rc<Queue<T>> {
        &self.sender.queue
    }

    /// Puts a value into the channel once there is room; sends are served in the order in which
    /// they began to wait. The error gives the value back: the receiver is gone.
    #[track_caller]
    pub fn send(&self, value: T) -> BoundedSend<T> {
        let line = caller_line();
        let tracer = self.sender.tracer("send", line);
        BoundedSend { tracer, place: Place::new(self.queue()), value: Some(value), line }
    }

    /// Puts a value into the channel, if there is room now.
    ///
    /// # Errors
    ///
    /// The value, and whether it came back because there is no room; otherwise because the
    /// receiver is gone.
    #[track_caller]
    pub fn try_send(&self, value: T) -> Result<(), (T, bool)> {
        if self.queue().is_open() && !self.queue().take_place() {
            return Err((value, true));
        }
        self.queue().push(value, caller_line()).map_err(|error| (error.0, false))
    }

    /// A place for a value that is sent later; to be polled until it is there.
    #[track_caller]
    pub fn reserve(&self) -> Permit<T> {
        let tracer = self.sender.tracer("reserve", caller_line());
        Permit::new(self.queue(), Some(tracer))
    }

    /// The same, if there is room now.
    pub fn try_reserve(&self) -> Option<Permit<T>> {
        Permit::at_once(self.queue())
    }

    /// Whether a send would not have to wait; to be asked later.
    pub fn room(&self) -> crate::runtime::Ready {
        let queue = Rc::clone(self.queue());
        Rc::new(move || queue.has_room())
    }

    /// The channel's name.
    pub fn channel_name(&self) -> String {
        self.queue().name()
    }

    /// True if the receiver is gone, or takes no more.
    pub fn is_closed(&self) -> bool {
        self.sender.is_closed()
    }
}

impl<T: Message> BoundedSend<T> {
    /// Takes the value back that was not sent.
    pub fn take_unsent(&mut self) -> Option<T> {
        self.value.take()
    }
}

/// The future of [`BoundedSender::send`].
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct BoundedSend<T: Message> {
    tracer: Tracer,
    place: Place<T>,
    value: Option<T>,
    line: u32,
}

// The value is moved in and out, never pinned.
impl<T: Message> Unpin for BoundedSend<T> {}

impl<T: Message> Future for BoundedSend<T> {
    type Output = Result<(), SendError<T>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Self { tracer, place, value, line } = &mut *self;
        let handle = place.queue().handle.clone();
        tracer.poll(|| {
            budget::spend(&handle, cx, |cx| {
                if place.poll(cx).is_pending() {
                    return Poll::Pending;
                }
                match value.take() {
                    Some(value) => Poll::Ready(place.queue().push(value, *line)),
                    // Polled after it was ready: nothing is left to send.
                    None => Poll::Pending,
                }
            })
        })
    }
}

impl<T: Message> fmt::Debug for BoundedSend<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BoundedSend").field("line", &self.line).finish_non_exhaustive()
    }
}
