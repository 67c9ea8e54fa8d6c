//! The part of a run that wakers can reach: who is queued, and the log.
//!
//! A waker must be `Send + Sync`, and a wake must be in the log before the poll that follows
//! from it. So the ready queue, the recorder and "whose code is running" live together behind
//! one lock. Rule: no code of the program (a poll, a destructor, a waker) is ever called while
//! the lock is held.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::config::{Config, Limits};
use super::policy::WorkerQueues;
use super::ready::ReadyQueue;
use super::timers::TimerQueue;
use crate::time::{Clock, Instant};
use crate::trace::{
    ActorEntry, ActorId, ActorKind, EventKind, FutureEntry, FutureId, Header, Limit, MessageEntry,
    MessageId, Origin, Outcome, PrintEntry, Recorder, Stream, TimerEntry, TimerId, WakeCause,
};

/// A shared handle to the [`State`] of one run.
#[derive(Debug, Clone)]
pub(super) struct Shared(Arc<Mutex<State>>);

impl Shared {
    pub(super) fn new(config: &Config) -> Self {
        Self(Arc::new(Mutex::new(State::new(config))))
    }

    /// Locks the state. A panic of the program cannot poison it (no code of the program runs
    /// under the lock), so a poisoned lock is as good as any other.
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Calls `wake`, which may call wakers, with `cause` as the reason that goes into the log.
    pub(super) fn waking<R>(&self, cause: WakeCause, wake: impl FnOnce() -> R) -> R {
        let outer = self.lock().cause.replace(cause);
        let result = wake();
        self.lock().cause = outer;
        result
    }
}

/// What a run knows, except for the program's own futures and values.
#[derive(Debug)]
pub(super) struct State {
    pub(super) recorder: Recorder,
    /// The present moment of whoever is running.
    pub(super) now: Instant,
    /// Whose code is running; none between polls.
    pub(super) current: Option<ActorId>,
    /// The futures that are being polled, outermost first.
    pub(super) stack: Vec<FutureId>,
    /// Why a waker is being called, where the runtime does it.
    cause: Option<WakeCause>,
    pub(super) ready: ReadyQueue,
    pub(super) timers: TimerQueue,
    /// Operations left in this poll; none where the budget is switched off.
    pub(super) budget: Option<u32>,
    pub(super) limits: Limits,
    pub(super) reached: Option<Limit>,
    pub(super) polls_in_this_poll: u32,
    /// True while `block_on` runs: tasks can be spawned and timers set.
    pub(super) in_runtime: bool,
    /// The threads that have entered the runtime's context for themselves.
    pub(super) threads_in_runtime: Vec<ActorId>,
    /// Whether the program's runtime is one without workers; none if it has no runtime.
    pub(super) runtime_is_current_thread: Option<bool>,
    /// True while somebody waits for a future in `block_on`.
    pub(super) is_driven: bool,
    /// True while the tasks that are left are dropped: a new one is dropped at once.
    pub(super) shutting_down: bool,
    /// The run is over: nothing is recorded any more.
    pub(super) closed: bool,
    /// What is printed is not recorded: it was printed elsewhere.
    pub(super) is_muted: bool,
    /// Why the run cannot go on, as a sentence.
    pub(super) refused: Option<String>,
    /// How the run ends, where its policy says so.
    pub(super) ends: Option<Outcome>,
    /// The exit status with which the program ended itself.
    pub(super) exited: Option<i32>,
    /// How often each name was given to an actor.
    names: HashMap<String, u32>,
    /// What was printed to each stream since its last line ended.
    partial_lines: [String; 2],
    /// The message that `main` panicked with, if it did.
    pub(super) panic_of_main: Option<String>,
    pub(super) clock: Clock,
    rng: fastrand::Rng,
}

