//! Who is ready to be polled.
//!
//! Holds ids, never futures, which is what makes the executor possible without unsafe code.
//! There are four places, as in Tokio's current-thread scheduler, because the order in which
//! output appears depends on them: `main`'s future has a flag of its own, tasks wait in a local
//! queue, tasks that another thread woke in a remote one, and those that yielded come back only
//! when nobody else is left.

use std::collections::VecDeque;

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
    actors: Vec<Readiness>,
    polls: u32,
}

#[derive(Debug, Default, Clone, Copy)]
struct Readiness {
    /// In the main flag or one of the two queues. At most once.
    queued: bool,
    /// Yielded, and not polled since.
    yielded: bool,
    ended: bool,
}

impl ReadyQueue {
    /// Makes room for a new actor; the first one is `main`.
    pub(super) fn enter(&mut self, actor: ActorId) {
        self.main.get_or_insert(actor);
        self.actors.resize(actor.index() + 1, Readiness::default());
    }

    /// Queues `actor` unless it is queued already.
    pub(super) fn push(&mut self, actor: ActorId, from_a_thread: bool) {
        let readiness = &mut self.actors[actor.index()];
        if readiness.queued || readiness.ended {
            return;
        }
        readiness.queued = true;
        if Some(actor) == self.main {
            self.main_woken = true;
        } else if from_a_thread {
            self.remote.push_back(actor);
        } else {
            self.local.push_back(actor);
        }
    }

    /// Puts `actor` behind everybody; false if it is there already.
    pub(super) fn defer(&mut self, actor: ActorId) -> bool {
        let readiness = &mut self.actors[actor.index()];
        if readiness.yielded || readiness.ended {
            return false;
        }
        readiness.yielded = true;
        self.deferred.push(actor);
        true
    }

    /// Queues everybody who yielded. Returns those whose yield had been used up meanwhile, by a
    /// poll that another wake caused: they are woken once more than needed, as in Tokio.
    pub(super) fn release_deferred(&mut self) -> Vec<ActorId> {
        let deferred = std::mem::take(&mut self.deferred);
        let mut again = Vec::new();
        for actor in deferred {
            let readiness = &mut self.actors[actor.index()];
            if readiness.ended {
                continue;
            }
            if readiness.yielded {
                self.push(actor, false);
            } else {
                again.push(actor);
            }
        }
        again
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

    /// The queued flag is cleared before the poll, so that a wake during the poll queues again.
    fn polled(&mut self, actor: ActorId) {
        let readiness = &mut self.actors[actor.index()];
        readiness.queued = false;
        readiness.yielded = false;
    }

    /// Notes that `actor` will never be polled again.
    pub(super) fn end(&mut self, actor: ActorId) {
        self.actors[actor.index()].ended = true;
    }

    pub(super) fn has_ended(&self, actor: ActorId) -> bool {
        self.actors[actor.index()].ended
    }

    /// How many could be picked, if `picked` had not been taken yet.
    pub(super) fn count_with(&self, picked: ActorId) -> usize {
        let yielded_only = self
            .deferred
            .iter()
            .filter(|actor| {
                let readiness = self.actors[actor.index()];
                readiness.yielded && !readiness.queued && !readiness.ended && **actor != picked
            })
            .count();
        1 + usize::from(self.main_woken) + self.local.len() + self.remote.len() + yielded_only
    }

    /// True if somebody could run without anything else happening.
    pub(super) fn has_work(&self) -> bool {
        self.main_woken
            || !self.local.is_empty()
            || !self.remote.is_empty()
            || !self.deferred.is_empty()
    }
}
