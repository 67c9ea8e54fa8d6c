//! The driver of the real clock: what the browser has to do, and when.

use std::time::Duration;

use super::live_run::LiveRun;
use super::{Lab, LabRun, STEPS_A_COMMAND};
use crate::jobs::{Task, WorkerOrder};
use crate::player::Command;
use crate::runtime::{Config, Next, Report};
use crate::time::{Clock, Instant, Start};
use crate::trace::{ActorId, ActorKind, Outcome};

/// How much of the machine's time one call may take, so that the page stays responsive.
const BUDGET: Duration = Duration::from_millis(4);

/// What a lab needs to go on, on the real clock.
#[derive(Debug, PartialEq)]
pub struct RealNeed {
    /// Call again at this moment of the run's clock; none if only a worker can bring more.
    pub again_at: Option<Instant>,
    /// What to do for the threads of which run.
    pub orders: Vec<(usize, WorkerOrder)>,
    /// Every run has ended: stop the workers.
    pub ended: bool,
}

impl Lab {
    /// How many threads the programs spawn before they wait for anything: how many workers
    /// should be there when the runs begin, so that starting one is no part of what is measured.
    pub fn threads_at_start(&self) -> usize {
        let spawned = |run: &LabRun| {
            let config = Config { seed: self.seed, ..Config::new(&run.program().name) };
            let probe =
                LiveRun::begin(self.engine, run.text().running()?, config, Start::default());
            let (mut probe, mut trace) = probe.ok()?;
            let until = Instant::ZERO;
            probe.go_on(Task::Advance { until, max_steps: STEPS_A_COMMAND }, &mut trace).ok()?;
            Some(trace.actors.iter().filter(|actor| actor.kind == ActorKind::Thread).count())
        };
        self.runs.iter().filter_map(spawned).sum()
    }

    /// Starts every run anew on the real clock, and follows it. Their time begins at `start`.
    pub fn start_real(&mut self, start: Start) {
        debug_assert_eq!(self.clock, Clock::Real);
        self.begin_again();
        for run in &mut self.runs {
            let (seed, clock) = (self.seed, Clock::Real);
            let config = Config { seed, clock, ..Config::new(&run.program().name) };
            run.start(self.engine, config, start);
        }
        self.dispatch(&Command::Follow);
    }

    /// Does what is ready now, and moves the reader on.
    pub fn turn(&mut self) -> RealNeed {
        let mut need = RealNeed { again_at: None, orders: Vec::new(), ended: true };
        for (i, run) in self.runs.iter_mut().enumerate() {
            let orders = run.go_on(Task::Turn { budget: BUDGET });
            need.orders.extend(orders.into_iter().map(|order| (i, order)));
            let next = run.next();
            need.ended &= next == Next::Ended;
            if let Next::At(at) = next {
                need.again_at = Some(need.again_at.map_or(at, |other| other.min(at)));
            }
        }
        self.dispatch(&Command::Tick { elapsed: Duration::ZERO });
        need
    }

    /// Something that a thread did in its worker.
    pub fn deliver(&mut self, run: usize, actor: ActorId, at: Instant, report: Report) {
        if let Some(run) = self.runs.get_mut(run) {
            run.go_on(Task::Deliver { actor, at, report });
        }
    }

    /// Ends every run that goes on; what was recorded is kept and can be looked at.
    pub fn end_all(&mut self, outcome: &Outcome) {
        for run in &mut self.runs {
            run.go_on(Task::End(outcome.clone()));
        }
        self.dispatch(&Command::Tick { elapsed: Duration::ZERO });
    }

    /// Whether a run on the real clock goes on.
    pub fn is_live(&self) -> bool {
        self.clock == Clock::Real && !self.has_ended()
    }
}
