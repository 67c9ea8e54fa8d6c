//! One run of a lab: live, or read from a file.

use std::rc::Rc;
use std::time::Duration;

use super::ProgramText;
use super::live_run::{LiveRun, Lost};
use crate::jobs::engine::Engine;
use crate::jobs::{Task, WorkerOrder};
use crate::lessons::{Lesson, Program};
use crate::player::Progress;
use crate::runtime::{Config, Next};
use crate::time::{Clock, Costs, Instant, Start};
use crate::timeline::Index;
use crate::trace::{Header, Origin, Outcome, Scheduler, Trace};

/// What a reader is told of a run that is gone.
const LOST: &str = "The part of this page that runs programs stopped because of a mistake of its \
                    own, and was started anew. Run the program again; if that is of no use, please \
                    report it.";

/// One run of a lab, with its index.
#[derive(Debug)]
pub struct LabRun {
    lesson: Rc<Lesson>,
    place: usize,
    text: ProgramText,
    /// What was recorded so far: of a run that goes on, a copy that is kept up to date.
    trace: Trace,
    /// None if it was read from a file, or did not begin.
    live: Option<LiveRun>,
    index: Index,
    complete_to: Instant,
}

impl LabRun {
    /// Of the program at a place in a lesson.
    pub(super) fn new(lesson: Rc<Lesson>, place: usize) -> Self {
        let program = &lesson.programs[place];
        let trace = empty(program, 1, Clock::Virtual);
        let text = ProgramText::new(&program.source);
        let (index, complete_to) = (Index::new(), Instant::MAX);
        Self { lesson, place, text, trace, live: None, index, complete_to }
    }

    /// Which program.
    pub fn program(&self) -> &Program {
        &self.lesson.programs[self.place]
    }

    /// The text of the program, as the reader has it.
    pub fn text(&self) -> &ProgramText {
        &self.text
    }

    pub(super) fn text_mut(&mut self) -> &mut ProgramText {
        &mut self.text
    }

    /// What was recorded so far.
    pub fn trace(&self) -> &Trace {
        &self.trace
    }

    /// The index of what was recorded so far.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Whether it will record nothing more.
    pub fn has_ended(&self) -> bool {
        self.next() == Next::Ended
    }

    /// When it can go on.
    pub(super) fn next(&self) -> Next {
        self.live.as_ref().map_or(Next::Ended, LiveRun::next)
    }

    /// Every event up to this moment is recorded.
    pub(super) fn complete_to(&self) -> Instant {
        self.complete_to
    }

    pub(super) fn is_recorded_to(&self, at: Instant) -> bool {
        self.has_ended() || self.complete_to >= at
    }

    /// Whether it did not begin for want of the engine, or the engine that held it is gone.
    pub(super) fn awaits_engine(&self) -> bool {
        match &self.live {
            Some(live) => live.is_lost(),
            None => !self.text.has_run() && self.trace.outcome.is_none(),
        }
    }

    /// Begins it as `config` says, from the text that was taken up. On the real clock its time
    /// begins at `start`.
    pub(super) fn start(&mut self, engine: Engine, config: Config, start: Start) {
        self.clear(config.seed, config.clock);
        let Some(text) = self.text.running() else { return };
        match LiveRun::begin(engine, text, config, start) {
            Ok((live, trace)) => {
                self.trace = trace;
                self.live = Some(live);
                self.refresh();
            }
            Err(Lost) => self.text.forget_check(),
        }
    }

    /// Throws away what was recorded.
    pub(super) fn clear(&mut self, seed: u64, clock: Clock) {
        self.replace(empty(self.program(), seed, clock));
    }

    pub(super) fn replace(&mut self, trace: Trace) {
        self.live = None;
        self.trace = trace;
        self.index = Index::new();
        self.refresh();
    }

    /// Advances the simulation to `until`, by at most `max_steps` steps.
    pub(super) fn advance(&mut self, until: Instant, max_steps: usize) {
        self.go_on(Task::Advance { until, max_steps });
    }

    /// Advances the simulation until there is one more event; false if there will be none.
    pub(super) fn advance_to_event(&mut self) -> bool {
        let before = self.trace.events.len();
        self.go_on(Task::AdvanceToEvent);
        self.trace.events.len() > before
    }

    /// Does something with a run that goes on. Gives what is to be done for its threads.
    pub(super) fn go_on(&mut self, task: Task) -> Vec<WorkerOrder> {
        if self.has_ended() {
            return Vec::new();
        }
        let Some(live) = &mut self.live else { return Vec::new() };
        let orders = live.go_on(task, &mut self.trace).unwrap_or_else(|Lost| {
            self.live = None;
            self.trace.outcome = Some(Outcome::Refused(LOST.to_owned()));
            self.text.forget_check();
            Vec::new()
        });
        self.refresh();
        orders
    }

    /// Takes note of what was recorded since.
    fn refresh(&mut self) {
        self.index.extend(&self.trace);
        let recorded = Progress::of(&self.trace).complete_to;
        self.complete_to = match self.next() {
            // On the real clock something may come from outside at any time.
            Next::At(at) if self.trace.header.clock == Clock::Virtual => {
                recorded.max(at - Duration::from_nanos(1))
            }
            Next::Ended => Instant::MAX,
            Next::At(_) | Next::OnReport => recorded,
        };
    }
}

/// A trace in which nothing has happened.
fn empty(program: &Program, seed: u64, clock: Clock) -> Trace {
    let (costs, origin) = match clock {
        Clock::Virtual => (Some(Costs::NATIVE), Origin::LiveVirtual),
        Clock::Real => (None, Origin::LiveReal),
    };
    Trace::new(Header {
        program: program.name.to_owned(),
        seed,
        clock,
        costs,
        origin,
        scheduler: Scheduler::default(),
        budget: None,
        recorded: None,
    })
}
