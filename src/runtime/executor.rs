//! The executor: polls `main`'s future and the tasks, on one lane of time.
//!
//! It follows Tokio's current-thread scheduler turn by turn, because the order of a program's
//! output depends on it: poll `main` if it was woken; then up to 61 tasks, those that become
//! ready meanwhile included; look at the timers; start again. With nobody ready it parks until
//! the next timer or until a thread wakes somebody.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::task::Context;
use std::time::Duration;

use super::body::{Body, Progress};
use super::context::Handle;
use super::due::{bring_back_deferred, look_at_timers, park_until};
use super::join_handle::{self, JoinError};
use super::policy::{self, Pick, Picker, Policy};
use super::tasks::Taken;
use super::threads::{self, Ready, Wish};
use crate::time::{Clock, Instant};
use crate::trace::{
    ActorId, ActorKind, EndCause, EventKind, PollOutcome, TimerId, WakeCause, WorkerId,
};

/// How many tasks are polled before the timers are looked at again (Tokio's `event_interval`).
const TASKS_A_TURN: u32 = 61;

/// Where the executor is in its loop, and in time.
#[derive(Debug)]
pub(super) struct Executor {
    main: ActorId,
    phase: Phase,
    now: Instant,
    /// A poll that has begun and goes on.
    open: Option<OpenPoll>,
    /// Who decides who is polled next, where it is not the order of the queues.
    picker: Option<Picker>,
}

/// A poll that was interrupted: nobody else on the lane runs before it has ended.
struct OpenPoll {
    actor: ActorId,
    taken: Taken,
    goes_on: GoesOn,
    /// How many steps it has taken.
    steps: u64,
}

/// When an interrupted poll goes on.
enum GoesOn {
    /// It has computed for a while.
    Now,
    /// It sleeps.
    At(TimerId, Instant),
    /// It waits for something.
    When(Ready, Option<Instant>),
}

impl std::fmt::Debug for OpenPoll {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenPoll").field("actor", &self.actor).finish_non_exhaustive()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    PollMain,
    PollTasks {
        left: u32,
    },
    /// Until a timer's tick, if there is a timer. `unparked` once a thread has cut it short.
    Parked {
        until: Option<Instant>,
        unparked: bool,
    },
}

impl Executor {
    pub(super) fn new(main: ActorId, policy: &Policy) -> Self {
        let (now, picker) = (Instant::ZERO, Picker::of(policy));
        Self { main, phase: Phase::PollMain, now, open: None, picker }
    }

    /// When it can do something; none if only somebody else can bring that about.
    pub(super) fn next_at(&self) -> Option<Instant> {
        match self.open.as_ref().map(|open| &open.goes_on) {
            Some(GoesOn::Now) => return Some(self.now),
            Some(GoesOn::At(_, at)) => return Some(self.now.max(*at)),
            Some(GoesOn::When(ready, until)) => {
                return if ready() { Some(self.now) } else { *until };
            }
            None => {}
        }
        match self.phase {
            Phase::PollMain | Phase::PollTasks { .. } => Some(self.now),
            Phase::Parked { until, .. } => until.map(|until| until.max(self.now)),
        }
    }

    /// A thread did something at `at`: if it woke somebody, the executor is up soon.
    pub(super) fn unpark(&mut self, handle: &Handle, at: Instant) {
        let Phase::Parked { until, unparked: false } = self.phase else { return };
        let soon = handle.with(|state| {
            let lateness = handle.local.costs.get().unpark_lateness;
            state.ready.has_work().then(|| at + lateness.at(state.random()))
        });
        if let Some(soon) = soon {
            let until = until.map_or(soon, |until| until.min(soon));
            self.phase = Phase::Parked { until: Some(until), unparked: true };
        }
    }

    /// Does the next thing: a poll, or waking up, or parking. True once `main` has ended.
    pub(super) fn step(&mut self, handle: &Handle) -> bool {
        if let Some(open) = self.open.take() {
            handle.with(|state| match open.goes_on {
                GoesOn::Now => {}
                GoesOn::At(timer, _) => {
                    state.record(EventKind::TimerFired { timer });
                    state.record(EventKind::Resumed);
                }
                GoesOn::When(..) => state.record(EventKind::Resumed),
            });
            return self.go_on(handle, open.actor, open.taken, open.steps);
        }
        if self.picker.is_some() {
            return self.pick(handle);
        }
        match self.phase {
            Phase::PollMain => {
                self.phase = Phase::PollTasks { left: TASKS_A_TURN };
                let woken = handle.with(|state| state.ready.take_main());
                match woken {
                    Some(main) => self.poll(handle, main),
                    None => self.step(handle),
                }
            }
            Phase::PollTasks { left: 0 } => {
                look_at_timers(handle, None);
                self.phase = Phase::PollMain;
                false
            }
            Phase::PollTasks { left } => {
                let task = handle.with(|state| state.ready.take_task());
                match task {
                    Some(task) => {
                        self.phase = Phase::PollTasks { left: left - 1 };
                        self.poll(handle, task)
                    }
                    None if handle.with(|state| state.ready.has_work()) => {
                        look_at_timers(handle, None);
                        self.phase = Phase::PollMain;
                        false
                    }
                    None => {
                        self.park(handle);
                        false
                    }
                }
            }
            Phase::Parked { .. } => {
                self.now = handle.shared.lock().now;
                look_at_timers(handle, None);
                self.phase = Phase::PollMain;
                false
            }
        }
    }

