//! A run: one program, from its start to its outcome.
//!
//! One runtime, two drivers. On the virtual clock the run is a simulation that is advanced step
//! by step, to the moment that somebody asks for; on the real one the browser calls
//! [`Run::turn`] whenever something may be ready.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::body::{Body, BoxFuture, FutureBody};
use super::config::Config;
use super::context::{Handle, Local};
use super::deliver::deliver;
use super::executor::{self, Executor};
use super::join_handle::{Join, JoinTarget};
use super::policy::{self, Policy, Pool};
use super::report;
use super::state::Shared;
use super::tasks::Tasks;
use super::threads::{self, Threads};
use super::trace_ref::TraceRef;
use super::wake::waker;
use super::worker_link::{Report, Request, Role, WorkerLink};
use crate::time::{Clock, Costs, Instant};
use crate::trace::{
    ActorId, ActorKind, Added, EndCause, EventKind, Limit, Outcome, Trace, WakeCause,
};

/// The `main` of compiled code.
pub type Main = fn() -> BoxFuture;

/// A run of a program.
pub struct Run {
    pub(super) handle: Handle,
    pub(super) executor: Executor,
    limit: Instant,
    /// Set when `main` has ended: the process lives until then.
    exits: Option<Instant>,
}

/// What a run needs to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Next {
    /// It can go on at this moment of its clock.
    At(Instant),
    /// It goes on when a worker reports something.
    OnReport,
    /// It has ended; its trace says how.
    Ended,
}

impl Run {
    /// Begins a run of compiled code on the virtual clock.
    pub fn new(config: &Config, main: Main) -> Self {
        // `main` itself runs inside the first poll, where its mistakes are panics of `main`.
        let body = FutureBody::boxed(Box::pin(async move { main().await }));
        Self::begin(config, body, Role::Model, Box::new(|| Instant::ZERO))
    }

    /// Begins a run on the real clock, which `now` reads.
    pub fn on_real_clock(
        config: &Config,
        main: Box<dyn Body>,
        now: Box<dyn Fn() -> Instant>,
    ) -> Self {
        let config = Config {
            clock: Clock::Real,
            policy: Policy::CurrentThread,
            costs: Costs { timer_granularity: config.costs.timer_granularity, ..Costs::FREE },
            ..config.clone()
        };
        Self::begin(&config, main, Role::Page, now)
    }

    /// Begins a run of a body on the virtual clock. The body is made inside the run.
    pub fn of_body(config: &Config, main: Box<dyn Body>) -> Self {
        Self::begin(config, main, Role::Model, Box::new(|| Instant::ZERO))
    }

    pub(super) fn begin(
        config: &Config,
        body: Box<dyn Body>,
        role: Role,
        real_now: Box<dyn Fn() -> Instant>,
    ) -> Self {
        let workers = config.policy.workers().map_or(0, |workers| usize::from(workers.count()));
        let handle = Handle {
            shared: Shared::new(config),
            local: Rc::new(Local {
                tasks: RefCell::new(Tasks::default()),
                threads: RefCell::new(Threads::default()),
                pool: RefCell::new(Pool::new(workers)),
                link: RefCell::new(WorkerLink::new(role)),
                costs: Cell::new(config.costs),
                budget: config.budget,
                real_now,
            }),
        };
        let actor = handle.with(|state| state.spawn(ActorKind::Main, "main", 0));
        let join: Rc<dyn JoinTarget> = Join::<()>::new();
        let waker = waker(actor, &handle.shared);
        handle.local.tasks.borrow_mut().insert(actor, body, waker, join);
        handle.shared.waking(WakeCause::Spawned, || handle.with(|state| state.wake(actor)));
        let limit = Instant::ZERO + config.limits.time;
        Self { handle, executor: Executor::new(actor, &config.policy), limit, exits: None }
    }

