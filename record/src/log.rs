//! The log of the run that is recorded: one for the whole process, behind one lock.
//!
//! Owns the recorder, the present moment of the run, and the state after the last event, which says what a
//! poll or a wake is to say. What happens on several threads comes into the log in the order in which they
//! get the lock, and its times are taken while it is held.

use std::collections::{HashMap, HashSet};
use std::panic::Location;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Instant;

use wakeline::time::{self, Clock};
use wakeline::trace::{
    ActorEntry, ActorId, ActorKind, ActorState, Checker, EndCause, EventKind, FutureEntry,
    FutureId, Header, Origin, Outcome, PollOutcome, Recorder, Scheduler, Subject, TimerState,
    Trace, WakeCause, WorkerId,
};

use crate::here::Cause;
use crate::names;

static LOG: LazyLock<Mutex<Log>> = LazyLock::new(|| Mutex::new(Log::new("", "", 1, None)));

/// Does something with the log, while nobody else does.
pub(crate) fn with<T>(work: impl FnOnce(&mut Log) -> T) -> T {
    // A program that panics in the middle of this leaves a log behind that is checked at the end.
    work(&mut LOG.lock().unwrap_or_else(PoisonError::into_inner))
}

/// `main`: the first actor.
pub(crate) fn main_actor() -> ActorId {
    ActorId::from_index(0)
}

/// The log of a run.
#[derive(Debug)]
pub(crate) struct Log {
    pub(crate) recorder: Recorder,
    pub(crate) checker: Checker,
    /// How many workers the runtime is to have.
    pub(crate) workers: u8,
    begin: Instant,
    /// The text of the program, to name tasks and threads after.
    source: &'static str,
    /// The end of the path of the program's module.
    file: String,
    names: HashMap<String, u32>,
    abort_requested: HashSet<ActorId>,
    is_over: bool,
}

/// How many operations a poll may do on Tokio before it makes room for others.
const TOKIO_BUDGET: u32 = 128;

impl Log {
    fn new(program: &str, source: &'static str, workers: u8, recorded: Option<String>) -> Self {
        let recorder = Recorder::new(Header {
            program: program.to_owned(),
            seed: 0,
            clock: Clock::Real,
            costs: None,
            origin: Origin::RecordedNatively,
            scheduler: Scheduler::Workers(workers),
            budget: Some(TOKIO_BUDGET),
            recorded,
        });
        Self {
            recorder,
            checker: Checker::default(),
            workers,
            begin: Instant::now(),
            source,
            file: format!("programs/{}.rs", program.replace('-', "_")),
            names: HashMap::new(),
            abort_requested: HashSet::new(),
            is_over: false,
        }
    }

    /// Begins the log of a run, with `main` being polled.
    pub(crate) fn begin(
        program: &str,
        source: &'static str,
        workers: u8,
        recorded: String,
    ) -> ActorId {
        with(|log| {
            *log = Self::new(program, source, workers, Some(recorded));
            let main = log.actor(ActorKind::Main, None, 0);
            log.record(Some(main), EventKind::Spawned);
            let cause = WakeCause::Spawned;
            log.record(Some(main), EventKind::Woken { cause, by: None });
            log.start_poll(main, None);
            main
        })
    }

    /// Ends the log with what became of `main`, and gives the trace.
    pub(crate) fn finish(&mut self, panic: Option<String>) -> Trace {
        let main = main_actor();
        let (outcome, how) = match panic {
            None => (PollOutcome::Ready, EndCause::Finished),
            Some(_) => (PollOutcome::Panicked, EndCause::Panicked),
        };
        self.record(Some(main), EventKind::PollEnded { outcome });
        self.record(Some(main), EventKind::Ended { how });
        for index in 1..self.recorder.trace().actors.len() {
            let id = ActorId::from_index(index);
            if self.state(id).is_alive() {
                self.record(Some(id), EventKind::Ended { how: EndCause::Killed });
            }
        }
        self.recorder.end(panic.map_or(Outcome::Finished, Outcome::Panicked));
        self.is_over = true;
        self.recorder.trace().clone()
    }

    /// Appends an event, at the present moment. After the end nothing is appended.
    pub(crate) fn record(&mut self, actor: Option<ActorId>, kind: EventKind) {
        if self.is_over {
            return;
        }
        self.recorder.record(self.now(), actor, kind);
        let trace = self.recorder.trace();
        if let Some(event) = trace.events.last() {
            // What breaks a rule is found again, with its place, when the whole trace is checked.
            let _broken = self.checker.event(trace, event);
        }
    }

