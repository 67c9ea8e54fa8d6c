//! Who is ready to be polled.
//!
//! Holds ids, never futures, which is what makes the executor possible without unsafe code.
//! There are four places, as in Tokio's current-thread scheduler, because the order in which
//! output appears depends on them: `main`'s future has a flag of its own, tasks wait in a local
//! queue, tasks that another thread woke in a remote one, and those that yielded come back only
//! when nobody else is left.

use std::collections::VecDeque;
use std::task::Waker;

use crate::trace::ActorId;

/// Every how many polls the remote queue goes first (Tokio's `global_queue_interval`).
const REMOTE_FIRST_EVERY: u32 = 31;

/// Who is ready to be polled.
#[derive(Debug, Default)]
pub(super) struct ReadyQueue {
    main: Option<ActorId>,
    main_woken: bool,
    local: VecDeque<ActorId>,
    remote: VecDeque<ActorId>,
    deferred: Vec<ActorId>,
    /// Wakers that are called when the deferred come back: of futures inside a task that are
    /// polled only when they were woken.
    deferred_wakers: Vec<Waker>,
    actors: Vec<Readiness>,
    /// How many are ready only because they yielded.
    yielded: usize,
    /// The task that is being polled.
    polling: Option<ActorId>,
    polls: u32,
}

#[derive(Debug, Default, Clone, Copy)]
struct Readiness {
    /// In the main flag or one of the two queues, or to be put there when its poll ends. At most
    /// once.
    queued: bool,
    /// Yielded, and not polled since.
    yielded: bool,
    /// Among the deferred.
    deferred: bool,
    ended: bool,
}

impl Readiness {
    fn has_only_yielded(self) -> bool {
        self.yielded && !self.queued && !self.ended
    }
}

impl ReadyQueue {
    /// Makes room for a new actor; the first one is `main`.
    pub(super) fn enter(&mut self, actor: ActorId) {
        self.main.get_or_insert(actor);
        self.actors.resize(actor.index() + 1, Readiness::default());
    }

    /// Queues `actor` unless it is queued already.
    pub(super) fn push(&mut self, actor: ActorId, from_a_thread: bool) {
        let readiness = self.actors[actor.index()];
        if readiness.queued || readiness.ended {
            return;
        }
        self.change(actor, |readiness| readiness.queued = true);
        if Some(actor) == self.main {
            self.main_woken = true;
        } else if Some(actor) == self.polling {
            // Queued when its poll ends, behind those that are woken until then.
        } else if from_a_thread {
            self.remote.push_back(actor);
        } else {
            self.local.push_back(actor);
        }
    }

    /// Puts `actor` behind everybody; false if it is there already.
    pub(super) fn defer(&mut self, actor: ActorId) -> bool {
        let readiness = self.actors[actor.index()];
        if readiness.yielded || readiness.ended {
            return false;
        }
        if readiness.deferred {
            // An earlier yield, used up by a poll that another wake caused: one place is enough.
            self.deferred.retain(|other| *other != actor);
        }
        self.change(actor, |readiness| {
            readiness.yielded = true;
            readiness.deferred = true;
        });
        self.deferred.push(actor);
        true
    }

    /// Puts a waker behind everybody.
    pub(super) fn defer_waker(&mut self, waker: Waker) {
        self.deferred_wakers.push(waker);
    }

    /// Takes the wakers that were put behind everybody, the last first.
    pub(super) fn take_deferred_wakers(&mut self) -> Vec<Waker> {
        std::mem::take(&mut self.deferred_wakers).into_iter().rev().collect()
    }

    /// Takes those who yielded, in the order in which they are to be queued. Tokio keeps them
    /// on a stack: who yielded last comes first.
    pub(super) fn take_deferred(&mut self) -> Vec<ActorId> {
        let deferred = std::mem::take(&mut self.deferred);
        for actor in &deferred {
            self.actors[actor.index()].deferred = false;
        }
        deferred.into_iter().rev().collect()
    }

    /// Queues an actor that yielded. False if its yield was used up meanwhile, by a poll that
    /// another wake caused: it is to be woken once more than needed, as in Tokio.
    pub(super) fn release(&mut self, actor: ActorId) -> bool {
        let readiness = self.actors[actor.index()];
        if readiness.yielded {
            self.push(actor, false);
        }
        readiness.yielded || readiness.ended
    }

    /// Takes the flag of `main`'s future.
    pub(super) fn take_main(&mut self) -> Option<ActorId> {
        let main = self.main.filter(|_| self.main_woken)?;
        self.main_woken = false;
        self.polled(main);
        Some(main)
    }

    /// Takes the next task.
    pub(super) fn take_task(&mut self) -> Option<ActorId> {
        self.polls = self.polls.wrapping_add(1);
        let task = if self.polls.is_multiple_of(REMOTE_FIRST_EVERY) {
            self.remote.pop_front().or_else(|| self.local.pop_front())
        } else {
            self.local.pop_front().or_else(|| self.remote.pop_front())
        }?;
        self.polled(task);
        Some(task)
    }

    /// Those who are ready, `main` first, then in the order in which they were queued.
    pub(super) fn candidates(&self) -> Vec<ActorId> {
        let main = self.main.filter(|_| self.main_woken);
        let tasks = self.local.iter().chain(&self.remote).copied();
        main.into_iter().chain(tasks).filter(|actor| !self.has_ended(*actor)).collect()
    }

    /// Takes one of those who are ready.
    pub(super) fn take(&mut self, actor: ActorId) {
        if Some(actor) == self.main {
            self.main_woken = false;
        }
        self.local.retain(|other| *other != actor);
        self.remote.retain(|other| *other != actor);
        self.polled(actor);
    }