impl State {
    fn new(config: &Config) -> Self {
        let costs = (config.clock == Clock::Virtual).then_some(config.costs);
        Self {
            recorder: Recorder::new(Header {
                program: config.program.clone(),
                seed: config.seed,
                clock: config.clock,
                costs,
                origin: match config.clock {
                    Clock::Virtual if config.policy.workers().is_some() => Origin::Model,
                    Clock::Virtual => Origin::LiveVirtual,
                    Clock::Real => Origin::LiveReal,
                },
                scheduler: config.policy.scheduler(),
                budget: config.budget,
                recorded: None,
            }),
            now: Instant::ZERO,
            current: None,
            stack: Vec::new(),
            cause: None,
            ready: ReadyQueue::new(config.policy.workers().map(WorkerQueues::new)),
            timers: TimerQueue::new(config.costs.timer_granularity),
            budget: None,
            limits: config.limits,
            reached: None,
            polls_in_this_poll: 0,
            in_runtime: false,
            threads_in_runtime: Vec::new(),
            runtime_is_current_thread: None,
            is_driven: false,
            shutting_down: false,
            closed: false,
            is_muted: false,
            refused: None,
            ends: None,
            exited: None,
            names: HashMap::new(),
            partial_lines: Default::default(),
            panic_of_main: None,
            clock: config.clock,
            rng: fastrand::Rng::with_seed(config.seed),
        }
    }

    /// A random number of 0 ≤ x < 1, from the seed.
    pub(super) fn random(&mut self) -> f64 {
        self.rng.f64()
    }

    /// A random number of 0 ≤ x < `n`, from the seed; 0 if `n` is.
    pub(super) fn random_below(&mut self, n: u32) -> u32 {
        if n == 0 { 0 } else { self.rng.u32(0..n) }
    }

    /// Records an event of `actor`, now.
    pub(super) fn record_for(&mut self, actor: Option<ActorId>, kind: EventKind) {
        if self.closed {
            return;
        }
        self.recorder.record(self.now, actor, kind);
        if self.recorder.trace().events.len() >= self.limits.events {
            self.reach(Limit::Events(self.limits.events as u64));
        }
    }

    /// Records an event of whoever is running.
    pub(super) fn record(&mut self, kind: EventKind) {
        self.record_for(self.current, kind);
    }

    /// Whoever is running has taken so many steps without waiting for anything.
    pub(super) fn check_steps(&mut self, steps: u64) {
        let limit = self.limits.steps_without_waiting;
        if steps > limit {
            self.reach(Limit::StepsWithoutWaiting(limit));
        }
    }

    /// Notes that a limit was reached; the first one counts.
    pub(super) fn reach(&mut self, limit: Limit) {
        self.reached.get_or_insert(limit);
    }

    /// Wakes `actor`, in the name of whoever is running.
    pub(super) fn wake(&mut self, actor: ActorId) {
        // A wake after the end is ignored: the waker outlives the task.
        if self.ready.has_ended(actor) {
            return;
        }
        let cause = self.cause.unwrap_or(WakeCause::Waker);
        let by = self.current;
        self.record_for(Some(actor), EventKind::Woken { cause, by });
        let from_a_thread = by.is_some_and(|by| self.is_thread(by));
        self.ready.push(actor, from_a_thread);
    }

    /// Puts `actor` behind everybody else, in its own name.
    pub(super) fn defer(&mut self, actor: ActorId) {
        if self.ready.defer(actor) {
            self.record_for(
                Some(actor),
                EventKind::Woken { cause: WakeCause::Itself, by: self.current },
            );
        }
    }

    /// One operation was done that the budget of this poll counts.
    pub(super) fn spend_one(&mut self) {
        self.budget = self.budget.map(|left| left.saturating_sub(1));
    }

    /// Whether whoever is running is in the runtime's context: tasks can be spawned and timers
    /// set. A thread has to enter it; the jobs of the runtime's pool are in it.
    pub(super) fn is_in_context(&self) -> bool {
        if self.is_on_a_worker() {
            return true;
        }
        match self.current_thread() {
            Some(thread) => self.threads_in_runtime.contains(&thread),
            None => self.in_runtime,
        }
    }

    /// Enters the context, or leaves it; gives whether it was entered.
    pub(super) fn set_in_context(&mut self, is_in: bool) -> bool {
        if self.is_on_a_worker() {
            return true;
        }
        let Some(thread) = self.current_thread() else {
            return std::mem::replace(&mut self.in_runtime, is_in);
        };
        let was_in = self.threads_in_runtime.contains(&thread);
        self.threads_in_runtime.retain(|other| *other != thread);
        if is_in {
            self.threads_in_runtime.push(thread);
        }
        was_in
    }

