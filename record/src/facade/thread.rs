//! `std::thread`: threads of the operating system.

use std::panic::Location;
use std::thread;
use std::time::Duration;

pub(crate) use std::thread::{available_parallelism, current, yield_now};

use wakeline::trace::{ActorId, ActorKind, ActorState, EventKind, TimerEntry, WaitEntry};

use super::handle::{Job, introduce_thread};
use crate::actor::record;
use crate::here;
use crate::log;

/// Lets a closure run on a thread of its own.
#[track_caller]
pub(crate) fn spawn<F, T>(work: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let target = introduce_thread(ActorKind::Thread, Location::caller());
    let job = Job { actor: target, has_begun: true };
    JoinHandle { target, real: Some(thread::spawn(move || job.run(work))) }
}

/// Waits for the end of a thread.
#[derive(Debug)]
pub(crate) struct JoinHandle<T> {
    target: ActorId,
    /// None once it was waited for.
    real: Option<thread::JoinHandle<T>>,
}

impl<T> JoinHandle<T> {
    /// Blocks until the thread has ended.
    #[track_caller]
    pub(crate) fn join(mut self) -> thread::Result<T> {
        let (place, by) = (Location::caller(), here::actor());
        let blocks = by.is_some_and(|by| {
            log::with(|log| {
                let is_needed = log.state(self.target) != ActorState::Ended;
                if is_needed {
                    let name = log.recorder.trace().actor_name(self.target).to_owned();
                    let what = log.recorder.text(&format!("the end of '{name}'"));
                    let line = log.line(place);
                    let wait = Some(log.recorder.wait(WaitEntry { what, line }));
                    log.record(Some(by), EventKind::Blocked { timer: None, wait });
                }
                is_needed
            })
        });
        let Some(real) = self.real.take() else {
            unreachable!("a handle is joined once: that takes it")
        };
        let result = real.join();
        if let Some(by) = by.filter(|_| blocks) {
            record(by, EventKind::Resumed);
        }
        result
    }

    /// Whether the thread has ended.
    pub(crate) fn is_finished(&self) -> bool {
        self.real.as_ref().is_none_or(thread::JoinHandle::is_finished)
    }
}

impl<T> Drop for JoinHandle<T> {
    fn drop(&mut self) {
        let (by, target) = (here::actor(), self.target);
        log::with(|log| {
            if self.real.is_some() && log.state(target).is_alive() {
                log.record(by, EventKind::Detached { target });
            }
        });
    }
}

/// Blocks the thread until `duration` has passed.
#[track_caller]
pub(crate) fn sleep(duration: Duration) {
    let place = Location::caller();
    let Some(by) = here::actor() else { return thread::sleep(duration) };
    let timer = log::with(|log| {
        let (deadline, line) = (log.now() + duration, log.line(place));
        let timer = log.recorder.timer(TimerEntry { deadline, future: None, line });
        log.record(Some(by), EventKind::TimerArmed { timer });
        log.record(Some(by), EventKind::Blocked { timer: Some(timer), wait: None });
        timer
    });
    thread::sleep(duration);
    log::with(|log| {
        log.fire(timer, Some(by));
        log.record(Some(by), EventKind::Resumed);
    });
}
