//! Intervals: ticks that come every so often.

use std::task::{Context, Poll};

/// Ticks at once, and then every so often.
pub fn interval(period: Duration) -> Interval {
    interval_at(Instant::now(), period)
}

/// The same, with the first tick at a moment.
pub fn interval_at(start: Instant, period: Duration) -> Interval {
    if period.is_zero() {
        panic!("`period` must be non-zero.");
    }
    let missed = MissedTickBehavior::Burst;
    Interval { delay: sleep_until(start), period, missed }
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

    /// Begins again: the next tick comes at once.
    pub fn reset_immediately(&mut self) {
        self.delay.__reset(Instant::now(), true);
    }

    /// Begins again: the next tick comes so much later.
    pub fn reset_after(&mut self, after: Duration) {
        self.delay.__reset(Instant::now() + after, true);
    }

    /// Begins again: the next tick comes at a moment.
    pub fn reset_at(&mut self, deadline: Instant) {
        self.delay.__reset(deadline, true);
    }

    /// What it does when a tick comes late.
    pub fn missed_tick_behavior(&self) -> MissedTickBehavior {
        self.missed
    }

    /// Sets that.
    pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior) {
        self.missed = behavior;
    }

    /// How often it ticks.
    pub fn period(&self) -> Duration {
        self.period
    }
}