    /// Polls whom the picker takes, or parks; true once `main` has ended.
    fn pick(&mut self, handle: &Handle) -> bool {
        let Some(picker) = &mut self.picker else { return false };
        self.now = handle.shared.lock().now;
        self.phase = Phase::PollMain;
        if picker.is_of_main() {
            bring_back_deferred(handle);
        } else {
            look_at_timers(handle, Some(picker));
        }
        match handle.with(|state| picker.pick(state)) {
            Pick::Actor(actor) => return self.poll(handle, actor),
            Pick::End(outcome) => handle.with(|state| state.ends = Some(outcome)),
            Pick::Nobody => self.park(handle),
        }
        false
    }

    fn park(&mut self, handle: &Handle) {
        // Where there are workers, they look after the timers.
        let has_timers = !self.picker.as_ref().is_some_and(Picker::is_of_main);
        let until = has_timers.then(|| handle.with(|state| park_until(state, handle)));
        let until = until.flatten();
        self.phase = Phase::Parked { until, unparked: false };
    }

    /// Polls an actor that was taken from the queue; true if it was `main` and has ended.
    fn poll(&mut self, handle: &Handle, actor: ActorId) -> bool {
        let taken = handle.local.tasks.borrow_mut().take(actor);
        let Some(taken) = taken else {
            self.now = handle.shared.lock().now;
            return false;
        };
        if taken.aborted {
            drop_suspended(handle, actor, taken.body, EndCause::Aborted);
            self.now = handle.shared.lock().now;
            return actor == self.main;
        }
        begin_poll(handle, actor);
        self.go_on(handle, actor, taken, 0)
    }

    /// Goes on with a poll that has taken so many steps; true if it was `main`'s and `main` has
    /// ended.
    fn go_on(&mut self, handle: &Handle, actor: ActorId, mut taken: Taken, before: u64) -> bool {
        let mut cx = Context::from_waker(&taken.waker);
        let progress = taken.body.poll(&mut cx);
        // Taken before time passes: threads that run meanwhile have wishes of their own.
        let wish = handle.local.threads.borrow_mut().take_wish();
        let computed = super::computed::take();
        let steps = before + computed.steps;
        charge(handle, handle.local.costs.get().of_steps(computed.to_pay()));
        handle.with(|state| state.check_steps(steps));
        self.now = handle.shared.lock().now;
        let goes_on = match (&progress, wish) {
            (Progress::Busy, _) => Some(GoesOn::Now),
            (Progress::Waiting, Some(Wish::Event(ready, until))) => {
                Some(GoesOn::When(ready, until))
            }
            (Progress::Waiting, Some(Wish::Timer(timer, at))) => Some(GoesOn::At(timer, at)),
            _ => None,
        };
        if let Some(goes_on) = goes_on {
            self.open = Some(OpenPoll { actor, taken, goes_on, steps });
            return false;
        }
        let ended = end_poll(handle, actor, taken.body, progress);
        self.now = handle.shared.lock().now;
        ended && actor == self.main
    }

    /// Takes what is being polled, to be dropped.
    pub(super) fn take_open(&mut self) -> Option<Box<dyn Body>> {
        self.open.take().map(|open| open.taken.body)
    }
}

/// Records that a poll begins: by a worker, or on `main`'s lane. Gives the moment.
pub(super) fn record_poll(handle: &Handle, actor: ActorId, worker: Option<WorkerId>) -> Instant {
    handle.with(|state| {
        let ready = u32::try_from(1 + state.ready.others()).unwrap_or(u32::MAX);
        state.record_for(Some(actor), EventKind::PollStarted { ready, worker });
        state.ready.begin_poll(actor);
        state.now
    })
}