    /// What was recorded so far. Do not keep it while the run goes on.
    pub fn trace(&self) -> TraceRef<'_> {
        TraceRef(self.handle.shared.lock())
    }

    /// Who is ready, where the reader is to choose who is polled next.
    pub fn choices(&self) -> Option<Vec<ActorId>> {
        self.trace().outcome.as_ref()?.choices().map(<[_]>::to_vec)
    }

    /// What was recorded since this was asked last, for a copy of the trace elsewhere.
    pub fn added(&mut self) -> Added {
        self.handle.with(|state| state.recorder.added())
    }

    /// When the run can go on.
    pub fn next(&self) -> Next {
        if self.has_ended() {
            return Next::Ended;
        }
        match self.next_event() {
            Some((at, _)) => Next::At(at),
            None => Next::OnReport,
        }
    }

    /// Does the next thing: one poll, one wake-up, or one stretch of a thread.
    pub fn step(&mut self) {
        if self.has_ended() {
            return;
        }
        let handle = self.handle.clone();
        handle.enter(|| self.step_entered());
        if self.exits.is_none_or(|_| !self.has_ended()) {
            let (reached, refused, exited, ends) = {
                let mut state = self.handle.shared.lock();
                (state.reached, state.refused.take(), state.exited, state.ends.take())
            };
            if let Some(status) = exited {
                self.end(Outcome::Exited(status));
            } else if let Some(limit) = reached {
                self.end(Outcome::LimitReached(limit));
            } else if let Some(reason) = refused {
                self.end(Outcome::Refused(reason));
            } else if let Some(outcome) = ends {
                self.end(outcome);
            }
        }
    }

    /// Goes on until the clock of the run is past `until`, or `max_steps` steps are done. True
    /// if there is nothing left to do up to `until`.
    pub fn advance(&mut self, until: Instant, max_steps: usize) -> bool {
        for _ in 0..max_steps {
            match self.next() {
                Next::At(at) if at <= until => self.step(),
                _ => return true,
            }
        }
        false
    }

    /// Runs to the end, and gives the trace.
    pub fn finish(mut self) -> Trace {
        while matches!(self.next(), Next::At(_)) {
            self.step();
        }
        self.handle.shared.lock().recorder.trace().clone()
    }

    /// On the real clock: does what is ready now, for at most `budget` of the machine's time.
    pub fn turn(&mut self, budget: Duration) -> Next {
        let started = (self.handle.local.real_now)();
        loop {
            let now = self.handle.with(|state| state.now);
            match self.next() {
                Next::At(at) if at <= now && now.since(started) < budget => self.step(),
                next => return next,
            }
        }
    }

    /// On the real clock: what is to be done for the threads.
    pub fn take_requests(&mut self) -> Vec<Request> {
        self.handle.local.link.borrow_mut().take_requests()
    }

    /// On the real clock: something that a thread did in its worker, at `at` of the run's clock.
    pub fn deliver(&mut self, actor: ActorId, at: Instant, report: Report) {
        if self.has_ended() || !self.handle.local.threads.borrow().has(actor) {
            return;
        }
        let handle = self.handle.clone();
        handle.enter(|| deliver(&handle, actor, at, report));
        let refused = handle.shared.lock().refused.take();
        if let Some(reason) = refused {
            return self.end(Outcome::Refused(reason));
        }
        let now = handle.shared.lock().now;
        self.executor.unpark(&handle, now);
    }

    /// Ends the run for a reason that is not its own; what was recorded is kept.
    pub fn end(&mut self, outcome: Outcome) {
        self.handle.with(|state| {
            // With one choice more the run goes on, and the line too.
            if outcome.choices().is_none() {
                state.print_partial_lines();
            }
            state.recorder.end(outcome);
            state.closed = true;
        });
    }

    fn has_ended(&self) -> bool {
        self.handle.shared.lock().closed
    }

    /// What happens next, and when; true for a thread or a worker.
    fn next_event(&self) -> Option<(Instant, bool)> {
        let now = self.handle.shared.lock().now;
        self.handle.local.threads.borrow_mut().look_at_events(now);
        policy::look(&self.handle);
        let worker = self.handle.local.pool.borrow().next().map(|(at, _)| at);
        let thread = self.handle.local.threads.borrow().next_at();
        let thread = thread.into_iter().chain(worker).min().map(|at| (at, true));
        if let Some(exits) = self.exits {
            // Jobs that block are waited for; other threads get the time until the exit.
            let waits = self.handle.local.threads.borrow().has_running_jobs();
            let thread = thread.filter(|&(at, _)| waits || at <= exits);
            return Some(thread.unwrap_or((exits, false)));
        }
        let executor = self.executor.next_at().map(|at| (at, false));
        let waits_for_workers = self.is_real() && !self.has_no_threads();
        let stuck = (!waits_for_workers).then(|| (self.handle.shared.lock().now, false));
        [executor, thread].into_iter().flatten().min().or(stuck)
    }

    fn step_entered(&mut self) {
        let handle = self.handle.clone();
        let Some((at, is_thread)) = self.next_event() else { return };
        if at > self.limit {
            let millis = u64::try_from(self.limit.since(Instant::ZERO).as_millis());
            return self.end(Outcome::LimitReached(Limit::TimeMillis(millis.unwrap_or(u64::MAX))));
        }
        handle.with(|state| state.now = state.now.max(at));
        if is_thread {
            threads::run_until(&handle, at);
            self.executor.unpark(&handle, at);
        } else if self.exits.is_some() {
            self.exit();
        } else if self.executor.next_at().is_none() {
            let waiting = report::waiting(self.handle.shared.lock().recorder.trace());
            self.end(Outcome::Stuck(waiting));
        } else if self.executor.step(&handle) {
            let now = handle.shared.lock().now;
            self.exits = Some(now + handle.local.costs.get().exit);
        }
    }

    /// The process exits: threads that are still running are gone with it.
    fn exit(&mut self) {
        let handle = self.handle.clone();
        for actor in handle.local.threads.borrow().actors() {
            handle.with(|state| {
                state.record_for(Some(actor), EventKind::Ended { how: EndCause::Killed });
            });
        }
        let panic = handle.shared.lock().panic_of_main.take();
        let outcome = panic.map_or(Outcome::Finished, Outcome::Panicked);
        self.end(outcome);
    }

    fn is_real(&self) -> bool {
        self.handle.shared.lock().clock == Clock::Real
    }

    fn has_no_threads(&self) -> bool {
        self.handle.local.threads.borrow().actors().is_empty()
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        self.handle.shared.lock().closed = true;
        // What the program left is dropped here, unrecorded, with the run still current for
        // destructors that look for it.
        let handle = self.handle.clone();
        handle.enter(|| {
            drop(self.executor.take_open());
            let tasks = handle.local.tasks.borrow_mut().take_bodies();
            tasks.into_iter().for_each(executor::drop_quietly);
            let polled = handle.local.pool.borrow_mut().take_bodies();
            polled.into_iter().for_each(executor::drop_quietly);
            let threads = handle.local.threads.borrow_mut().take_bodies();
            threads.into_iter().for_each(executor::drop_quietly);
        });
    }
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Run").field("executor", &self.executor).finish_non_exhaustive()
    }
}

