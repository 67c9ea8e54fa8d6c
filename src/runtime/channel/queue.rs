//! The queue behind an unbounded or bounded channel.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll, Waker};

use super::{Message, SendError};
use crate::runtime::budget;
use crate::runtime::context::Handle;
use crate::runtime::worker_link::Endpoint;
use crate::trace::{ChannelEntry, ChannelId, ChannelKind, EventKind, MessageId, WakeCause};

/// One channel. Its ends keep it alive; it never calls a waker or drops a value while it is
/// borrowed.
pub(super) struct Queue<T> {
    pub(super) handle: Handle,
    pub(super) id: ChannelId,
    inner: RefCell<Inner<T>>,
}

struct Inner<T> {
    items: VecDeque<(MessageId, T)>,
    senders: usize,
    receiver_alive: bool,
    /// The receiver takes no more than what is queued, or reserved.
    closed: bool,
    receiver: Option<Waker>,
    /// Who waits for the receiver to be gone or closed.
    closers: Vec<Waker>,
    /// Places that are kept for values that may come later.
    reserved: usize,
    /// Places that are free and promised to nobody; none where there is no bound.
    room: Option<usize>,
    /// Bounded sends that wait for a place, first come first served.
    waiting: VecDeque<Rc<Waiting>>,
}

/// A bounded send that waits for a place.
pub(super) struct Waiting {
    pub(super) promised: std::cell::Cell<bool>,
    pub(super) waker: RefCell<Option<Waker>>,
}

impl<T: Message> Queue<T> {
    pub(super) fn new(what: &str, kind: ChannelKind, line: u32) -> Rc<Self> {
        let handle = Handle::current(what);
        let id = handle.with(|state| {
            let number = state.recorder.trace().channels.len() + 1;
            let name = state.recorder.text(&format!("channel {number}"));
            let channel = state.recorder.channel(ChannelEntry { kind, name, line });
            state.record(EventKind::ChannelCreated { channel });
            channel
        });
        let room = match kind {
            ChannelKind::Bounded(places) => Some(places as usize),
            ChannelKind::Unbounded | ChannelKind::Oneshot => None,
        };
        let inner = Inner {
            items: VecDeque::new(),
            senders: 1,
            receiver_alive: true,
            closed: false,
            receiver: None,
            closers: Vec::new(),
            reserved: 0,
            room,
            waiting: VecDeque::new(),
        };
        let queue = Rc::new(Self { handle, id, inner: RefCell::new(inner) });
        let endpoint: Weak<dyn Endpoint> = Rc::downgrade(&(Rc::clone(&queue) as Rc<dyn Endpoint>));
        queue.handle.local.link.borrow_mut().channel_created(endpoint);
        queue
    }

    /// Puts a value into the channel; there must be room.
    pub(super) fn push(&self, value: T, line: u32) -> Result<(), SendError<T>> {
        let in_worker = self.handle.local.link.borrow().is_worker();
        let open = if in_worker {
            self.handle.local.link.borrow_mut().send(self.id, value.to_text(), line)
        } else {
            self.is_open()
        };
        let message = self.record_send(&value, open, line);
        if !open {
            return Err(SendError(value));
        }
        if !in_worker {
            self.deliver_here(message, value);
        }
        Ok(())
    }

    /// The same, of a value for which a place was reserved: a receiver that is closed takes it
    /// too. Gives it back if the receiver is gone.
    pub(super) fn push_reserved(&self, value: T, line: u32) -> Option<T> {
        let is_open = {
            let mut inner = self.inner.borrow_mut();
            inner.reserved -= 1;
            inner.receiver_alive
        };
        let message = self.record_send(&value, is_open, line);
        if !is_open {
            return Some(value);
        }
        self.deliver_here(message, value);
        None
    }

    fn record_send(&self, value: &T, open: bool, line: u32) -> MessageId {
        let (shown, channel) = (value.shown(), self.id);
        self.handle.with(|state| {
            let message = state.message(&shown, line);
            state.record(if open {
                EventKind::Sent { channel, message }
            } else {
                EventKind::SendRefused { channel, message }
            });
            message
        })
    }

