//! Who is ready to be polled.
//!
//! Holds ids, never futures, which is what makes the executor possible without unsafe code.
//! There are four places, as in Tokio's current-thread scheduler, because the order in which
//! output appears depends on them: `main`'s future has a flag of its own, tasks wait in a local
//! queue, tasks that another thread woke in a remote one, and those that yielded come back only
//! when nobody else is left. Where there are workers, tasks wait in their queues instead.

use std::collections::VecDeque;
use std::task::Waker;

use super::policy::WorkerQueues;
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
    /// How many could be picked.
    ready: usize,
    polls: u32,
    workers: Option<WorkerQueues>,
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
    /// Being polled: it can be picked when the poll has ended.
    polling: bool,
    ended: bool,
}

impl Readiness {
    fn is_ready(self) -> bool {
        (self.queued || self.yielded) && !self.polling && !self.ended
    }
}

impl ReadyQueue {
    /// With the queues of workers, if there are some.
    pub(super) fn new(workers: Option<WorkerQueues>) -> Self {
        Self { workers, ..Self::default() }
    }

    /// The queues of the workers, if there are some.
    pub(super) fn workers(&mut self) -> Option<&mut WorkerQueues> {
        self.workers.as_mut()
    }

    /// Whether tasks are polled by workers.
    pub(super) fn has_workers(&self) -> bool {
        self.workers.is_some()
    }

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
        } else if readiness.polling {
            // Queued when its poll ends, behind those that are woken until then.
        } else if let Some(workers) = &mut self.workers {
            workers.push(actor, from_a_thread, false);
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
        let by_a_worker = self.workers.as_mut().map(|workers| workers.defer(actor));
        if by_a_worker == Some(false) {
            // Nobody is behind whom `main` could be put where the tasks are elsewhere.
            self.push(actor, false);
            return !readiness.queued;
        }
        if readiness.deferred {
            // An earlier yield, used up by a poll that another wake caused: one place is enough.
            self.deferred.retain(|other| *other != actor);
        }
        self.change(actor, |readiness| {
            readiness.yielded = true;
            readiness.deferred = true;
        });
        if by_a_worker.is_none() {
            self.deferred.push(actor);
        }
        true
    }

    /// Puts a waker behind everybody.
    pub(super) fn defer_waker(&mut self, waker: Waker) {
        let waker = match &mut self.workers {
            Some(workers) => workers.defer_waker(waker),
            None => Some(waker),
        };
        self.deferred_wakers.extend(waker);
    }

    /// Takes the wakers that were put behind everybody, the last first.
    pub(super) fn take_deferred_wakers(&mut self) -> Vec<Waker> {
        let wakers = match &mut self.workers {
            Some(workers) if workers.entered().is_some() => workers.take_deferred_wakers(),
            _ => std::mem::take(&mut self.deferred_wakers),
        };
        wakers.into_iter().rev().collect()
    }

    /// Takes those who yielded, in the order in which they are to be queued. Tokio keeps them
    /// on a stack: who yielded last comes first.
    pub(super) fn take_deferred(&mut self) -> Vec<ActorId> {
        let deferred = match &mut self.workers {
            Some(workers) => workers.take_deferred(),
            None => std::mem::take(&mut self.deferred),
        };
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

    /// Takes the next task of a worker that needs nobody else's queue.
    pub(super) fn next_of(&mut self, worker: usize) -> Option<ActorId> {
        let task = self.workers.as_mut()?.next(worker)?;
        self.polled(task);
        Some(task)
    }

    /// The same, from others' queues, beginning with the worker `start`.
    pub(super) fn steal(&mut self, worker: usize, start: usize) -> Option<ActorId> {
        let task = self.workers.as_mut()?.steal(worker, start)?;
        self.polled(task);
        Some(task)
    }

    /// The same, of what a worker polls in the same turn.
    pub(super) fn next_in_turn(&mut self, worker: usize, has_budget: bool) -> Option<ActorId> {
        let task = self.workers.as_mut()?.next_in_turn(worker, has_budget)?;
        self.polled(task);
        Some(task)
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
        self.change(actor, |readiness| readiness.polling = true);
    }

    /// Notes that a poll has ended. Who was woken during it is queued only now, if it
    /// `goes_on`: a task cannot get in before those that it woke.
    pub(super) fn end_poll(&mut self, actor: ActorId, goes_on: bool) {
        self.change(actor, |readiness| readiness.polling = false);
        let woken = self.actors[actor.index()].queued && Some(actor) != self.main;
        match &mut self.workers {
            _ if !woken || !goes_on => {}
            Some(workers) => workers.push(actor, false, true),
            None => self.local.push_back(actor),
        }
    }

    /// Notes that `actor` will never be polled again.
    pub(super) fn end(&mut self, actor: ActorId) {
        self.change(actor, |readiness| readiness.ended = true);
    }

    fn change(&mut self, actor: ActorId, change: impl FnOnce(&mut Readiness)) {
        let readiness = &mut self.actors[actor.index()];
        self.ready -= usize::from(readiness.is_ready());
        change(readiness);
        self.ready += usize::from(readiness.is_ready());
    }

    pub(super) fn has_ended(&self, actor: ActorId) -> bool {
        self.actors[actor.index()].ended
    }

    /// How many could be picked, besides the one that was just taken.
    pub(super) fn others(&self) -> usize {
        self.ready
    }

    /// True if somebody could run on `main`'s lane without anything else happening.
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
        queue.end_poll(task, true);
        assert_eq!(drain(&mut queue), [2, 1]);

        queue.push(actor(1), false);
        let task = queue.take_task().expect("it is queued");
        queue.begin_poll(task);
        queue.push(task, false);
        queue.end_poll(task, false);
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