/// The present moment, on the clock of the run.
///
/// # Panics
///
/// With a sentence for the program's author, outside of a run.
#[track_caller]
pub fn now() -> Instant {
    let handle = Handle::current("now");
    let computed = handle.local.costs.get().of_steps(super::computed::pending());
    handle.with(|state| state.now) + computed
}

/// Whose code is running.
pub fn current_actor() -> Option<ActorId> {
    Handle::current("an actor").with(|state| state.current)
}

/// What an actor is called.
pub fn actor_name(actor: ActorId) -> String {
    Handle::current("an actor").with(|state| state.recorder.trace().actor_name(actor).to_owned())
}

/// Whether whoever is running has done more than time has passed for.
pub fn is_behind() -> bool {
    let handle = Handle::current("now");
    let is_virtual = handle.shared.lock().clock == Clock::Virtual;
    is_virtual && !handle.local.costs.get().of_steps(super::computed::pending()).is_zero()
}

/// The run cannot go on, for this reason: part of a sentence.
pub fn refuse(reason: &str) {
    Handle::current("a program").with(|state| {
        state.refused.get_or_insert(format!("The run was ended: {reason}."));
    });
}

/// What the values of a program may hold at a time, in bytes.
pub fn memory_limit_bytes() -> usize {
    Handle::current("a program").with(|state| state.limits.memory_bytes)
}

/// The values of the program hold more than they may: the run ends.
pub fn memory_is_full() {
    Handle::current("a program").with(|state| {
        let limit = state.limits.memory_bytes as u64;
        state.reach(Limit::MemoryBytes(limit));
    });
}

/// The program ends itself, with this exit status.
pub fn exit(status: i32) {
    Handle::current("a program").with(|state| {
        state.exited.get_or_insert(status);
    });
}

/// The name for an actor of the run, with a number where it was given before.
pub fn unique_name(name: &str) -> String {
    Handle::current("a name").with(|state| state.unique_name(name))
}

/// Lets the program compute for `length`: its lane is busy, and everybody else on it waits.
///
/// On the virtual clock the time passes at once; on the real clock it is burned.
#[track_caller]
pub fn compute(length: Duration) {
    let handle = Handle::current("compute");
    if handle.shared.lock().clock == Clock::Real {
        let until = (handle.local.real_now)() + length;
        while (handle.local.real_now)() < until {
            std::hint::spin_loop();
        }
    } else {
        executor::charge(&handle, length);
    }
}
