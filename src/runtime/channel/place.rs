//! Places in a bounded channel: waiting for one, and keeping one for later.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;
use std::task::{Context, Poll};

use super::Message;
use super::queue::{Queue, Waiting};
use crate::runtime::budget;
use crate::runtime::caller_line;
use crate::runtime::traced::Tracer;

/// A place in the queue, or the wait for one.
pub(super) struct Place<T> {
    queue: Rc<Queue<T>>,
    waiting: Option<Rc<Waiting>>,
}

impl<T> Place<T> {
    pub(super) fn new(queue: &Rc<Queue<T>>) -> Self {
        Self { queue: Rc::clone(queue), waiting: None }
    }

    pub(super) fn queue(&self) -> &Rc<Queue<T>> {
        &self.queue
    }

    /// Ready with a place, or when the receiver is gone and none is needed.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<()> {
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

/// A place that is kept for one value, once it is polled to be there. Dropped without having sent
/// one, it gives the place to the next.
pub struct Permit<T: Message> {
    /// Of the wait; none if there was none.
    tracer: Option<Tracer>,
    place: Place<T>,
    is_held: bool,
}

impl<T: Message> Permit<T> {
    pub(super) fn new(queue: &Rc<Queue<T>>, tracer: Option<Tracer>) -> Self {
        Self { tracer, place: Place::new(queue), is_held: false }
    }

    pub(super) fn at_once(queue: &Rc<Queue<T>>) -> Option<Self> {
        if !queue.take_place() {
            return None;
        }
        queue.reserve();
        let mut permit = Self::new(queue, None);
        permit.is_held = true;
        Some(permit)
    }

    /// Ready when the place is there; false if the receiver is gone or takes no more.
    pub fn poll(&mut self, cx: &mut Context<'_>) -> Poll<bool> {
        let Self { tracer, place, is_held } = self;
        let handle = place.queue.handle.clone();
        let mut poll = || {
            budget::spend(&handle, cx, |cx| {
                place.poll(cx).map(|()| {
                    *is_held = place.queue.is_open();
                    if *is_held {
                        place.queue.reserve();
                    }
                    *is_held
                })
            })
        };
        let polled = match tracer {
            Some(tracer) => tracer.poll(poll),
            None => poll(),
        };
        if polled.is_ready() {
            // The wait is over; what follows is no future any more.
            self.tracer = None;
        }
        polled
    }

    /// Sends the value for which the place was kept; gives it back if the receiver is gone.
    #[track_caller]
    pub fn send(&mut self, value: T) -> Option<T> {
        if !std::mem::take(&mut self.is_held) {
            return Some(value);
        }
        self.place.queue.push_reserved(value, caller_line())
    }
}

impl<T: Message> Drop for Permit<T> {
    fn drop(&mut self) {
        if self.is_held {
            self.place.queue.give_back();
        }
    }
}

impl<T: Message> fmt::Debug for Permit<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Permit").field("is_held", &self.is_held).finish_non_exhaustive()
    }
}
