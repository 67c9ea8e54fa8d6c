//! The bounded channel: a send waits for room.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use super::queue::{Queue, Waiting};
use super::{Message, Receiver, SendError};
use crate::runtime::budget;
use crate::runtime::caller_line;
use crate::runtime::traced::Tracer;
use crate::trace::{ChannelKind, Subject};

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
    (BoundedSender { queue: Rc::clone(&queue) }, Receiver::new(queue))
}

/// The sending end of a [`bounded`] channel.
pub struct BoundedSender<T: Message> {
    queue: Rc<Queue<T>>,
}

impl<T: Message> BoundedSender<T> {
    /// Puts a value into the channel once there is room; sends are served in the order in which
    /// they began to wait. The error gives the value back: the receiver is gone.
    #[track_caller]
    pub fn send(&self, value: T) -> BoundedSend<T> {
        let line = caller_line();
        let subject = Subject::Channel(self.queue.id);
        let tracer = Tracer::new(&self.queue.handle, "send", Some(subject), line);
        let place = Place { queue: Rc::clone(&self.queue), waiting: None };
        BoundedSend { tracer, place, value: Some(value), line }
    }
}

impl<T: Message> BoundedSender<T> {
    /// Puts a value into the channel, if there is room now.
    ///
    /// # Errors
    ///
    /// The value, and whether it came back because there is no room; otherwise because the
    /// receiver is gone.
    #[track_caller]
    pub fn try_send(&self, value: T) -> Result<(), (T, bool)> {
        if self.queue.is_open() && !self.queue.take_place() {
            return Err((value, true));
        }
        self.queue.push(value, caller_line()).map_err(|error| (error.0, false))
    }

    /// Whether a send would not have to wait; to be asked later.
    pub fn room(&self) -> crate::runtime::Ready {
        let queue = Rc::clone(&self.queue);
        Rc::new(move || queue.has_room())
    }

    /// The channel's name.
    pub fn channel_name(&self) -> String {
        self.queue.name()
    }

    /// True if the receiver is gone.
    pub fn is_closed(&self) -> bool {
        !self.queue.is_open()
    }
}

impl<T: Message> BoundedSend<T> {
    /// Takes the value back that was not sent.
    pub fn take_unsent(&mut self) -> Option<T> {
        self.value.take()
    }
}

impl<T: Message> Clone for BoundedSender<T> {
    fn clone(&self) -> Self {
        self.queue.sender_cloned();
        Self { queue: Rc::clone(&self.queue) }
    }
}

impl<T: Message> Drop for BoundedSender<T> {
    fn drop(&mut self) {
        self.queue.sender_dropped();
    }
}

impl<T: Message> fmt::Debug for BoundedSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BoundedSender").field("channel", &self.queue.id).finish_non_exhaustive()
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
        let shared = place.queue.handle.shared.clone();
        tracer.poll(|| {
            budget::spend(&shared, || {
                if place.poll(cx).is_pending() {
                    return Poll::Pending;
                }
                match value.take() {
                    Some(value) => Poll::Ready(place.queue.push(value, *line)),
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

/// A place in the queue, or the wait for one.
struct Place<T> {
    queue: Rc<Queue<T>>,
    waiting: Option<Rc<Waiting>>,
}

impl<T> Place<T> {
    /// Ready with a place, or when the receiver is gone and none is needed.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        if !self.queue.is_open() {
            self.waiting = None;
            return Poll::Ready(());
        }
        match &self.waiting {
            Some(waiting) if waiting.promised.get() => {
                self.waiting = None;
                Poll::Ready(())
            }
            Some(waiting) => {
                let old = waiting.waker.replace(Some(cx.waker().clone()));
                drop(old);
                Poll::Pending
            }
            None if self.queue.take_place() => Poll::Ready(()),
            None => {
                let waker = RefCell::new(Some(cx.waker().clone()));
                let waiting = Rc::new(Waiting { promised: Cell::new(false), waker });
                self.queue.wait_for_place(Rc::clone(&waiting));
                self.waiting = Some(waiting);
                Poll::Pending
            }
        }
    }
}

impl<T> Drop for Place<T> {
    fn drop(&mut self) {
        if let Some(waiting) = self.waiting.take() {
            self.queue.give_up(&waiting);
        }
    }
}