    /// Whether what is running is a task on a worker, which is in the runtime's context whether
    /// `main` is or not.
    pub(super) fn is_on_a_worker(&self) -> bool {
        let is_task = |actor: ActorId| self.recorder.trace().actor(actor).kind == ActorKind::Task;
        self.ready.has_workers() && self.current.is_some_and(is_task)
    }

    /// The thread that is running, if one is that is not of the runtime's pool.
    fn current_thread(&self) -> Option<ActorId> {
        let is_thread =
            |actor: &ActorId| self.recorder.trace().actor(*actor).kind == ActorKind::Thread;
        self.current.filter(is_thread)
    }

    pub(super) fn is_thread(&self, actor: ActorId) -> bool {
        matches!(
            self.recorder.trace().actor(actor).kind,
            ActorKind::Thread | ActorKind::BlockingJob
        )
    }

    /// Enters and records a new actor.
    pub(super) fn spawn(&mut self, kind: ActorKind, name: &str, line: u32) -> ActorId {
        let name = self.recorder.text(name);
        let id = self.recorder.actor(ActorEntry { kind, name, spawner: self.current, line });
        self.ready.enter(id);
        self.record_for(Some(id), EventKind::Spawned);
        if self.recorder.trace().actors.len() >= self.limits.actors {
            self.reach(Limit::Actors(self.limits.actors as u64));
        }
        id
    }

    /// Enters and records a new future.
    pub(super) fn create_future(
        &mut self,
        label: &str,
        subject: Option<crate::trace::Subject>,
        line: u32,
    ) -> FutureId {
        let label = self.recorder.text(label);
        let actor = self.current;
        let entry = FutureEntry { label, actor, parent: None, subject, line };
        let future = self.recorder.future(entry);
        self.record(EventKind::FutureCreated { future });
        future
    }

    /// Enters and records a new timer.
    pub(super) fn create_timer(&mut self, deadline: Instant, line: u32) -> TimerId {
        let future = self.stack.last().copied();
        let timer = self.recorder.timer(TimerEntry { deadline, future, line });
        self.record(EventKind::TimerArmed { timer });
        timer
    }

    /// The tick at which a timer is due.
    pub(super) fn tick_of(&self, timer: TimerId) -> Instant {
        self.timers.tick_of(self.recorder.trace().timer(timer).deadline)
    }

    /// Enters a message.
    pub(super) fn message(&mut self, text: &str, line: u32) -> MessageId {
        let text = self.recorder.text(text);
        self.recorder.message(MessageEntry { text, line })
    }

    /// The name, with a number where it was given before.
    pub(super) fn unique_name(&mut self, name: &str) -> String {
        let count = self.names.entry(name.to_owned()).or_default();
        *count += 1;
        if *count == 1 { name.to_owned() } else { format!("{name} {count}") }
    }

    /// The lines that are complete once `text` and `end` are written; the rest is kept.
    pub(super) fn complete_lines(
        &mut self,
        stream: Stream,
        text: &str,
        end: &str,
    ) -> Option<String> {
        let partial = &mut self.partial_lines[usize::from(stream == Stream::Err)];
        partial.push_str(text);
        partial.push_str(end);
        let last = partial.rfind('\n')?;
        let rest = partial.split_off(last + 1);
        partial.truncate(last);
        Some(std::mem::replace(partial, rest))
    }

    /// Records the lines that were begun and not ended.
    pub(super) fn print_partial_lines(&mut self) {
        for (n, stream) in [Stream::Out, Stream::Err].into_iter().enumerate() {
            let partial = std::mem::take(&mut self.partial_lines[n]);
            if !partial.is_empty() {
                self.print(stream, &partial, 0);
            }
        }
    }

    /// Enters and records printed lines.
    pub(super) fn print(&mut self, stream: Stream, text: &str, line: u32) {
        if self.closed || self.is_muted {
            return;
        }
        for text in text.split('\n') {
            let text = self.recorder.text(text);
            let print = self.recorder.print(PrintEntry { stream, text, line });
            self.record(EventKind::Printed { print });
        }
    }
}
