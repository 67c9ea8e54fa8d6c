//! The driver of the real clock: what the browser has to do, and when.

use std::time::Duration;

use super::{Lab, LabRun, STEPS_A_COMMAND};
use crate::player::Command;
use crate::program::Compiled;
use crate::runtime::{Config, Next, Report, Request, Run};
use crate::time::{Clock, Instant};
use crate::trace::{ActorId, ActorKind, ChannelId, Outcome};

/// How much of the machine's time one call may take, so that the page stays responsive.
const BUDGET: Duration = Duration::from_millis(4);

/// What a lab needs to go on, on the real clock.
#[derive(Debug, PartialEq)]
pub struct RealNeed {
    /// Call again at this moment of the run's clock; none if only a worker can bring more.
    pub again_at: Option<Instant>,
    /// What to do for the threads.
    pub orders: Vec<WorkerOrder>,
    /// Every run has ended: stop the workers.
    pub ended: bool,
}

/// Something to be done for a thread.
#[derive(Debug, Clone, PartialEq)]
pub enum WorkerOrder {
    /// Start a worker for a thread.
    Start {
        /// In which run.
        run: usize,
        /// The name of the program.
        program: String,
        /// It, ready to run.
        compiled: Compiled,
        /// What random choices are made from.
        seed: u64,
        /// Which thread.
        actor: ActorId,
    },
    /// Tell the workers of a run that a channel's receiver is gone.
    ReceiverGone {
        /// In which run.
        run: usize,
        /// The channel.
        channel: ChannelId,
    },
}

impl Lab {
    /// How many threads the programs spawn before they wait for anything: how many workers
    /// should be there when the runs begin, so that starting one is no part of what is measured.
    pub fn threads_at_start(&self) -> usize {
        let spawned = |run: &LabRun| {
            let config = Config { seed: self.seed, ..Config::new(&run.program().name) };
            let Some(compiled) = run.text().running() else { return 0 };
            let mut probe = Run::of_body(&config, compiled.main());
            probe.advance(Instant::ZERO, STEPS_A_COMMAND);
            let trace = probe.trace();
            trace.actors.iter().filter(|actor| actor.kind == ActorKind::Thread).count()
        };
        self.runs.iter().map(spawned).sum()
    }

    /// Starts every run anew on the real clock, and follows it. `now` makes functions that read
    /// the time since this call.
    pub fn start_real(&mut self, now: impl Fn() -> Box<dyn Fn() -> Instant>) {
        debug_assert_eq!(self.clock, Clock::Real);
        self.begin_again();
        let seed = self.seed;
        self.runs.iter_mut().for_each(|run| run.start_real(seed, now()));
        self.dispatch(&Command::Follow);
    }

    /// Does what is ready now, and moves the reader on.
    pub fn turn(&mut self) -> RealNeed {
        let mut need = RealNeed { again_at: None, orders: Vec::new(), ended: true };
        let seed = self.seed;
        for (i, lab_run) in self.runs.iter_mut().enumerate() {
            let program = lab_run.program().name.clone();
            let Some(compiled) = lab_run.text().running().cloned() else { continue };
            let Some(run) = lab_run.live() else { continue };
            let next = run.turn(BUDGET);
            let order = |request| match request {
                Request::Start { actor } => {
                    let compiled = compiled.clone();
                    WorkerOrder::Start { run: i, program: program.clone(), compiled, seed, actor }
                }
                Request::ReceiverGone { channel } => WorkerOrder::ReceiverGone { run: i, channel },
            };
            need.orders.extend(run.take_requests().into_iter().map(order));
            need.ended &= next == Next::Ended;
            if let Next::At(at) = next {
                need.again_at = Some(need.again_at.map_or(at, |other| other.min(at)));
            }
            lab_run.refresh();
        }
        self.dispatch(&Command::Tick { elapsed: Duration::ZERO });
        need
    }

    /// Something that a thread did in its worker.
    pub fn deliver(&mut self, run: usize, actor: ActorId, at: Instant, report: Report) {
        if let Some(run) = self.runs.get_mut(run).and_then(LabRun::live) {
            run.deliver(actor, at, report);
        }
    }

    /// Ends every run that goes on; what was recorded is kept and can be looked at.
    pub fn end_all(&mut self, outcome: &Outcome) {
        for run in &mut self.runs {
            if let Some(live) = run.live().filter(|live| live.next() != Next::Ended) {
                live.end(outcome.clone());
            }
            run.refresh();
        }
        self.dispatch(&Command::Tick { elapsed: Duration::ZERO });
    }

    /// Whether a run on the real clock goes on.
    pub fn is_live(&self) -> bool {
        self.clock == Clock::Real && !self.has_ended()
    }
}