    /// The present moment of the run.
    pub(crate) fn now(&self) -> time::Instant {
        self.moment(Instant::now())
    }

    /// A moment of the clock as a moment of the run.
    pub(crate) fn moment(&self, at: Instant) -> time::Instant {
        time::Instant::ZERO + at.saturating_duration_since(self.begin)
    }

    /// The state of an actor.
    pub(crate) fn state(&self, actor: ActorId) -> ActorState {
        self.checker.actor(actor)
    }

    /// The line of the program that a place is in; 0 where it is not in the program.
    pub(crate) fn line(&self, place: &Location<'_>) -> u32 {
        if place.file().ends_with(&self.file) { place.line() } else { 0 }
    }

    /// Enters an actor that is spawned in this line, and names it after it.
    pub(crate) fn actor(
        &mut self,
        kind: ActorKind,
        spawner: Option<ActorId>,
        line: u32,
    ) -> ActorId {
        let name = names::name_of(kind, self.source, line);
        let count = self.names.entry(name.clone()).or_default();
        *count += 1;
        let name = if *count == 1 { name } else { format!("{name} {count}") };
        let name = self.recorder.text(&name);
        self.recorder.actor(ActorEntry { kind, name, spawner, line })
    }

    /// Enters a future.
    pub(crate) fn future(
        &mut self,
        label: &str,
        by: Option<ActorId>,
        subject: Option<Subject>,
        line: u32,
    ) -> FutureId {
        let label = self.recorder.text(label);
        let future =
            self.recorder.future(FutureEntry { label, actor: by, parent: None, subject, line });
        self.record(by, EventKind::FutureCreated { future });
        future
    }

    /// The poll of an actor began. Tokio began it a moment ago; a wake that fell between counts for the
    /// poll after this one, though it came into the log before. So that one is entered now.
    pub(crate) fn start_poll(&mut self, actor: ActorId, worker: Option<WorkerId>) {
        if !self.state(actor).is_queued() {
            let cause = WakeCause::Waker;
            self.record(Some(actor), EventKind::Woken { cause, by: None });
        }
        let ready = self.checker.queued();
        self.record(Some(actor), EventKind::PollStarted { ready, worker });
    }

    /// An actor was woken, if it can be.
    pub(crate) fn wake(&mut self, actor: ActorId, cause: Option<Cause>, by: Option<ActorId>) {
        if !self.state(actor).is_alive() {
            return;
        }
        let by = by.filter(|by| self.state(*by).is_alive());
        let (cause, by) = match cause {
            Some(Cause::Timer(timer)) => {
                self.fire(timer, None);
                let has_fired = self.checker.timer(timer) == TimerState::Fired;
                (if has_fired { WakeCause::Timer(timer) } else { WakeCause::Waker }, None)
            }
            Some(Cause::Received(channel)) => {
                let state = self.checker.channel(channel);
                // The message may have been taken since, by a poll for another reason.
                let cause = match state {
                    Some(state) if state.depth() > 0 => WakeCause::Message(channel),
                    Some(state) if state.is_closed() => WakeCause::Closed(channel),
                    _ => WakeCause::Waker,
                };
                (cause, by)
            }
            Some(Cause::Joined(other)) if self.state(other) == ActorState::Ended => {
                (WakeCause::Joined(other), by)
            }
            Some(Cause::Itself) => (WakeCause::Itself, by),
            Some(Cause::Joined(_)) | None => (WakeCause::Waker, by),
        };
        self.record(Some(actor), EventKind::Woken { cause, by });
    }

    /// A timer fired, unless it has, or is not due.
    pub(crate) fn fire(&mut self, timer: wakeline::trace::TimerId, actor: Option<ActorId>) {
        let is_due = self.recorder.trace().timer(timer).deadline <= self.now();
        if is_due && self.checker.timer(timer) == TimerState::Armed {
            self.record(actor, EventKind::TimerFired { timer });
        }
    }

    /// Somebody asked for an actor to be aborted.
    #[allow(dead_code, reason = "asked for by what some programs use")]
    pub(crate) fn request_abort(&mut self, target: ActorId, by: Option<ActorId>) {
        self.abort_requested.insert(target);
        self.record(by, EventKind::AbortRequested { target });
    }

    /// How an actor ends that is dropped where it is suspended.
    pub(crate) fn end_of_dropped(&self, actor: ActorId) -> EndCause {
        if self.abort_requested.contains(&actor) && self.checker.main_end().is_none() {
            EndCause::Aborted
        } else {
            EndCause::Shutdown
        }
    }
}
