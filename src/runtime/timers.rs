//! The timer queue.
//!
//! Ordered by the tick at which a timer is looked at, then by when it got its place, so that
//! equal deadlines fire in a fixed order. Tokio has a wheel of six levels with 64 slots each: a
//! timer far off is looked at when its slot begins, and again on a lower level, until its tick
//! comes. One whose deadline is put off keeps its slot until then. That decides who is first
//! among equals, so the moments at which the wheel would look are kept here too.

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

/// The slots of a level of Tokio's wheel, as a power of two.
const SLOT_BITS: u32 = 6;
/// The highest level of Tokio's wheel.
const TOP_LEVEL: u32 = 5;

/// When a timer is looked at, and a number that grows.
type Place = (Instant, u64);

#[derive(Debug)]
struct Queued {
    place: Place,
    /// When it is due: when it is looked at, or later.
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
        let tick = self.tick_of(deadline);
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
        let tick = self.tick_of(deadline);
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

    /// The tick at which a deadline is due.
    pub(super) fn tick_of(&self, deadline: Instant) -> Instant {
        deadline.round_up_to(self.granularity)
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

    /// The beginning of the slot in which Tokio's wheel, at the tick `elapsed`, would have it.
    fn looked_at(&self, tick: Instant) -> Instant {
        let unit = u64::try_from(self.granularity.as_nanos()).unwrap_or(u64::MAX);
        if unit == 0 {
            return tick;
        }
        let (elapsed, when) = (self.elapsed.as_nanos() / unit, tick.as_nanos() / unit);
        // Ticks that differ only in their last bits are in the same turn of the lowest level.
        let differing = u64::BITS - (elapsed ^ when).leading_zeros();
        let level = (differing.saturating_sub(1) / SLOT_BITS).min(TOP_LEVEL);
        let slot = when >> (level * SLOT_BITS) << (level * SLOT_BITS);
        Instant::from_nanos(slot.saturating_mul(unit))
    }

    fn enqueue(&mut self, timer: TimerId, tick: Instant, waker: Option<Waker>) {
        self.sequence += 1;
        let place = (self.looked_at(tick), self.sequence);
        self.order.insert(place, timer);
        self.timers.insert(timer, Queued { place, tick, waker });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TICK: Duration = Duration::from_millis(1);

    fn timer(id: usize) -> TimerId {
        TimerId::from_index(id)
    }

    fn ms(millis: u64) -> Instant {
        Instant::from_millis(millis)
    }

    /// Takes what is due at each look, as the executor would look; `(millisecond, timer)`.
    fn fired(queue: &mut TimerQueue) -> Vec<(u64, usize)> {
        let mut fired = Vec::new();
        while let Some(tick) = queue.next_tick() {
            let due = queue.take_due(tick);
            fired.extend(due.iter().map(|(timer, _)| (tick.as_nanos() / 1_000_000, timer.index())));
        }
        fired
    }

    #[test]
    fn fires_in_order_of_ticks_and_then_of_insertion() {
        let mut queue = TimerQueue::new(TICK);
        for (id, deadline) in [700, 64, 5, 700, 4_097, 64, 300_000].into_iter().enumerate() {
            assert!(queue.insert(timer(id), ms(deadline), None));
        }
        let expected = [(5, 2), (64, 1), (64, 5), (700, 0), (700, 3), (4_097, 4), (300_000, 6)];
        assert_eq!(fired(&mut queue), expected);
        assert!(queue.timers.is_empty());
    }

    #[test]
    fn a_tick_that_was_looked_at_is_due_at_once() {
        let mut queue = TimerQueue::new(TICK);
        assert!(!queue.insert(timer(0), ms(0), None));
        assert!(queue.insert(timer(1), Instant::from_nanos(1), None));
        queue.take_due(Instant::from_nanos(5_900_000));
        assert!(!queue.insert(timer(2), ms(5), None));
        assert!(queue.insert(timer(3), Instant::from_nanos(5_000_001), None));
        assert_eq!(fired(&mut queue), [(6, 3)]);
    }

    #[test]
    fn a_timer_that_was_taken_out_does_not_fire() {
        let mut queue = TimerQueue::new(TICK);
        queue.insert(timer(0), ms(10), None);
        queue.insert(timer(1), ms(10), None);
        assert!(queue.remove(timer(0)).is_some());
        assert!(queue.remove(timer(0)).is_none());
        assert!(!queue.is_queued(timer(0)));
        assert_eq!(fired(&mut queue), [(10, 1)]);
    }

    #[test]
    fn a_timer_that_is_put_off_moves_when_its_slot_is_looked_at() {
        // Its slot is that of the ticks 192 to 255, so it gets its new place at 192.
        for (asked_at, expected) in [(190, [(300, 1), (300, 2)]), (193, [(300, 2), (300, 1)])] {
            let mut queue = TimerQueue::new(TICK);
            queue.insert(timer(0), ms(200), None);
            assert!(queue.put_off(timer(0), timer(2), ms(300)));
            queue.take_due(ms(asked_at));
            queue.insert(timer(1), ms(300), None);
            assert_eq!(fired(&mut queue), expected, "the other one set at {asked_at}");
        }
    }

    #[test]
    fn a_deadline_cannot_be_put_forward_by_putting_it_off() {
        let mut queue = TimerQueue::new(TICK);
        queue.insert(timer(0), ms(20), None);
        assert!(!queue.put_off(timer(0), timer(1), ms(19)));
        assert!(queue.put_off(timer(0), timer(1), ms(20)));
        assert!(!queue.put_off(timer(0), timer(2), ms(30)));
        assert_eq!(fired(&mut queue), [(20, 1)]);
    }

    #[test]
    fn without_granularity_a_timer_is_looked_at_when_it_is_due() {
        let mut queue = TimerQueue::new(Duration::ZERO);
        queue.insert(timer(0), Instant::from_nanos(100), None);
        assert_eq!(queue.next_tick(), Some(Instant::from_nanos(100)));
    }

    #[test]
    fn a_deadline_that_never_comes_is_kept() {
        let mut queue = TimerQueue::new(TICK);
        queue.insert(timer(0), Instant::MAX, None);
        queue.insert(timer(1), ms(1), None);
        assert_eq!(queue.take_due(ms(1_000_000)).len(), 1);
        assert!(queue.is_queued(timer(0)));
    }
}
