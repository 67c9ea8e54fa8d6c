//! The timer queue.
//!
//! Ordered by tick, then by when a timer was queued, so that equal deadlines fire in a fixed
//! order. Like Tokio's wheel, it moves a timer whose deadline is put off only when the old tick
//! comes; that decides who is first among equals.

use std::collections::{BTreeMap, HashMap};
use std::task::Waker;
use std::time::Duration;

use crate::time::Instant;
use crate::trace::TimerId;

/// The timers that have not fired.
#[derive(Debug)]
pub(super) struct TimerQueue {
    order: BTreeMap<Place, TimerId>,
    timers: HashMap<TimerId, Queued>,
    sequence: u64,
    /// The last tick that was looked at. A timer for it or an earlier one is due at once.
    elapsed: Instant,
    granularity: Duration,
}

/// The tick at which a timer is looked at, and a number that grows.
type Place = (Instant, u64);

#[derive(Debug)]
struct Queued {
    place: Place,
    /// When it is due: the tick of `place`, or a later one if it was put off.
    tick: Instant,
    waker: Option<Waker>,
}

impl TimerQueue {
    pub(super) fn new(granularity: Duration) -> Self {
        Self {
            order: BTreeMap::new(),
            timers: HashMap::new(),
            sequence: 0,
            elapsed: Instant::ZERO,
            granularity,
        }
    }

    /// Queues a timer. False if its tick has passed already: it is due now.
    pub(super) fn insert(
        &mut self,
        timer: TimerId,
        deadline: Instant,
        waker: Option<Waker>,
    ) -> bool {
        let tick = deadline.round_up_to(self.granularity);
        if tick <= self.elapsed {
            return false;
        }
        self.enqueue(timer, tick, waker);
        true
    }

    /// Takes a timer out, with its waker; none if it is not queued (any more).
    pub(super) fn remove(&mut self, timer: TimerId) -> Option<Option<Waker>> {
        let queued = self.timers.remove(&timer)?;
        self.order.remove(&queued.place);
        Some(queued.waker)
    }

    /// Gives the place of `old` to `new`, which is due no earlier; false if it would be, or if
    /// `old` is not queued.
    pub(super) fn put_off(&mut self, old: TimerId, new: TimerId, deadline: Instant) -> bool {
        let tick = deadline.round_up_to(self.granularity);
        if self.timers.get(&old).is_none_or(|queued| tick < queued.tick) {
            return false;
        }
        if let Some(queued) = self.timers.remove(&old) {
            self.order.insert(queued.place, new);
            self.timers.insert(new, Queued { tick, ..queued });
        }
        true
    }

    /// True if the timer has not fired and was not taken out.
    pub(super) fn is_queued(&self, timer: TimerId) -> bool {
        self.timers.contains_key(&timer)
    }

    /// Sets whom a queued timer wakes. Returns the old waker, to be dropped without the lock.
    pub(super) fn set_waker(&mut self, timer: TimerId, waker: &Waker) -> Option<Waker> {
        self.timers.get_mut(&timer)?.waker.replace(waker.clone())
    }

    /// When the executor has to look next; none if no timer is queued.
    pub(super) fn next_tick(&self) -> Option<Instant> {
        self.order.keys().next().map(|&(tick, _)| tick)
    }

    /// Takes what is due at `now`, in order, each with whom it wakes.
    pub(super) fn take_due(&mut self, now: Instant) -> Vec<(TimerId, Option<Waker>)> {
        let mut due = Vec::new();
        while let Some(first) = self.order.first_entry().filter(|first| first.key().0 <= now) {
            let ((looked_at, _), timer) = first.remove_entry();
            self.elapsed = self.elapsed.max(looked_at);
            let Some(queued) = self.timers.remove(&timer) else { continue };
            if queued.tick > looked_at {
                self.enqueue(timer, queued.tick, queued.waker);
            } else {
                due.push((timer, queued.waker));
            }
        }
        self.elapsed = self.elapsed.max(now.round_down_to(self.granularity));
        due
    }

    fn enqueue(&mut self, timer: TimerId, tick: Instant, waker: Option<Waker>) {
        self.sequence += 1;
        let place = (tick, self.sequence);
        self.order.insert(place, timer);
        self.timers.insert(timer, Queued { place, tick, waker });
    }
}
