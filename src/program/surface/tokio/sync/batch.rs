//! What the locks and semaphores are made of: permits that are given to who waits longest.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use tokio::task::coop::__spend;

/// Permits, and who waits for some.
pub struct __Batch {
    state: RefCell<__State>,
}

struct __State {
    /// How many are free. None, while somebody waits.
    permits: usize,
    is_closed: bool,
    waiting: VecDeque<Arc<__Waiter>>,
}

/// Somebody who waits.
struct __Waiter {
    /// How many permits are still missing.
    missing: Cell<usize>,
    waker: RefCell<Option<Waker>>,
}

impl Send for __Batch {}
impl Sync for __Batch {}
impl Send for __Waiter {}
impl Sync for __Waiter {}

impl __Batch {
    /// With so many permits.
    pub const fn new(permits: usize) -> __Batch {
        let waiting = VecDeque::new();
        __Batch { state: RefCell::new(__State { permits, is_closed: false, waiting }) }
    }

    /// How many permits are free.
    pub fn permits(&self) -> usize {
        self.state.borrow().permits
    }

    /// Whether nobody gets permits any more.
    pub fn is_closed(&self) -> bool {
        self.state.borrow().is_closed
    }

    /// Takes so many permits, if they are there: false if they are not, `None` if it is closed.
    pub fn try_acquire(&self, count: usize) -> Option<bool> {
        let mut state = self.state.borrow_mut();
        if state.is_closed {
            return None;
        }
        let takes = state.permits >= count;
        if takes {
            state.permits -= count;
        }
        Some(takes)
    }

    /// Waits for so many permits.
    pub fn acquire(&self, count: usize) -> __Acquire<'_> {
        __Acquire { batch: self, count, waiter: None }
    }

    /// Gives permits to who waits, and keeps what is left.
    pub fn release(&self, count: usize) {
        let mut wakers = Vec::new();
        let mut left = count;
        let mut state = self.state.borrow_mut();
        while left > 0 {
            let Some(first) = state.waiting.front() else { break };
            let given = if first.missing.get() < left { first.missing.get() } else { left };
            first.missing.set(first.missing.get() - given);
            left -= given;
            if first.missing.get() == 0 {
                if let Some(waker) = first.waker.borrow_mut().take() {
                    wakers.push(waker);
                }
                let _served = state.waiting.pop_front();
            }
        }
        state.permits += left;
        drop(state);
        for waker in wakers {
            waker.wake();
        }
    }

    /// Takes permits away for ever, up to so many of those that are free; how many.
    pub fn forget(&self, count: usize) -> usize {
        let mut state = self.state.borrow_mut();
        let taken = if state.permits < count { state.permits } else { count };
        state.permits -= taken;
        taken
    }

    /// From here on nobody gets permits.
    pub fn close(&self) {
        let mut state = self.state.borrow_mut();
        state.is_closed = true;
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        for waiter in waiting {
            let waker = waiter.waker.borrow_mut().take();
            if let Some(waker) = waker {
                waker.wake();
            }
        }
    }
}

/// A wait for permits. Dropped before they are there, it gives back those that it has.
pub struct __Acquire<'a> {
    batch: &'a __Batch,
    count: usize,
    /// Set while it waits.
    waiter: Option<Arc<__Waiter>>,
}

impl<'a> Future for __Acquire<'a> {
    /// Whether it has them; false if it is closed.
    type Output = bool;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<bool> {
        let this = self.__unpinned();
        __spend(cx, |cx| this.poll_permits(cx))
    }
}

impl<'a> __Acquire<'a> {
    fn poll_permits(&mut self, cx: &mut Context<'_>) -> Poll<bool> {
        let this = self;
        let mut state = this.batch.state.borrow_mut();
        if state.is_closed {
            return Poll::Ready(false);
        }
        if let Some(waiter) = &this.waiter {
            if waiter.missing.get() == 0 {
                drop(state);
                this.waiter = None;
                return Poll::Ready(true);
            }
            let _old = waiter.waker.replace(Some(cx.waker().clone()));
            return Poll::Pending;
        }
        if state.permits >= this.count {
            state.permits -= this.count;
            return Poll::Ready(true);
        }
        let missing = Cell::new(this.count - state.permits);
        state.permits = 0;
        let waker = RefCell::new(Some(cx.waker().clone()));
        let waiter = Arc::new(__Waiter { missing, waker });
        state.waiting.push_back(waiter.clone());
        drop(state);
        this.waiter = Some(waiter);
        Poll::Pending
    }
}

impl<'a> Drop for __Acquire<'a> {
    fn drop(&mut self) {
        if let Some(waiter) = self.waiter.take() {
            let mut state = self.batch.state.borrow_mut();
            state.waiting.retain(|other| !Arc::ptr_eq(other, &waiter));
            drop(state);
            let had = self.count - waiter.missing.get();
            if had > 0 {
                self.batch.release(had);
            }
        }
    }
}
