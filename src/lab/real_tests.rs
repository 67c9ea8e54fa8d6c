//! The driver of the real clock, with a clock that the test moves and workers that it plays.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use super::*;
use crate::jobs::{ToWorker, WorkerOrder, decode};
use crate::lessons;
use crate::program;
use crate::runtime::{Config, Report, WorkerThread};
use crate::trace::{ActorId, Stream, validate};

/// What happens next: a turn of the lab, or a stretch of a thread in its worker.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    Turn,
    Worker { run: usize, actor: ActorId },
}

thread_local! {
    static NOW: Cell<Instant> = const { Cell::new(Instant::ZERO) };
}

/// The engine, with the clock of the test.
const ENGINE: Engine =
    Engine { carry_out: |job| Engine::carry_out_at(job, now_ms), ..Engine::HERE };

fn now_ms() -> f64 {
    NOW.get().since(Instant::ZERO).as_secs_f64() * 1e3
}

fn lab(lesson: &Lesson) -> Lab {
    NOW.set(Instant::ZERO);
    let mut lab = Lab::with_engine(Rc::new(lesson.clone()), ENGINE);
    lab.set_clock(Clock::Real);
    lab
}

/// A browser with a clock of its own, as far as a lab can tell.
struct Browser {
    due: BTreeMap<(Instant, usize), Due>,
    workers: BTreeMap<(usize, ActorId), WorkerThread>,
    sequence: usize,
}

impl Browser {
    fn new() -> Self {
        Self { due: BTreeMap::new(), workers: BTreeMap::new(), sequence: 0 }
    }

    fn at(&mut self, at: Instant, due: Due) {
        self.sequence += 1;
        self.due.insert((at, self.sequence), due);
    }

    /// Runs an experiment to its end.
    fn run(&mut self, lab: &mut Lab) {
        lab.start_real(Start::default());
        if self.turn(lab) {
            return;
        }
        while let Some(((at, _), due)) = self.due.pop_first() {
            // A timer is late, and nothing is ever early.
            NOW.set(NOW.get().max(at) + Duration::from_micros(90));
            match due {
                Due::Turn => {}
                Due::Worker { run, actor } => self.stretch(lab, run, actor),
            }
            if self.turn(lab) {
                return;
            }
        }
        panic!("{}: the run waits for something that never comes", lab.lesson().entry.slug);
    }

    fn stretch(&mut self, lab: &mut Lab, run: usize, actor: ActorId) {
        let Some(worker) = self.workers.get_mut(&(run, actor)) else { return };
        let stretch = worker.stretch();
        let at = NOW.get();
        for report in stretch.reports {
            lab.deliver(run, actor, at, report);
        }
        if let Some(length) = stretch.blocked {
            self.at(at + length, Due::Worker { run, actor });
        }
    }

    fn turn(&mut self, lab: &mut Lab) -> bool {
        let need = lab.turn();
        for (run, order) in need.orders {
            let message = match &order {
                WorkerOrder::Start { message, .. } | WorkerOrder::Tell { message } => message,
            };
            match decode(message).expect("a message") {
                ToWorker::Start { program, compiled, seed, actor } => {
                    let config = Config { seed, ..Config::new(&program) };
                    let worker = WorkerThread::find(&config, compiled.main(), actor);
                    self.workers.insert((run, actor), worker.expect("a thread of the program"));
                    let starts = NOW.get() + Duration::from_micros(300);
                    self.at(starts, Due::Worker { run, actor });
                }
                ToWorker::ReceiverGone { channel } => {
                    for ((of, _), worker) in &mut self.workers {
                        if *of == run {
                            worker.receiver_gone(channel);
                        }
                    }
                }
            }
        }
        if let Some(at) = need.again_at {
            self.due.retain(|_, due| *due != Due::Turn);
            self.at(at, Due::Turn);
        }
        need.ended
    }
}

#[test]
fn the_same_lines_are_printed_on_the_real_clock_as_on_the_virtual_one() {
    let mut refused = Vec::new();
    for waiting in super::tests::waiting_labs() {
        let mut lab = lab(waiting.lesson());
        Browser::new().run(&mut lab);
        for run in lab.runs() {
            let name = &run.program().name;
            let trace = run.trace();
            // A thread that shares memory, or receives, is not for a worker.
            if let Some(Outcome::Refused(_)) = trace.outcome {
                refused.push(name.clone());
                continue;
            }
            assert_eq!(validate(trace).map_err(|error| error.to_string()), Ok(()), "{name}");
            let compiled = program::compile(&run.program().source).expect("a lesson's program");
            let virtually = crate::runtime::Run::of_body(&Config::new(name), compiled.main());
            let expected = virtually.finish();
            let ended = |trace: &Trace| trace.outcome.as_ref().map(std::mem::discriminant);
            assert_eq!(ended(trace), ended(&expected), "{name}");
            let lines = |trace: &Trace| {
                let mut lines: Vec<_> =
                    trace.printed(Stream::Out, usize::MAX).map(str::to_owned).collect();
                // Where two are printed at about the same moment, either may be first.
                lines.sort();
                lines
            };
            assert_eq!(lines(trace), lines(&expected), "{name}");
        }
    }
    for name in ["intervals-from-task", "intervals-from-thread", "thread-to-channel"] {
        assert!(!refused.iter().any(|refused| refused == name), "{name} is refused");
    }
}

#[test]
fn a_worker_that_cannot_start_ends_the_run_and_keeps_what_was_recorded() {
    let mut lab = lab(lessons::find("thread-to-channel").expect("the second experiment"));
    lab.start_real(Start::default());
    lab.turn();
    lab.end_all(&Outcome::Refused("No worker could be started.".to_owned()));
    assert!(lab.has_ended() && !lab.is_live());
    assert!(!lab.runs()[0].trace().events.is_empty());
    assert!(lab.endings()[0].contains("No worker could be started."));
}

#[test]
fn a_report_after_the_end_changes_nothing() {
    let mut lab = lab(lessons::find("thread-to-channel").expect("the second experiment"));
    Browser::new().run(&mut lab);
    let before = lab.runs()[0].trace().clone();
    lab.deliver(0, ActorId::from_index(1), Instant::MAX, Report::Resumed);
    assert!(*lab.runs()[0].trace() == before);
}
