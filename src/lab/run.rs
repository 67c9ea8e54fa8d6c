//! One run of a lab: live, or read from a file.

use std::ops::Deref;
use std::time::Duration;

use super::ProgramText;
use crate::player::Progress;
use crate::program::Program;
use crate::runtime::{Config, Next, Run, TraceRef};
use crate::time::{Clock, Costs, Instant};
use crate::timeline::Index;
use crate::trace::{Header, Origin, Scheduler, Trace};

/// One run of a lab, with its index.
#[derive(Debug)]
pub struct LabRun {
    program: &'static Program,
    text: ProgramText,
    source: Source,
    index: Index,
    /// Kept beside the run, so that they can be asked while its trace is looked at.
    ended: bool,
    complete_to: Instant,
}

#[derive(Debug)]
enum Source {
    Live(Box<Run>),
    Recorded(Box<Trace>),
}

impl LabRun {
    pub(super) fn new(program: &'static Program) -> Self {
        let source = Source::Recorded(Box::new(empty(program, 1, Clock::Virtual)));
        let complete_to = Instant::MAX;
        let text = ProgramText::new(program.source);
        Self { program, text, source, index: Index::new(), ended: true, complete_to }
    }

    /// Which program.
    pub fn program(&self) -> &'static Program {
        self.program
    }

    /// The text of the program, as the reader has it.
    pub fn text(&self) -> &ProgramText {
        &self.text
    }

    pub(super) fn text_mut(&mut self) -> &mut ProgramText {
        &mut self.text
    }

    /// What was recorded so far.
    pub fn trace(&self) -> TraceView<'_> {
        match &self.source {
            Source::Live(run) => TraceView::Live(run.trace()),
            Source::Recorded(trace) => TraceView::Recorded(trace),
        }
    }

    /// The index of what was recorded so far.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Whether it will record nothing more.
    pub fn has_ended(&self) -> bool {
        self.ended
    }

    /// Every event up to this moment is recorded.
    pub(super) fn complete_to(&self) -> Instant {
        self.complete_to
    }

    pub(super) fn is_recorded_to(&self, at: Instant) -> bool {
        self.ended || self.complete_to >= at
    }

    pub(super) fn live(&mut self) -> Option<&mut Run> {
        match &mut self.source {
            Source::Live(run) => Some(run),
            Source::Recorded(_) => None,
        }
    }

    pub(super) fn start_virtual(&mut self, seed: u64) {
        let config = Config { seed, ..Config::new(self.program.name) };
        if let Some(compiled) = self.text.running() {
            let run = Run::of_body(&config, compiled.main());
            self.set(Source::Live(Box::new(run)));
        }
    }

    pub(super) fn start_real(&mut self, seed: u64, now: Box<dyn Fn() -> Instant>) {
        let config = Config { seed, ..Config::new(self.program.name) };
        if let Some(compiled) = self.text.running() {
            let run = Run::on_real_clock(&config, compiled.main(), now);
            self.set(Source::Live(Box::new(run)));
        }
    }

    pub(super) fn clear(&mut self, seed: u64) {
        self.replace(empty(self.program, seed, Clock::Real));
    }

    pub(super) fn replace(&mut self, trace: Trace) {
        self.set(Source::Recorded(Box::new(trace)));
    }

    fn set(&mut self, source: Source) {
        self.source = source;
        self.index = Index::new();
        self.refresh();
    }

    /// Advances the simulation to `until`, by at most `max_steps` steps.
    pub(super) fn advance(&mut self, until: Instant, max_steps: usize) {
        if let Source::Live(run) = &mut self.source {
            run.advance(until, max_steps);
            self.refresh();
        }
    }

    /// Advances the simulation until there is one more event; false if there will be none.
    pub(super) fn advance_to_event(&mut self) -> bool {
        let Source::Live(run) = &mut self.source else { return false };
        let before = run.trace().events.len();
        while run.trace().events.len() == before {
            if !matches!(run.next(), Next::At(_)) {
                return false;
            }
            run.step();
        }
        self.refresh();
        true
    }

    /// Takes note of what was recorded since.
    pub(super) fn refresh(&mut self) {
        let trace = match &self.source {
            Source::Live(run) => TraceView::Live(run.trace()),
            Source::Recorded(trace) => TraceView::Recorded(trace),
        };
        self.index.extend(&trace);
        let recorded = Progress::of(&trace).complete_to;
        let clock = trace.header.clock;
        drop(trace);
        let next = match &self.source {
            Source::Live(run) => run.next(),
            Source::Recorded(_) => Next::Ended,
        };
        self.ended = next == Next::Ended;
        self.complete_to = match next {
            // On the real clock something may come from outside at any time.
            Next::At(at) if clock == Clock::Virtual => recorded.max(at - Duration::from_nanos(1)),
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
    let scheduler = Scheduler::default();
    let program = program.name.to_owned();
    Trace::new(Header { program, seed, clock, costs, origin, scheduler })
}

/// A look at the trace of a run.
#[derive(Debug)]
pub enum TraceView<'a> {
    /// Of a run that goes on. Do not keep it while it does.
    Live(TraceRef<'a>),
    /// Of one that was read from a file.
    Recorded(&'a Trace),
}

impl Deref for TraceView<'_> {
    type Target = Trace;

    fn deref(&self) -> &Trace {
        match self {
            Self::Live(trace) => trace,
            Self::Recorded(trace) => trace,
        }
    }
}