    fn deliver_here(&self, message: MessageId, value: T) {
        let receiver = {
            let mut inner = self.inner.borrow_mut();
            inner.items.push_back((message, value));
            inner.receiver.take()
        };
        self.wake(receiver, WakeCause::Message(self.id));
    }

    /// Takes the oldest value without waiting; `Ready(None)` once there never will be one.
    pub(super) fn try_recv(&self) -> Poll<Option<T>> {
        let (item, promised) = {
            let mut inner = self.inner.borrow_mut();
            match inner.items.pop_front() {
                Some(item) => (item, inner.free_place()),
                None if inner.is_over() => return Poll::Ready(None),
                None => return Poll::Pending,
            }
        };
        let ((message, value), channel) = (item, self.id);
        self.handle.with(|state| state.record(EventKind::Received { channel, message }));
        self.wake(promised, WakeCause::Room(channel));
        Poll::Ready(Some(value))
    }

    /// Whether a value could be taken, or never can be.
    pub(super) fn has_news(&self) -> bool {
        let inner = self.inner.borrow();
        !inner.items.is_empty() || inner.is_over()
    }

    /// Whether a send would not have to wait.
    pub(super) fn has_room(&self) -> bool {
        let inner = self.inner.borrow();
        !inner.is_open() || inner.room.is_none_or(|places| places > 0)
    }

    /// What it is called.
    pub(super) fn name(&self) -> String {
        self.handle.with(|state| {
            let trace = state.recorder.trace();
            trace.text(trace.channel(self.id).name).to_owned()
        })
    }

    /// How many values are queued.
    pub(super) fn len(&self) -> usize {
        self.inner.borrow().items.len()
    }

    /// Takes the oldest value; `None` once there is none and never will be.
    pub(super) fn poll_recv(&self, cx: &mut Context<'_>) -> Poll<Option<T>> {
        budget::spend(&self.handle, cx, |cx| self.poll_recv_freely(cx))
    }

    /// The same, at the cost of no budget.
    pub(super) fn poll_recv_freely(&self, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let taken = self.try_recv();
        if taken.is_pending() {
            let old = self.inner.borrow_mut().receiver.replace(cx.waker().clone());
            drop(old);
        }
        taken
    }
}

impl<T> Queue<T> {
    pub(super) fn sender_cloned(&self) {
        self.inner.borrow_mut().senders += 1;
        self.handle.with(|state| state.record(EventKind::SenderCloned { channel: self.id }));
    }

    pub(super) fn sender_dropped(&self) {
        let channel = self.id;
        self.handle.with(|state| state.record(EventKind::SenderDropped { channel }));
        let receiver = {
            let mut inner = self.inner.borrow_mut();
            inner.senders -= 1;
            if inner.senders == 0 { inner.receiver.take() } else { None }
        };
        self.wake(receiver, WakeCause::Closed(channel));
    }

    /// The receiver takes no more.
    pub(super) fn close(&self) {
        if !self.is_open() {
            return;
        }
        let channel = self.id;
        self.handle.with(|state| state.record(EventKind::ReceiverClosed { channel }));
        let receiver = {
            let mut inner = self.inner.borrow_mut();
            inner.closed = true;
            inner.receiver.take()
        };
        self.tell_closed();
        self.wake(receiver, WakeCause::Closed(channel));
    }

    /// Wakes the sends that wait for room, and whoever waits for the channel to be closed.
    fn tell_closed(&self) {
        let (waiting, closers) = {
            let mut inner = self.inner.borrow_mut();
            (std::mem::take(&mut inner.waiting), std::mem::take(&mut inner.closers))
        };
        for send in waiting {
            let waker = send.waker.take();
            self.wake(waker, WakeCause::Closed(self.id));
        }
        for waker in closers {
            self.wake(Some(waker), WakeCause::Closed(self.id));
        }
    }

