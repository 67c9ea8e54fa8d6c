//! `sleep`: a future that is ready when its deadline has come.

use std::pin::Pin;
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use super::budget;
use super::context::Handle;
use super::traced::Tracer;
use crate::time::Instant;
use crate::trace::{EventKind, TimerId, WakeCause};

/// Waits until `length` from now: from this call, not from the first poll.
#[track_caller]
pub fn sleep(length: Duration) -> Sleep {
    let handle = Handle::in_runtime("sleep");
    let deadline = handle.with(|state| state.now) + length;
    Sleep::until(handle, deadline, super::caller_line())
}

/// Waits until a moment.
#[track_caller]
pub fn sleep_until(deadline: Instant) -> Sleep {
    Sleep::until(Handle::in_runtime("sleep_until"), deadline, super::caller_line())
}

/// The future of [`sleep`].
#[derive(Debug)]
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Sleep {
    tracer: Tracer,
    registration: Registration,
}

impl Sleep {
    pub(super) fn until(handle: Handle, deadline: Instant, line: u32) -> Self {
        let tracer = Tracer::new(&handle, "sleep", None, line);
        let timer = Timer::Unset;
        Self { tracer, registration: Registration { handle, deadline, timer, line } }
    }

    /// When it is over.
    pub fn deadline(&self) -> Instant {
        self.registration.deadline
    }

    /// Sets another deadline, and the timer for it.
    pub fn reset(&mut self, deadline: Instant) {
        self.registration.deadline = deadline;
        self.registration.set(None);
    }

    /// Sets another deadline; the timer for it is set by the next poll.
    pub fn reset_unset(&mut self, deadline: Instant) {
        self.registration.cancel();
        self.registration.deadline = deadline;
    }
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let Self { tracer, registration } = &mut *self;
        let handle = registration.handle.clone();
        tracer.poll(|| budget::spend(&handle, cx, |cx| registration.poll(cx.waker())))
    }
}

/// The place of a sleep in the timer queue.
struct Registration {
    handle: Handle,
    deadline: Instant,
    timer: Timer,
    line: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Timer {
    /// Not in the queue yet.
    Unset,
    /// In the queue, unless it has fired.
    Set(TimerId),
    /// Due when it was set.
    Due(TimerId),
}

impl Registration {
    fn poll(&mut self, waker: &Waker) -> Poll<()> {
        match self.timer {
            Timer::Unset => {
                self.set(Some(waker.clone()));
                if matches!(self.timer, Timer::Due(_)) { Poll::Ready(()) } else { Poll::Pending }
            }
            Timer::Set(timer) => {
                let (queued, old) = self.handle.with(|state| {
                    (state.timers.is_queued(timer), state.timers.set_waker(timer, waker))
                });
                drop(old);
                if queued { Poll::Pending } else { Poll::Ready(()) }
            }
            Timer::Due(_) => Poll::Ready(()),
        }
    }

    /// Puts a timer for the deadline into the queue, in the place of the one that was there.
    fn set(&mut self, waker: Option<Waker>) {
        let (deadline, line, old) = (self.deadline, self.line, self.timer);
        let (timer, waker) = self.handle.with(|state| {
            let queued = match old {
                Timer::Set(old) if state.timers.is_queued(old) => Some(old),
                _ => None,
            };
            if let Some(old) = queued {
                state.record(EventKind::TimerCancelled { timer: old });
            }
            let new = state.create_timer(deadline, line);
            let put_off = queued.is_some_and(|old| state.timers.put_off(old, new, deadline));
            if put_off {
                return (Timer::Set(new), None);
            }
            let old_waker = queued.and_then(|old| state.timers.remove(old)).flatten();
            let waker = waker.or(old_waker);
            if state.timers.insert(new, deadline, waker.clone()) {
                return (Timer::Set(new), None);
            }
            state.record(EventKind::TimerFired { timer: new });
            // Whoever was to be woken by the old timer would wait for ever.
            (Timer::Due(new), waker.filter(|_| queued.is_some()))
        });
        self.timer = timer;
        if let (Timer::Due(timer), Some(waker)) = (timer, waker) {
            self.handle.shared.waking(WakeCause::Timer(timer), || waker.wake());
        }
    }

    fn cancel(&mut self) {
        if let Timer::Set(timer) = std::mem::replace(&mut self.timer, Timer::Unset) {
            let waker = self.handle.with(|state| {
                let removed = state.timers.remove(timer);
                if removed.is_some() {
                    state.record(EventKind::TimerCancelled { timer });
                }
                removed
            });
            drop(waker);
        }
    }
}

/// A dropped sleep leaves the timer queue.
impl Drop for Registration {
    fn drop(&mut self) {
        self.cancel();
    }
}

impl std::fmt::Debug for Registration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Registration").field("deadline", &self.deadline).finish_non_exhaustive()
    }
}

/// An interval that ticks at once and then every `period`; a tick that was missed comes as soon
/// as it can.
///
/// # Panics
///
/// If `period` is zero, as Tokio's does.
#[track_caller]
pub fn interval(period: Duration) -> Interval {
    assert!(!period.is_zero(), "an interval needs a period longer than zero");
    let handle = Handle::in_runtime("interval");
    let now = handle.with(|state| state.now);
    Interval { delay: Sleep::until(handle, now, super::caller_line()), period }
}

/// What [`interval`] makes.
#[derive(Debug)]
pub struct Interval {
    delay: Sleep,
    period: Duration,
}

impl Interval {
    /// Waits for the next tick; gives the moment it was due.
    pub async fn tick(&mut self) -> Instant {
        std::future::poll_fn(|cx| self.poll_tick(cx)).await
    }

    /// Ready when the next tick is due, with the moment it was due.
    pub fn poll_tick(&mut self, cx: &mut Context<'_>) -> Poll<Instant> {
        ready!(Pin::new(&mut self.delay).poll(cx));
        let due = self.delay.deadline();
        self.delay.reset_unset(due + self.period);
        Poll::Ready(due)
    }
}