    /// The queued flag is cleared before the poll, so that a wake during the poll queues again.
    fn polled(&mut self, actor: ActorId) {
        self.change(actor, |readiness| {
            readiness.queued = false;
            readiness.yielded = false;
        });
    }

    /// Notes that a poll of `actor` begins.
    pub(super) fn begin_poll(&mut self, actor: ActorId) {
        self.polling = Some(actor);
    }

    /// Notes that the poll has ended. Who was woken during it is queued only now, if it
    /// `goes_on`: a task cannot get in before those that it woke.
    pub(super) fn end_poll(&mut self, goes_on: bool) {
        let Some(actor) = self.polling.take() else { return };
        let woken = self.actors[actor.index()].queued && Some(actor) != self.main;
        if woken && goes_on {
            self.local.push_back(actor);
        }
    }

    /// Notes that `actor` will never be polled again.
    pub(super) fn end(&mut self, actor: ActorId) {
        self.change(actor, |readiness| readiness.ended = true);
    }

    fn change(&mut self, actor: ActorId, change: impl FnOnce(&mut Readiness)) {
        let readiness = &mut self.actors[actor.index()];
        self.yielded -= usize::from(readiness.has_only_yielded());
        change(readiness);
        self.yielded += usize::from(readiness.has_only_yielded());
    }

    pub(super) fn has_ended(&self, actor: ActorId) -> bool {
        self.actors[actor.index()].ended
    }

    /// How many could be picked, besides the one that was just taken.
    pub(super) fn others(&self) -> usize {
        usize::from(self.main_woken) + self.local.len() + self.remote.len() + self.yielded
    }

    /// True if somebody could run without anything else happening.
    pub(super) fn has_work(&self) -> bool {
        self.main_woken
            || !self.local.is_empty()
            || !self.remote.is_empty()
            || !self.deferred.is_empty()
            || !self.deferred_wakers.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(id: usize) -> ActorId {
        ActorId::from_index(id)
    }

    /// A queue of `main` and four tasks, none of them ready.
    fn queue() -> ReadyQueue {
        let mut queue = ReadyQueue::default();
        (0..5).for_each(|id| queue.enter(actor(id)));
        queue
    }

    fn drain(queue: &mut ReadyQueue) -> Vec<usize> {
        std::iter::from_fn(|| queue.take_task()).map(ActorId::index).collect()
    }

    #[test]
    fn an_actor_is_queued_once_and_main_apart() {
        let mut queue = queue();
        for id in [2, 0, 1, 2, 0] {
            queue.push(actor(id), false);
        }
        assert_eq!(queue.others(), 3);
        assert_eq!(drain(&mut queue), [2, 1]);
        assert_eq!(queue.take_main(), Some(actor(0)));
        assert_eq!(queue.take_main(), None);
        assert!(!queue.has_work());
    }

    #[test]
    fn who_was_woken_by_a_thread_goes_first_now_and_then() {
        let mut queue = queue();
        queue.push(actor(1), true);
        for id in [2, 3] {
            queue.push(actor(id), false);
        }
        assert_eq!(drain(&mut queue), [2, 3, 1]);
        // Four polls are done, the last of them of nobody.
        while queue.polls < REMOTE_FIRST_EVERY - 1 {
            queue.take_task();
        }
        queue.push(actor(2), false);
        queue.push(actor(1), true);
        assert_eq!(drain(&mut queue), [1, 2]);
    }

    #[test]
    fn who_is_woken_in_its_own_poll_is_behind_those_it_wakes() {
        let mut queue = queue();
        queue.push(actor(1), false);
        let task = queue.take_task().expect("it is queued");
        queue.begin_poll(task);
        queue.push(task, false);
        queue.push(actor(2), false);
        queue.end_poll(true);
        assert_eq!(drain(&mut queue), [2, 1]);

        queue.push(actor(1), false);
        let task = queue.take_task().expect("it is queued");
        queue.begin_poll(task);
        queue.push(task, false);
        queue.end_poll(false);
        queue.end(task);
        assert_eq!(drain(&mut queue), [0; 0]);
    }

    #[test]
    fn who_yielded_last_comes_back_first() {
        let mut queue = queue();
        for id in [1, 2, 3] {
            assert!(queue.defer(actor(id)));
        }
        assert!(!queue.defer(actor(2)));
        assert_eq!((queue.others(), drain(&mut queue)), (3, vec![]));
        for actor in queue.take_deferred() {
            assert!(queue.release(actor));
        }
        assert_eq!(drain(&mut queue), [3, 2, 1]);
    }

    #[test]
    fn a_yield_that_another_wake_used_up_is_not_released() {
        let mut queue = queue();
        queue.defer(actor(1));
        queue.push(actor(1), false);
        assert_eq!(queue.others(), 1, "it is ready once, for two reasons");
        assert_eq!(drain(&mut queue), [1]);
        assert_eq!(queue.take_deferred(), [actor(1)]);
        assert!(!queue.release(actor(1)));

        // It yields again before the first yield is seen to: one place is enough.
        queue.defer(actor(1));
        queue.push(actor(1), false);
        queue.take_task();
        queue.defer(actor(2));
        queue.defer(actor(1));
        assert_eq!(queue.others(), 2);
        assert_eq!(queue.take_deferred(), [actor(1), actor(2)]);
    }

    #[test]
    fn who_has_ended_is_never_queued() {
        let mut queue = queue();
        queue.defer(actor(1));
        queue.end(actor(1));
        queue.push(actor(1), false);
        assert!(queue.has_ended(actor(1)) && !queue.defer(actor(1)));
        for actor in queue.take_deferred() {
            assert!(queue.release(actor));
        }
        assert_eq!((queue.others(), drain(&mut queue)), (0, vec![]));
    }
}
