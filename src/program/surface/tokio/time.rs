//! Waiting for moments.

use std::pin::Pin;
use std::task::{Context, Poll};

pub use std::time::{Duration, Instant};

/// Waits for a length of time, from this call on.
pub fn sleep(length: Duration) -> Sleep {
    sleep_until(Instant::now() + length)
}

/// Waits until a moment.
pub fn sleep_until(deadline: Instant) -> Sleep {
    Sleep { raw: __sleep_new(deadline.__nanos()), deadline }
}

/// See [`sleep`].
pub struct Sleep {
    raw: __RawSleep,
    deadline: Instant,
}

impl Sleep {
    /// When it is over.
    pub fn deadline(&self) -> Instant {
        self.deadline
    }

    /// Sets another moment.
    pub fn reset(self: Pin<&mut Self>, deadline: Instant) {
        self.__unpinned().__reset(deadline, true);
    }

    /// Whether it is over.
    pub fn is_elapsed(&self) -> bool {
        Instant::now() >= self.deadline
    }

    /// Sets another moment: now, or with the next poll.
    pub fn __reset(&mut self, deadline: Instant, is_set_now: bool) {
        self.deadline = deadline;
        __sleep_reset(&self.raw, deadline.__nanos(), is_set_now);
    }

    /// The same, of one that does not move any more.
    pub fn __poll(&self, cx: &mut Context<'_>) -> Poll<()> {
        __sleep_poll(&self.raw, cx.__host_waker())
    }
}

impl Future for Sleep {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        self.__poll(cx)
    }
}

#[opaque]
struct __RawSleep;

impl Drop for __RawSleep {
    #[intrinsic = "sleep_drop"]
    fn drop(&mut self) {}
}

#[intrinsic = "sleep_new"]
fn __sleep_new(deadline_nanos: u64) -> __RawSleep {}

#[intrinsic = "sleep_poll"]
fn __sleep_poll(sleep: &__RawSleep, waker: std::task::__HostWaker) -> Poll<()> {}

#[intrinsic = "sleep_reset"]
fn __sleep_reset(sleep: &__RawSleep, deadline_nanos: u64, is_set_now: bool) {}

/// Gives a future so much time, from this call on. It is asked first: one that is ready late,
/// because it computed without awaiting, still wins.
pub fn timeout<F: IntoFuture>(length: Duration, future: F) -> Timeout<F::IntoFuture> {
    timeout_at(Instant::now() + length, future)
}

/// The same, until a moment.
pub fn timeout_at<F: IntoFuture>(deadline: Instant, future: F) -> Timeout<F::IntoFuture> {
    Timeout {
        tracer: std::rt::__Tracer::new("timeout"),
        future: future.into_future(),
        delay: sleep_until(deadline),
    }
}

/// See [`timeout`].
pub struct Timeout<F> {
    tracer: std::rt::__Tracer,
    future: F,
    delay: Sleep,
}

impl<F: Future> Future for Timeout<F> {
    type Output = Result<F::Output, error::Elapsed>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<F::Output, error::Elapsed>> {
        let this = self.__unpinned();
        let polling = this.tracer.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        if let Poll::Ready(output) = std::pin::__pinned(&mut this.future).poll(cx) {
            return polling.end(Poll::Ready(Ok(output)));
        }
        match this.delay.__poll(cx) {
            Poll::Ready(()) => polling.end(Poll::Ready(Err(error::Elapsed { __private: () }))),
            Poll::Pending => polling.end(Poll::Pending),
        }
    }
}

/// Why a wait ended without what was waited for.
pub mod error {
    /// The time was up.
    #[derive(Debug, PartialEq, Eq)]
    pub struct Elapsed {
        /// Cannot be made outside.
        pub __private: (),
    }

    impl std::fmt::Display for Elapsed {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("deadline has elapsed")
        }
    }
}

/// Ticks at once, and then every so often.
pub fn interval(period: Duration) -> Interval {
    interval_at(Instant::now(), period)
}

/// The same, with the first tick at a moment.
pub fn interval_at(start: Instant, period: Duration) -> Interval {
    if period.is_zero() {
        panic!("`period` must be non-zero.");
    }
    Interval { delay: sleep_until(start), period, missed: MissedTickBehavior::Burst }
}

/// What an interval does when a tick comes late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum MissedTickBehavior {
    /// The ticks that were missed come one after another, as fast as they can.
    #[default]
    Burst,
    /// The next tick comes a whole period after the late one.
    Delay,
    /// The ticks that were missed are left out.
    Skip,
}

/// See [`interval`].
pub struct Interval {
    delay: Sleep,
    period: Duration,
    missed: MissedTickBehavior,
}

impl Interval {
    /// Waits for the next tick; gives the moment it was due.
    pub async fn tick(&mut self) -> Instant {
        std::future::poll_fn(|cx| self.poll_tick(cx)).await
    }

    /// Asks for the next tick.
    pub fn poll_tick(&mut self, cx: &mut Context<'_>) -> Poll<Instant> {
        if self.delay.__poll(cx).is_pending() {
            return Poll::Pending;
        }
        let due = self.delay.deadline();
        let now = Instant::now();
        let next = if now > due + Duration::from_millis(5) {
            match self.missed {
                MissedTickBehavior::Burst => due + self.period,
                MissedTickBehavior::Delay => now + self.period,
                MissedTickBehavior::Skip => {
                    let late = (now - due).as_nanos() % self.period.as_nanos();
                    now + self.period - Duration::from_nanos(late as u64)
                }
            }
        } else {
            due + self.period
        };
        self.delay.__reset(next, false);
        Poll::Ready(due)
    }

    /// Begins again: the next tick comes a period from now.
    pub fn reset(&mut self) {
        self.delay.__reset(Instant::now() + self.period, true);
    }

    /// What it does when a tick comes late.
    pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior) {
        self.missed = behavior;
    }

    /// How often it ticks.
    pub fn period(&self) -> Duration {
        self.period
    }
}
