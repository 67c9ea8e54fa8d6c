//! The runs that the engine holds for the page, by number.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{Job, News, Task, ToWorker, WorkerOrder, encode};
use crate::program::Compiled;
use crate::runtime::{Config, Next, Request, Run};
use crate::time::{Clock, Start};

thread_local! {
    static RUNS: RefCell<BTreeMap<u32, HeldRun>> = const { RefCell::new(BTreeMap::new()) };
}

/// Does a job, and tells what is new of its run; none if there is no such run, or none any more.
/// `compiler` makes a text ready to run, `now_ms` reads the machine's clock.
pub(super) fn carry_out(
    job: Job,
    compiler: fn(&str) -> Option<Compiled>,
    now_ms: fn() -> f64,
) -> Option<News> {
    match job.task {
        Task::Begin { text, config, start } => {
            let mut run = HeldRun::begin(compiler(&text)?, config, start, now_ms);
            let news = run.news(Vec::new());
            RUNS.with_borrow_mut(|runs| runs.insert(job.run, run));
            Some(news)
        }
        Task::Forget => {
            // What the program left is dropped when the table is free again.
            let run = RUNS.with_borrow_mut(|runs| runs.remove(&job.run));
            drop(run);
            None
        }
        task => RUNS.with_borrow_mut(|runs| {
            let run = runs.get_mut(&job.run)?;
            let orders = run.go_on(task);
            Some(run.news(orders))
        }),
    }
}

struct HeldRun {
    run: Run,
    compiled: Compiled,
    config: Config,
}

impl HeldRun {
    fn begin(compiled: Compiled, config: Config, start: Start, now_ms: fn() -> f64) -> Self {
        let run = match config.clock {
            Clock::Virtual => Run::of_body(&config, compiled.main()),
            Clock::Real => {
                let now = Box::new(move || start.moment(now_ms()));
                Run::on_real_clock(&config, compiled.main(), now)
            }
        };
        Self { run, compiled, config }
    }

    /// Gives what is to be done for the threads, if that is to be known.
    fn go_on(&mut self, task: Task) -> Vec<WorkerOrder> {
        match task {
            Task::Begin { .. } | Task::Look | Task::Forget => {}
            Task::Advance { until, max_steps } => {
                self.run.advance(until, max_steps);
            }
            Task::AdvanceToEvent => self.advance_to_event(),
            Task::Turn { budget } => {
                self.run.turn(budget);
                let requests = self.run.take_requests();
                return requests.into_iter().map(|request| self.order(request)).collect();
            }
            Task::Deliver { actor, at, report } => self.run.deliver(actor, at, report),
            Task::End(outcome) => {
                if self.run.next() != Next::Ended {
                    self.run.end(outcome);
                }
            }
        }
        Vec::new()
    }

    fn advance_to_event(&mut self) {
        let events = |run: &Run| run.trace().events.len();
        let before = events(&self.run);
        while events(&self.run) == before && matches!(self.run.next(), Next::At(_)) {
            self.run.step();
        }
    }

    fn news(&mut self, orders: Vec<WorkerOrder>) -> News {
        News { added: self.run.added(), next: self.run.next(), orders }
    }

    fn order(&self, request: Request) -> WorkerOrder {
        match request {
            Request::Start { actor } => {
                let program = self.config.program.clone();
                let (compiled, seed) = (self.compiled.clone(), self.config.seed);
                let message = encode(&ToWorker::Start { program, compiled, seed, actor });
                WorkerOrder::Start { actor, message }
            }
            Request::ReceiverGone { channel } => {
                WorkerOrder::Tell { message: encode(&ToWorker::ReceiverGone { channel }) }
            }
        }
    }
}
