//! Where tasks wait for a worker: the queues of Tokio's multi-thread scheduler.
//!
//! Holds ids, never futures. Says which worker is to be unparked; when that is, is the pool's
//! business.

use std::collections::VecDeque;
use std::task::Waker;

use super::Workers;
use super::idle::Idle;
use crate::trace::ActorId;

/// Every how many turns of a worker the queue of what comes from outside goes first.
const OUTSIDE_FIRST_EVERY: u32 = 61;
/// Every how many turns of a worker the timers are looked at.
const TIMERS_EVERY: u32 = 61;
/// How many tasks the queue of a worker holds; of more, half go to the queue for all.
const CAPACITY: usize = 256;
/// How many tasks in a row a worker takes from its slot: two that wake each other would keep it.
const MOST_FROM_THE_SLOT: u32 = 3;

/// Where tasks wait for a worker.
#[derive(Debug)]
pub(in crate::runtime) struct WorkerQueues {
    knobs: Workers,
    /// What comes from outside: from `main`, from threads, and where a queue was full.
    outside: VecDeque<ActorId>,
    own: Vec<Own>,
    idle: Idle,
    /// The worker whose turn it is.
    entered: Option<usize>,
    /// It looks after the timers: whom it wakes, it tells others of when it is done.
    is_driving: bool,
    /// Who was unparked, and does not know it yet.
    unparked: Vec<usize>,
}

/// What one worker has.
#[derive(Debug, Default)]
struct Own {
    slot: Option<ActorId>,
    is_slot_open: bool,
    from_the_slot: u32,
    queue: VecDeque<ActorId>,
    deferred: Vec<ActorId>,
    deferred_wakers: Vec<Waker>,
    is_searching: bool,
    turns: u32,
}

impl Own {
    fn len(&self) -> usize {
        usize::from(self.slot.is_some()) + self.queue.len()
    }
}

impl WorkerQueues {
    pub(in crate::runtime) fn new(knobs: Workers) -> Self {
        let count = usize::from(knobs.count());
        let own = || Own { is_slot_open: knobs.lifo_slot, ..Own::default() };
        Self {
            knobs,
            outside: VecDeque::new(),
            own: std::iter::repeat_with(own).take(count).collect(),
            idle: Idle::new(count),
            entered: None,
            is_driving: false,
            unparked: Vec::new(),
        }
    }

    pub(in crate::runtime) fn count(&self) -> usize {
        self.own.len()
    }

    /// From here on it is the turn of this worker, or of nobody; gives whose it was.
    pub(in crate::runtime) fn enter(&mut self, worker: Option<usize>) -> Option<usize> {
        std::mem::replace(&mut self.entered, worker)
    }

    /// The worker whose turn it is.
    pub(in crate::runtime) fn entered(&self) -> Option<usize> {
        self.entered
    }

    /// Queues a task that was woken, by the worker whose turn it is or from outside. One that
    /// `yields` goes behind the others.
    pub(in crate::runtime) fn push(&mut self, task: ActorId, from_outside: bool, yields: bool) {
        let Some(worker) = self.entered.filter(|_| !from_outside) else {
            self.outside.push_back(task);
            return self.notify();
        };
        let own = &mut self.own[worker];
        let to_the_queue =
            if yields || !own.is_slot_open { Some(task) } else { own.slot.replace(task) };
        if let Some(task) = to_the_queue {
            self.push_back(worker, task);
            if !self.is_driving {
                self.notify();
            }
        }
    }

    fn push_back(&mut self, worker: usize, task: ActorId) {
        let queue = &mut self.own[worker].queue;
        if queue.len() < CAPACITY {
            return queue.push_back(task);
        }
        self.outside.extend(queue.drain(..CAPACITY / 2));
        self.outside.push_back(task);
    }

    fn notify(&mut self) {
        self.unparked.extend(self.idle.notify());
    }

