//! The threads of a run that have not ended: which of them go on when, and which wait for
//! something. A program can have thousands, so only those that wait are looked at one by one.
//!
//! Knows nothing of how a thread runs.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::runtime::body::Body;
use crate::runtime::join_handle::JoinTarget;
use crate::time::Instant;
use crate::trace::{ActorId, FutureId, TimerId};

/// The threads that have not ended, by actor.
#[derive(Default)]
pub(in crate::runtime) struct Threads {
    threads: BTreeMap<ActorId, Thread>,
    /// When each goes on that has a moment to go on at.
    due: BTreeSet<(Instant, ActorId)>,
    /// Those that wait until something is true.
    waiting: BTreeSet<ActorId>,
    /// How many of those in `due` are jobs that block.
    due_jobs: usize,
    /// What whoever is running wants to be blocked by.
    pub(super) wish: Option<Wish>,
}

/// What somebody who blocks waits for.
pub(in crate::runtime) enum Wish {
    /// For this timer.
    Timer(TimerId, Instant),
    /// Until this is true, or this moment has come.
    Event(Ready, Option<Instant>),
}

/// Whether what is waited for has come. It runs no code of the program.
pub type Ready = Rc<dyn Fn() -> bool>;

/// A thread that has not ended.
pub(super) struct Thread {
    pub(super) body: Option<Box<dyn Body>>,
    pub(super) join: Rc<dyn JoinTarget>,
    pub(super) is_job: bool,
    pub(super) started: bool,
    pub(super) sleeping: Option<TimerId>,
    /// The futures that it was polling when it was interrupted while it computed.
    pub(super) computing: Option<Vec<FutureId>>,
    /// How many steps it has taken since it last waited.
    pub(super) steps: u64,
    /// When it goes on; none while it runs, or if it waits for something no thread can wait for.
    resumes: Option<Instant>,
    waits: Option<Ready>,
}

impl Thread {
    pub(super) fn new(body: Box<dyn Body>, join: Rc<dyn JoinTarget>, is_job: bool) -> Self {
        Self {
            body: Some(body),
            join,
            is_job,
            started: false,
            sleeping: None,
            computing: None,
            steps: 0,
            resumes: None,
            waits: None,
        }
    }
}

impl Threads {
    pub(in crate::runtime) fn has(&self, actor: ActorId) -> bool {
        self.threads.contains_key(&actor)
    }

    pub(in crate::runtime) fn next_at(&self) -> Option<Instant> {
        self.due.first().map(|&(at, _)| at)
    }

    /// Lets those go on at `now` for whom what they wait for has come.
    pub(in crate::runtime) fn look_at_events(&mut self, now: Instant) {
        let threads = &self.threads;
        let has_come = |actor: &ActorId| {
            threads.get(actor).and_then(|thread| thread.waits.as_ref()).is_some_and(|ready| ready())
        };
        let come: Vec<ActorId> = self.waiting.iter().copied().filter(has_come).collect();
        for actor in come {
            self.plan(actor, Some(now), None);
        }
    }

    /// What whoever ran last wants to be blocked by.
    pub(in crate::runtime) fn take_wish(&mut self) -> Option<Wish> {
        self.wish.take()
    }

    pub(in crate::runtime) fn has_running_jobs(&self) -> bool {
        self.due_jobs > 0
    }

    pub(in crate::runtime) fn actors(&self) -> Vec<ActorId> {
        self.threads.keys().copied().collect()
    }

    /// A thread in a worker went to sleep.
    pub(in crate::runtime) fn sleep(&mut self, actor: ActorId, timer: TimerId) {
        if let Some(thread) = self.get_mut(actor) {
            thread.sleeping = Some(timer);
        }
    }

    /// A thread in a worker went on; the timer that it slept for.
    pub(in crate::runtime) fn wake(&mut self, actor: ActorId) -> Option<TimerId> {
        self.get_mut(actor)?.sleeping.take()
    }

    /// Takes the bodies of all.
    pub(in crate::runtime) fn take_bodies(&mut self) -> Vec<Box<dyn Body>> {
        let wish = self.wish.take();
        let threads = std::mem::replace(self, Self { wish, ..Self::default() }).threads;
        threads.into_values().filter_map(|thread| thread.body).collect()
    }

    /// Takes the body of a thread that is to run elsewhere.
    pub(in crate::runtime) fn take_body(&mut self, actor: ActorId) -> Option<Box<dyn Body>> {
        self.get_mut(actor)?.body.take()
    }

    pub(super) fn get_mut(&mut self, actor: ActorId) -> Option<&mut Thread> {
        self.threads.get_mut(&actor)
    }

    /// Enters a thread that goes on at `resumes`.
    pub(super) fn insert(&mut self, actor: ActorId, thread: Thread, resumes: Option<Instant>) {
        self.threads.insert(actor, thread);
        self.plan(actor, resumes, None);
    }

    pub(super) fn remove(&mut self, actor: ActorId) -> Option<Thread> {
        self.plan(actor, None, None);
        self.threads.remove(&actor)
    }

    /// Says when a thread goes on: at a moment, when something is true, or at what comes first.
    pub(super) fn plan(&mut self, actor: ActorId, resumes: Option<Instant>, waits: Option<Ready>) {
        let Some(thread) = self.threads.get_mut(&actor) else { return };
        let job = usize::from(thread.is_job);
        if let Some(at) = std::mem::replace(&mut thread.resumes, resumes) {
            self.due.remove(&(at, actor));
            self.due_jobs -= job;
        }
        if let Some(at) = resumes {
            self.due.insert((at, actor));
            self.due_jobs += job;
        }
        if waits.is_some() {
            self.waiting.insert(actor);
        } else if thread.waits.is_some() {
            self.waiting.remove(&actor);
        }
        thread.waits = waits;
    }

    /// The first that goes on at `until` or before; of several, the one that was spawned first.
    pub(super) fn next_before(&self, until: Instant) -> Option<(Instant, ActorId)> {
        self.due.first().copied().filter(|&(at, _)| at <= until)
    }
}
