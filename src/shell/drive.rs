//! A lab, and what drives it on the real clock: timers, hops, and the messages of workers.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::Callback;

use super::clock::{self, now_ms};
use super::engine;
use super::event_loop::{Hop, after};
use super::visibility;
use super::workers::Workers;
use crate::jobs::{FromWorker, WorkerOrder};
use crate::lab::Lab;
use crate::lessons::Lesson;
use crate::time::{Instant, Start};
use crate::trace::Outcome;

/// A lab that can run on the real clock.
pub(super) struct Driven {
    lab: Rc<RefCell<Lab>>,
    workers: Workers,
    hop: Hop,
    timer: Option<Timeout>,
    drive: Drive,
    /// How often a run was started, by which what belongs to an earlier one is told apart.
    attempts: u32,
    call: Callback<Call>,
}

/// What the event loop brings; to be handed to [`Driven::answer`].
pub(super) enum Call {
    /// Something may be ready.
    Turn,
    /// A worker said something.
    Worker { attempt: u32, place: usize, said: FromWorker },
}

/// How far a run on the real clock has come.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Drive {
    Off,
    /// Its workers are being loaded.
    Loading,
    /// It runs since then.
    Running(Start),
}

impl Driven {
    /// A lab at rest. `call` is told when [`Driven::answer`] is to be called.
    pub(super) fn new(lesson: Rc<Lesson>, call: Callback<Call>) -> Self {
        let on_hop = call.clone();
        Self {
            lab: Rc::new(RefCell::new(Lab::with_engine(lesson, engine::ENGINE_MODULE))),
            workers: Workers::default(),
            hop: Hop::new(move || on_hop.emit(Call::Turn)),
            timer: None,
            drive: Drive::Off,
            attempts: 0,
            call,
        }
    }

    /// The lab.
    pub(super) fn lab(&self) -> &Rc<RefCell<Lab>> {
        &self.lab
    }

    /// Whether a run on the real clock goes on, or is about to begin.
    pub(super) fn is_on(&self) -> bool {
        self.drive != Drive::Off
    }

    /// Loads the workers that the run needs, and begins it when they are there.
    pub(super) fn start(&mut self) {
        if !visibility::is_visible() {
            let text = "A run on the real clock can only start while the page is in view.";
            self.lab.borrow_mut().tell(Some(text.to_owned()));
            return;
        }
        self.end(&Outcome::Stopped);
        if !self.lab.borrow_mut().take_up_texts() {
            return;
        }
        self.attempts += 1;
        self.drive = Drive::Loading;
        self.lab.borrow_mut().tell(None);
        let threads = self.lab.borrow().threads_at_start();
        match (0..threads).try_for_each(|_| self.load_worker()) {
            Ok(()) if self.workers.are_ready() => self.begin(),
            Ok(()) => {}
            Err(reason) => self.refuse(reason),
        }
    }

    /// Does what the event loop has brought.
    pub(super) fn answer(&mut self, call: Call) {
        match call {
            Call::Turn => self.turn(),
            // A worker of an earlier run may still be heard.
            Call::Worker { attempt, .. } if attempt != self.attempts || !self.is_on() => {}
            Call::Worker { place, said, .. } => self.hear(place, said),
        }
    }

    /// Ends what runs on the real clock; runs that have ended stay as they are.
    pub(super) fn end(&mut self, outcome: &Outcome) {
        self.timer = None;
        self.workers.terminate();
        if let Drive::Running(_) = std::mem::replace(&mut self.drive, Drive::Off) {
            self.lab.borrow_mut().end_all(outcome);
        }
    }

    fn begin(&mut self) {
        let start = clock::start();
        self.drive = Drive::Running(start);
        self.lab.borrow_mut().start_real(start);
        self.turn();
    }

    /// Does what is ready, and arranges to be called again.
    fn turn(&mut self) {
        self.timer = None;
        let Drive::Running(start) = self.drive else { return };
        let need = self.lab.borrow_mut().turn();
        for (run, order) in need.orders {
            if let Err(reason) = self.carry_out(run, order) {
                return self.refuse(reason);
            }
        }
        if need.ended {
            self.end(&Outcome::Finished);
        } else if let Some(at) = need.again_at {
            self.call_again(at, start);
        }
    }

    fn carry_out(&mut self, run: usize, order: WorkerOrder) -> Result<(), String> {
        match order {
            WorkerOrder::Start { actor, message } => {
                if !self.workers.hand_over(run, actor, &message) {
                    self.load_worker()?;
                    self.workers.hand_over(run, actor, &message);
                }
            }
            WorkerOrder::Tell { message } => self.workers.tell(run, &message),
        }
        Ok(())
    }

    fn call_again(&mut self, at: Instant, start: Start) {
        let wait = at.since(start.moment(now_ms()));
        if wait.is_zero() {
            self.hop.call();
        } else {
            let call = self.call.clone();
            self.timer = Some(after(wait, move || call.emit(Call::Turn)));
        }
    }

    fn load_worker(&mut self) -> Result<(), String> {
        let (call, attempt) = (self.call.clone(), self.attempts);
        self.workers.load(move |place, said| call.emit(Call::Worker { attempt, place, said }))
    }

    fn hear(&mut self, place: usize, said: FromWorker) {
        match said {
            FromWorker::Ready => {
                self.workers.ready(place);
                if self.drive == Drive::Loading && self.workers.are_ready() {
                    self.begin();
                }
            }
            FromWorker::Did { at_ms, reports } => {
                let Drive::Running(start) = self.drive else { return };
                let Some((run, actor)) = self.workers.thread_of(place) else { return };
                for report in reports {
                    self.lab.borrow_mut().deliver(run, actor, start.moment(at_ms), report);
                }
                self.turn();
            }
            FromWorker::Failed { reason } => self.refuse(reason),
        }
    }

    /// Ends a run that cannot go on, and says why.
    fn refuse(&mut self, reason: String) {
        if self.drive == Drive::Loading {
            self.lab.borrow_mut().tell(Some(reason.clone()));
        }
        self.end(&Outcome::Refused(reason));
    }
}