fn begin_poll(handle: &Handle, actor: ActorId) {
    record_poll(handle, actor, None);
    charge(handle, handle.local.costs.get().poll);
    handle.with(|state| {
        state.current = Some(actor);
        state.polls_in_this_poll = 0;
        state.budget = handle.local.budget;
    });
}

/// Ends a poll that came to `progress`; true if the actor has ended.
pub(super) fn end_poll(
    handle: &Handle,
    actor: ActorId,
    body: Box<dyn Body>,
    progress: Progress,
) -> bool {
    match progress {
        Progress::Waiting | Progress::Busy => {
            let aborted = handle.local.tasks.borrow().is_aborted(actor);
            poll_ended(handle, actor, PollOutcome::Pending, !aborted);
            if aborted {
                drop_suspended(handle, actor, body, EndCause::Aborted);
                return true;
            }
            handle.local.tasks.borrow_mut().put_back(actor, body);
            false
        }
        Progress::Ended => {
            poll_ended(handle, actor, PollOutcome::Ready, false);
            end(handle, actor, EndCause::Finished, None);
            true
        }
        Progress::Panicked(text) => {
            handle.with(|state| {
                state.stack.clear();
                if state.recorder.trace().actor(actor).kind == ActorKind::Main {
                    state.panic_of_main = Some(text.clone());
                }
            });
            poll_ended(handle, actor, PollOutcome::Panicked, false);
            end(handle, actor, EndCause::Panicked, Some(JoinError::panicked(text)));
            true
        }
    }
}

fn poll_ended(handle: &Handle, actor: ActorId, outcome: PollOutcome, goes_on: bool) {
    handle.with(|state| {
        state.ready.end_poll(actor, goes_on);
        state.record(EventKind::PollEnded { outcome });
        state.current = None;
    });
}

/// Drops a body where it is suspended; its destructors run in its own name.
pub(super) fn drop_suspended(
    handle: &Handle,
    actor: ActorId,
    mut body: Box<dyn Body>,
    how: EndCause,
) {
    let outer =
        handle.with(|state| (state.current.replace(actor), std::mem::take(&mut state.stack)));
    let panic = body.cancel();
    handle.with(|state| (state.current, state.stack) = outer);
    let error = panic.map_or_else(JoinError::cancelled, JoinError::panicked);
    end(handle, actor, how, Some(error));
}

/// Records the end of an actor, and wakes who waits for it.
pub(super) fn end(handle: &Handle, actor: ActorId, how: EndCause, error: Option<JoinError>) {
    handle.with(|state| {
        state.ready.end(actor);
        state.record_for(Some(actor), EventKind::Ended { how });
    });
    let target = handle.local.tasks.borrow_mut().remove(actor);
    if let Some(target) = target {
        if let Some(error) = error {
            target.fail(error);
        }
        join_handle::tell(handle, actor, target.as_ref());
        drop_quietly(target);
    }
}

/// Drops what belongs to the program outside of its code. A panic of a destructor ends there: it
/// has been reported, and nobody is left whose panic it could be.
pub(super) fn drop_quietly(what: impl Sized) {
    let _reported = catch_unwind(AssertUnwindSafe(|| drop(what)));
}

/// Asks for a task to be dropped at its next turn.
pub(super) fn abort(handle: &Handle, actor: ActorId) {
    if handle.local.tasks.borrow_mut().abort(actor) {
        handle.shared.waking(WakeCause::Abort, || handle.with(|state| state.wake(actor)));
    }
}

/// Shuts the runtime down at once: what is being polled is dropped as well.
pub(super) fn shut_down(handle: &Handle) {
    policy::close_polls(handle);
    drop_tasks(handle);
}

/// Drops the tasks that are left and are not being polled, in the order of their spawning.
pub(super) fn drop_tasks(handle: &Handle) {
    handle.with(|state| state.shutting_down = true);
    let left = handle.local.tasks.borrow().idle();
    for actor in left {
        shut_down_task(handle, actor);
    }
    handle.with(|state| state.shutting_down = false);
}

/// Drops a task, or a task that was spawned too late to run.
pub(super) fn shut_down_task(handle: &Handle, actor: ActorId) {
    let taken = handle.local.tasks.borrow_mut().take(actor);
    if let Some(taken) = taken {
        drop_suspended(handle, actor, taken.body, EndCause::Shutdown);
    }
}

/// Lets virtual time pass while the executor is busy: threads go on meanwhile.
pub(super) fn charge(handle: &Handle, length: Duration) {
    if handle.shared.lock().clock == Clock::Real || length.is_zero() {
        return;
    }
    let until = handle.shared.lock().now + length;
    threads::run_until(handle, until);
    handle.shared.lock().now = until;
}