    /// Takes who was unparked since this was asked last.
    pub(in crate::runtime) fn take_unparked(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.unparked)
    }

    /// A turn of a worker begins; true if the timers are to be looked at first.
    pub(in crate::runtime) fn begin_turn(&mut self, worker: usize) -> bool {
        let own = &mut self.own[worker];
        own.is_slot_open = self.knobs.lifo_slot;
        own.from_the_slot = 0;
        own.turns = own.turns.wrapping_add(1);
        own.turns.is_multiple_of(TIMERS_EVERY)
    }

    /// The next task of a worker that needs nobody else's queue.
    pub(in crate::runtime) fn next(&mut self, worker: usize) -> Option<ActorId> {
        let own = &mut self.own[worker];
        let outside_first = own.turns.is_multiple_of(OUTSIDE_FIRST_EVERY);
        if outside_first && let Some(task) = self.outside.pop_front() {
            return Some(task);
        }
        if let Some(task) = own.slot.take().or_else(|| own.queue.pop_front()) {
            return Some(task);
        }
        // Not all of it, so that others get some too.
        let share = self.outside.len() / self.own.len() + 1;
        let share = share.min(CAPACITY / 2).min(self.outside.len());
        let mut taken = self.outside.drain(..share);
        let first = taken.next();
        self.own[worker].queue.extend(taken);
        first
    }

    /// A worker begins to search others' queues; false if enough of them do.
    pub(in crate::runtime) fn search(&mut self, worker: usize) -> bool {
        let own = &mut self.own[worker];
        own.is_searching = own.is_searching || self.idle.search();
        own.is_searching
    }

    /// Takes half of the first queue that has something, from worker `start` on, and gives the
    /// last of it; or something that came from outside meanwhile.
    pub(in crate::runtime) fn steal(&mut self, worker: usize, start: usize) -> Option<ActorId> {
        let count = self.own.len();
        let others = (0..count).map(|n| (start + n) % count).filter(|other| *other != worker);
        for other in others.filter(|_| self.knobs.stealing) {
            let queue = &mut self.own[other].queue;
            let half = queue.len() - queue.len() / 2;
            let mut stolen: VecDeque<_> = queue.drain(..half).collect();
            if let Some(last) = stolen.pop_back() {
                self.own[worker].queue.append(&mut stolen);
                return Some(last);
            }
        }
        self.outside.pop_front()
    }

    /// A worker has found a task: if nobody searches any more, the next one may.
    pub(in crate::runtime) fn found(&mut self, worker: usize) {
        if std::mem::take(&mut self.own[worker].is_searching) && self.idle.found() {
            self.notify();
        }
    }

    /// After a poll of a worker: the task that it polls in the same turn, with the budget that
    /// the turn has left.
    pub(in crate::runtime) fn next_in_turn(
        &mut self,
        worker: usize,
        has_budget: bool,
    ) -> Option<ActorId> {
        let own = &mut self.own[worker];
        let task = own.slot.take()?;
        if !has_budget {
            self.push_back(worker, task);
            return None;
        }
        own.from_the_slot += 1;
        own.is_slot_open = own.is_slot_open && own.from_the_slot < MOST_FROM_THE_SLOT;
        Some(task)
    }

    /// A worker parks.
    pub(in crate::runtime) fn park(&mut self, worker: usize) {
        let is_searching = std::mem::take(&mut self.own[worker].is_searching);
        let was_last = self.idle.park(worker, is_searching);
        let mut queues = self.own.iter().filter(|_| self.knobs.stealing);
        if was_last && (!self.outside.is_empty() || queues.any(|own| !own.queue.is_empty())) {
            self.notify();
        }
    }

    /// A worker was unparked by another, and searches.
    pub(in crate::runtime) fn was_unparked(&mut self, worker: usize) {
        self.own[worker].is_searching = true;
    }

    /// Begins to look after the timers, or ends it.
    pub(in crate::runtime) fn set_driving(&mut self, is_driving: bool) {
        self.is_driving = is_driving;
    }

    /// After a worker has looked after the timers: others are to know if it has more to do than
    /// it can at once.
    pub(in crate::runtime) fn tell_others(&mut self, worker: usize) {
        let own = &self.own[worker];
        if !own.is_searching && 1 < own.len() {
            self.notify();
        }
    }

    /// A parked worker has looked after the timers; true if that gave it something to do.
    pub(in crate::runtime) fn goes_on(&mut self, worker: usize) -> bool {
        let goes_on = 0 < self.own[worker].len();
        if goes_on {
            // It may be the very worker that it told: then it searches.
            self.own[worker].is_searching = !self.idle.unpark_itself(worker);
            self.unparked.retain(|other| *other != worker);
        }
        goes_on
    }

    /// Puts a task behind the others of the worker whose turn it is; false if it is nobody's.
    pub(in crate::runtime) fn defer(&mut self, task: ActorId) -> bool {
        let Some(worker) = self.entered else { return false };
        let deferred = &mut self.own[worker].deferred;
        deferred.retain(|other| *other != task);
        deferred.push(task);
        true
    }

    /// The same of a waker, which is given back if it is nobody's turn.
    pub(in crate::runtime) fn defer_waker(&mut self, waker: Waker) -> Option<Waker> {
        let Some(worker) = self.entered else { return Some(waker) };
        self.own[worker].deferred_wakers.push(waker);
        None
    }

    /// Whether a worker has something that was put behind the others.
    pub(in crate::runtime) fn has_deferred(&self, worker: usize) -> bool {
        let own = &self.own[worker];
        !own.deferred.is_empty() || !own.deferred_wakers.is_empty()
    }

    /// Takes what was put behind the others, of the worker whose turn it is.
    pub(in crate::runtime) fn take_deferred(&mut self) -> Vec<ActorId> {
        let own = self.entered.map(|worker| &mut self.own[worker]);
        own.map(|own| std::mem::take(&mut own.deferred)).unwrap_or_default()
    }

    /// The same of wakers.
    pub(in crate::runtime) fn take_deferred_wakers(&mut self) -> Vec<Waker> {
        let own = self.entered.map(|worker| &mut self.own[worker]);
        own.map(|own| std::mem::take(&mut own.deferred_wakers)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(id: usize) -> ActorId {
        ActorId::from_index(id)
    }

    fn queues(workers: Workers, from_outside: usize) -> WorkerQueues {
        let mut queues = WorkerQueues::new(workers);
        (0..from_outside).for_each(|id| queues.push(task(id), true, false));
        queues
    }

    fn drain(queues: &mut WorkerQueues, worker: usize) -> Vec<usize> {
        std::iter::from_fn(|| queues.next(worker)).map(ActorId::index).collect()
    }

    #[test]
    fn a_worker_takes_its_share_of_what_comes_from_outside() {
        let mut queues = queues(Workers::new(2), 6);
        assert_eq!(queues.take_unparked(), [0], "one is enough");
        queues.begin_turn(0);
        assert_eq!(queues.next(0), Some(task(0)));
        assert_eq!(queues.own[0].queue, [1, 2, 3].map(task));
        assert_eq!(queues.outside, [4, 5].map(task));
        queues.was_unparked(0);
        queues.found(0);
        assert_eq!(
            queues.take_unparked(),
            [1],
            "it tells the next one when it has found something"
        );
    }

    #[test]
    fn half_is_stolen_and_never_what_is_in_the_slot() {
        let mut queues = queues(Workers::new(2), 0);
        queues.enter(Some(0));
        (0..6).for_each(|id| queues.push(task(id), false, false));
        assert_eq!(queues.steal(1, 0), Some(task(2)));
        assert_eq!(drain(&mut queues, 1), [0, 1]);
        assert_eq!(queues.steal(1, 0), Some(task(3)));
        assert_eq!(queues.steal(1, 0), Some(task(4)));
        assert_eq!(queues.steal(1, 0), None, "the sixth is in the slot");
        assert_eq!(drain(&mut queues, 0), [5]);
    }

    #[test]
    fn without_stealing_only_what_comes_from_outside_is_shared() {
        let mut queues = queues(Workers { stealing: false, ..Workers::new(2) }, 0);
        queues.enter(Some(0));
        (0..4).for_each(|id| queues.push(task(id), false, false));
        assert_eq!(queues.steal(1, 0), None);
        queues.push(task(4), true, false);
        assert_eq!(queues.steal(1, 0), Some(task(4)));
    }

    #[test]
    fn the_slot_tells_nobody_and_without_it_everybody_can_help() {
        for (lifo_slot, expected) in [(true, vec![]), (false, vec![0])] {
            let mut queues = queues(Workers { lifo_slot, ..Workers::new(2) }, 0);
            queues.enter(Some(1));
            queues.begin_turn(1);
            queues.push(task(0), false, false);
            assert_eq!(queues.take_unparked(), expected, "the slot: {lifo_slot}");
            queues.push(task(1), false, true);
            assert_eq!(drain(&mut queues, 1), [0, 1]);
        }
    }

    #[test]
    fn two_that_wake_each_other_do_not_keep_the_worker() {
        let mut queues = queues(Workers::new(1), 0);
        queues.enter(Some(0));
        queues.begin_turn(0);
        queues.push(task(9), false, true);
        for n in 0..4 {
            queues.push(task(n), false, false);
            let next = queues.next_in_turn(0, true);
            assert_eq!(next, (n < 3).then_some(task(n)), "round {n}");
        }
        assert_eq!(drain(&mut queues, 0), [9, 3]);
        queues.begin_turn(0);
        queues.push(task(1), false, false);
        assert_eq!(queues.next_in_turn(0, false), None, "the budget is used up");
        assert_eq!(drain(&mut queues, 0), [1]);
    }

    #[test]
    fn a_queue_that_is_full_gives_half_away() {
        let mut queues = queues(Workers::new(2), 0);
        queues.enter(Some(0));
        (0..=CAPACITY).for_each(|id| queues.push(task(id), false, true));
        assert_eq!(queues.own[0].queue.len(), CAPACITY / 2);
        assert_eq!(queues.outside.len(), CAPACITY / 2 + 1);
        assert_eq!(queues.outside.back(), Some(&task(CAPACITY)));
    }

    #[test]
    fn the_queue_for_all_goes_first_now_and_then() {
        let mut queues = queues(Workers::new(1), 1);
        queues.enter(Some(0));
        let mut polled = Vec::new();
        for id in 1..70 {
            queues.begin_turn(0);
            queues.push(task(id), false, false);
            polled.extend(queues.next(0));
        }
        assert_eq!(polled.iter().position(|first| *first == task(0)), Some(60));
    }
}