    /// Ready once the receiver is gone, or takes no more.
    pub(super) fn poll_closed(&self, cx: &mut Context<'_>) -> Poll<()> {
        if !self.is_open() {
            return Poll::Ready(());
        }
        let mut inner = self.inner.borrow_mut();
        if !inner.closers.iter().any(|waker| waker.will_wake(cx.waker())) {
            inner.closers.push(cx.waker().clone());
        }
        Poll::Pending
    }

    /// The receiver is gone; gives what was not read.
    pub(super) fn receiver_dropped(&self) -> Vec<T> {
        let channel = self.id;
        let (unread, receiver) = {
            let mut inner = self.inner.borrow_mut();
            inner.receiver_alive = false;
            (std::mem::take(&mut inner.items), inner.receiver.take())
        };
        let count = u32::try_from(unread.len()).unwrap_or(u32::MAX);
        self.handle
            .with(|state| state.record(EventKind::ReceiverDropped { channel, unread: count }));
        self.handle.local.link.borrow_mut().receiver_gone(channel);
        self.tell_closed();
        drop(receiver);
        // Dropped after the wakes: the destructor of a message may wake somebody too.
        unread.into_iter().map(|(_, value)| value).collect()
    }

    pub(super) fn is_open(&self) -> bool {
        self.inner.borrow().is_open()
    }

    pub(super) fn senders(&self) -> usize {
        self.inner.borrow().senders
    }

    /// How many places are free and promised to nobody; none where there is no bound.
    pub(super) fn places(&self) -> Option<usize> {
        self.inner.borrow().room
    }

    /// Keeps a place that was taken for a value that may come later.
    pub(super) fn reserve(&self) {
        self.inner.borrow_mut().reserved += 1;
    }

    /// No value will come for a place that was kept.
    pub(super) fn give_back(&self) {
        let (next, receiver) = {
            let mut inner = self.inner.borrow_mut();
            inner.reserved -= 1;
            let next = inner.free_place();
            let ends = inner.closed && inner.is_over();
            (next, if ends { inner.receiver.take() } else { None })
        };
        self.wake(next, WakeCause::Room(self.id));
        self.wake(receiver, WakeCause::Closed(self.id));
    }

    /// Takes a place that is free, if one is and nobody was promised it.
    pub(super) fn take_place(&self) -> bool {
        let mut inner = self.inner.borrow_mut();
        match inner.room {
            None => true,
            Some(0) => false,
            Some(places) => {
                inner.room = Some(places - 1);
                true
            }
        }
    }

    pub(super) fn wait_for_place(&self, send: Rc<Waiting>) {
        self.inner.borrow_mut().waiting.push_back(send);
    }

    /// Gives up waiting; a place that was promised goes to the next.
    pub(super) fn give_up(&self, send: &Rc<Waiting>) {
        let next = {
            let mut inner = self.inner.borrow_mut();
            inner.waiting.retain(|other| !Rc::ptr_eq(other, send));
            if send.promised.get() { inner.free_place() } else { None }
        };
        self.wake(next, WakeCause::Room(self.id));
    }

    fn wake(&self, waker: Option<Waker>, cause: WakeCause) {
        if let Some(waker) = waker {
            self.handle.shared.waking(cause, || waker.wake());
        }
    }
}

impl<T> Inner<T> {
    /// Whether a send is not refused.
    fn is_open(&self) -> bool {
        self.receiver_alive && !self.closed
    }

    /// Whether no message will come besides those that are queued.
    fn is_over(&self) -> bool {
        self.senders == 0 || (self.closed && self.reserved == 0)
    }

    /// Promises a place that became free to the send that waits longest; whom to wake.
    fn free_place(&mut self) -> Option<Waker> {
        let places = self.room?;
        match self.waiting.pop_front() {
            Some(send) => {
                send.promised.set(true);
                send.waker.take()
            }
            None => {
                self.room = Some(places + 1);
                None
            }
        }
    }
}

impl<T: Message> Endpoint for Queue<T> {
    fn deliver(&self, value: &str, line: u32) -> bool {
        T::from_text(value).is_some_and(|value| self.push(value, line).is_ok())
    }
}
