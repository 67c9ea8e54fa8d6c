//! Waking one or all of those who wait, without a value.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

/// Wakes one or all of those who wait. One wake that nobody waits for is kept.
pub struct Notify {
    state: RefCell<__Notifications>,
}

struct __Notifications {
    /// A wake that nobody has taken.
    is_kept: bool,
    /// How often all were woken.
    rounds: usize,
    waiting: VecDeque<Arc<__Notified>>,
}

/// Somebody who waits.
struct __Notified {
    /// Whether it was woken, and if so, whether alone.
    how: Cell<__How>,
    waker: RefCell<Option<Waker>>,
}

#[derive(Clone, Copy, PartialEq)]
enum __How {
    Waits,
    Alone,
    WithAll,
}

impl Send for Notify {}
impl Sync for Notify {}
impl Send for __Notified {}
impl Sync for __Notified {}

impl __Notified {
    fn wake(&self, how: __How) {
        self.how.set(how);
        let waker = self.waker.borrow_mut().take();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl Notify {
    /// One that nobody waits for.
    pub fn new() -> Notify {
        Notify::const_new()
    }

    /// The same, where a constant is wanted.
    pub const fn const_new() -> Notify {
        let waiting = VecDeque::new();
        Notify { state: RefCell::new(__Notifications { is_kept: false, rounds: 0, waiting }) }
    }

    /// Waits to be woken.
    pub fn notified(&self) -> Notified<'_> {
        let rounds = self.state.borrow().rounds;
        let tracer = std::rt::__Tracer::new("notified");
        Notified { tracer, notify: self, rounds, is_done: false, waiter: None }
    }

    /// The same; what this gives does not borrow it.
    pub fn notified_owned(self: Arc<Self>) -> OwnedNotified {
        let rounds = self.state.borrow().rounds;
        let tracer = std::rt::__Tracer::new("notified");
        OwnedNotified { tracer, notify: self, rounds, is_done: false, waiter: None }
    }

    /// Wakes who waits longest; if nobody waits, whoever asks next.
    pub fn notify_one(&self) {
        let mut state = self.state.borrow_mut();
        let first = state.waiting.pop_front();
        if first.is_none() {
            state.is_kept = true;
        }
        drop(state);
        if let Some(first) = first {
            first.wake(__How::Alone);
        }
    }

    /// The same, of who came last.
    pub fn notify_last(&self) {
        let mut state = self.state.borrow_mut();
        let last = state.waiting.pop_back();
        if last.is_none() {
            state.is_kept = true;
        }
        drop(state);
        if let Some(last) = last {
            last.wake(__How::Alone);
        }
    }

    /// Wakes all who wait now.
    pub fn notify_waiters(&self) {
        let mut state = self.state.borrow_mut();
        state.rounds += 1;
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        for waiter in waiting.iter() {
            waiter.how.set(__How::WithAll);
        }
        for waiter in waiting {
            waiter.wake(__How::WithAll);
        }
    }

    /// Begins to wait, unless it is over already; whether it is.
    fn begin(&self, rounds: usize, waiter: &mut Option<Arc<__Notified>>) -> bool {
        let mut state = self.state.borrow_mut();
        if state.rounds != rounds {
            return true;
        }
        if state.is_kept {
            state.is_kept = false;
            return true;
        }
        let how = Cell::new(__How::Waits);
        let new = Arc::new(__Notified { how, waker: RefCell::new(None) });
        state.waiting.push_back(new.clone());
        drop(state);
        *waiter = Some(new);
        false
    }

    /// Asks whether a wait is over.
    fn poll(
        &self,
        rounds: usize,
        is_done: &mut bool,
        waiter: &mut Option<Arc<__Notified>>,
        cx: &mut Context<'_>,
    ) -> Poll<()> {
        if *is_done {
            return Poll::Ready(());
        }
        if waiter.is_none() && self.begin(rounds, waiter) {
            *is_done = true;
            return Poll::Ready(());
        }
        if let Some(waiting) = waiter {
            if waiting.how.get() == __How::Waits {
                let _old = waiting.waker.replace(Some(cx.waker().clone()));
                return Poll::Pending;
            }
        }
        *waiter = None;
        *is_done = true;
        Poll::Ready(())
    }

    /// Gives up a wait. A wake that was for it alone goes to the next.
    fn give_up(&self, waiter: &mut Option<Arc<__Notified>>) {
        if let Some(waiter) = waiter.take() {
            let mut state = self.state.borrow_mut();
            state.waiting.retain(|other| !Arc::ptr_eq(other, &waiter));
            drop(state);
            if waiter.how.get() == __How::Alone {
                self.notify_one();
            }
        }
    }
}

impl Default for Notify {
    fn default() -> Notify {
        Notify::new()
    }
}

impl std::fmt::Debug for Notify {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Notify")
    }
}

/// A wait to be woken.
pub struct Notified<'a> {
    tracer: std::rt::__Tracer,
    notify: &'a Notify,
    /// How often all had been woken when it was made.
    rounds: usize,
    is_done: bool,
    waiter: Option<Arc<__Notified>>,
}

impl<'a> !Unpin for Notified<'a> {}

impl<'a> Notified<'a> {
    /// Begins to wait now; whether it is over already.
    pub fn enable(self: Pin<&mut Self>) -> bool {
        let this = self.__unpinned();
        if !this.is_done && this.waiter.is_none() {
            this.is_done = this.notify.begin(this.rounds, &mut this.waiter);
        }
        match &this.waiter {
            Some(waiter) => waiter.how.get() != __How::Waits,
            None => this.is_done,
        }
    }
}

impl<'a> Future for Notified<'a> {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            this.notify.poll(this.rounds, &mut this.is_done, &mut this.waiter, cx)
        })
    }
}

impl<'a> Drop for Notified<'a> {
    fn drop(&mut self) {
        self.notify.give_up(&mut self.waiter);
    }
}

/// A wait to be woken that keeps what wakes it.
pub struct OwnedNotified {
    tracer: std::rt::__Tracer,
    notify: Arc<Notify>,
    rounds: usize,
    is_done: bool,
    waiter: Option<Arc<__Notified>>,
}

impl !Unpin for OwnedNotified {}

impl Future for OwnedNotified {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            this.notify.poll(this.rounds, &mut this.is_done, &mut this.waiter, cx)
        })
    }
}

impl Drop for OwnedNotified {
    fn drop(&mut self) {
        self.notify.give_up(&mut self.waiter);
    }
}
