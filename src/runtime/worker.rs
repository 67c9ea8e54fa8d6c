//! A thread in its worker: the other end of the link.

use std::task::{Context, Waker};
use std::time::Duration;

use super::body::{Body, Progress};
use super::config::Config;
use super::context::Handle;
use super::policy::Policy;
use super::run::{Next, Run};
use super::worker_link::{Report, Role};
use crate::time::{Clock, Costs, Instant};
use crate::trace::{ActorId, ChannelId};

/// How many steps a program may take before it spawns its thread.
const STEPS_TO_THE_SPAWN: usize = 10_000;

/// A thread of a program, to be run to its end in this worker.
pub struct WorkerThread {
    /// Kept whole: the rest of the program owns the other ends of the thread's channels.
    run: Run,
    body: Option<Box<dyn Body>>,
}

/// What a thread did until it blocked or ended.
#[derive(Debug, PartialEq)]
pub struct Stretch {
    /// What it did, in order.
    pub reports: Vec<Report>,
    /// For how long it wants to be blocked; none if it has ended.
    pub blocked: Option<Duration>,
}

impl WorkerThread {
    /// Runs `main` up to the spawn of the thread `actor`, and takes that thread.
    ///
    /// # Errors
    ///
    /// A sentence, if the program does not spawn that thread before it waits for anything.
    pub fn find(config: &Config, main: Box<dyn Body>, actor: ActorId) -> Result<Self, String> {
        let config = Config {
            clock: Clock::Virtual,
            costs: Costs::FREE,
            policy: Policy::CurrentThread,
            ..config.clone()
        };
        let mut run = Run::begin(&config, main, Role::Replay, Box::new(|| Instant::ZERO));
        for _ in 0..STEPS_TO_THE_SPAWN {
            if run.handle.local.link.borrow().has_spawned(actor) {
                break;
            }
            match run.next() {
                Next::At(at) if at == Instant::ZERO => run.step(),
                _ => break,
            }
        }
        let body = run.handle.local.threads.borrow_mut().take_body(actor);
        let body = body.ok_or_else(|| {
            "The program waits for something before it spawns this thread, so that a worker \
             cannot find it. Run it on the virtual clock."
                .to_owned()
        })?;
        run.handle.local.link.borrow_mut().begin_thread();
        Ok(Self { run, body: Some(body) })
    }

    /// Runs the thread until it blocks or ends.
    pub fn stretch(&mut self) -> Stretch {
        let handle = self.run.handle.clone();
        handle.local.link.borrow_mut().report(Report::Resumed);
        let ending = handle.enter(|| self.poll());
        if let Some(ending) = &ending {
            handle.local.link.borrow_mut().report(ending.clone());
        }
        let mut reports = handle.local.link.borrow_mut().take_reports();
        let blocked = reports.iter().rev().find_map(|report| match report {
            Report::Blocked { length, .. } => Some(*length),
            _ => None,
        });
        let blocked = blocked.filter(|_| ending.is_none());
        if ending.is_none() && blocked.is_none() {
            reports.push(refused("waits for something that another thread does"));
            self.body = None;
        }
        Stretch { reports, blocked }
    }

    /// The page said that the receiver of a channel is gone.
    pub fn receiver_gone(&mut self, channel: ChannelId) {
        self.run.handle.local.link.borrow_mut().receiver_gone(channel);
    }

    /// How the thread ended, once it has.
    fn poll(&mut self) -> Option<Report> {
        let Some(body) = &mut self.body else { return Some(Report::Ended { output: None }) };
        let mut cx = Context::from_waker(Waker::noop());
        let ending = loop {
            match body.poll(&mut cx) {
                Progress::Waiting => return self.refusal(),
                // A thread of its own has nobody to make room for.
                Progress::Busy => {}
                Progress::Ended => break Report::Ended { output: body.output_as_text() },
                Progress::Panicked(message) => break Report::Panicked { message },
            }
        };
        self.body = None;
        Some(ending)
    }

    /// Why it does not go on, if that is not because it waits.
    fn refusal(&mut self) -> Option<Report> {
        let reason = self.run.handle.shared.lock().refused.take()?;
        self.body = None;
        Some(Report::Refused { reason })
    }
}

fn refused(what: &str) -> Report {
    let reason = format!(
        "A thread {what}. Its worker shares nothing with the rest of the program, so that cannot \
         be seen there; on the virtual clock it runs."
    );
    Report::Refused { reason }
}

impl std::fmt::Debug for WorkerThread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WorkerThread").field("run", &self.run).finish_non_exhaustive()
    }
}

/// The thread's channel ends are dropped as part of the worker, not of the thread.
impl Drop for WorkerThread {
    fn drop(&mut self) {
        let body = self.body.take();
        let handle: Handle = self.run.handle.clone();
        handle.enter(|| drop(body));
    }
}
