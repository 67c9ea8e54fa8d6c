//! Spawning tasks, and waiting for their end.

use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};

use native_tokio::task::{self, JoinError};
use wakeline::trace::{ActorId, ActorKind, EndCause, EventKind, Subject, WakeCause};

use crate::actor::{TaskFuture, record};
use crate::here::{self, Cause};
use crate::leaf::Leaf;
use crate::log;

/// Lets a future run as a task.
#[track_caller]
pub(crate) fn spawn<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future<Output: Send> + Send + 'static,
{
    let place = Location::caller();
    let by = here::actor();
    let target = log::with(|log| {
        let line = log.line(place);
        let task = log.actor(ActorKind::Task, by, line);
        log.record(Some(task), EventKind::Spawned);
        log.wake_spawned(task, by);
        task
    });
    JoinHandle::new(target, task::spawn(TaskFuture::new(target, future)))
}

/// Lets a closure run on the pool of threads for what blocks.
#[track_caller]
pub(crate) fn spawn_blocking<T, F>(work: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let target = introduce_thread(ActorKind::BlockingJob, Location::caller());
    let job = Job { actor: target, has_begun: false };
    JoinHandle::new(target, task::spawn_blocking(move || job.run(work)))
}

/// A thread, or a job on the pool of them, comes into being.
pub(super) fn introduce_thread(kind: ActorKind, place: &Location<'_>) -> ActorId {
    let by = here::actor();
    log::with(|log| {
        let line = log.line(place);
        let thread = log.actor(kind, by, line);
        log.record(Some(thread), EventKind::Spawned);
        thread
    })
}

/// A closure on a thread of its own, or of the pool's.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) actor: ActorId,
    pub(super) has_begun: bool,
}

impl Job {
    /// Runs it.
    pub(super) fn run<T>(mut self, work: impl FnOnce() -> T) -> T {
        let _entered = here::enter(self.actor);
        self.has_begun = true;
        record(self.actor, EventKind::Resumed);
        let returned = work();
        // A panic ends it where `self` is dropped.
        record(self.actor, EventKind::Ended { how: EndCause::Finished });
        returned
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        log::with(|log| {
            if log.state(self.actor).is_alive() {
                let dropped = log.end_of_dropped(self.actor);
                let how = if self.has_begun { EndCause::Panicked } else { dropped };
                log.record(Some(self.actor), EventKind::Ended { how });
            }
        });
    }
}

/// Waits for the end of a task.
#[derive(Debug)]
pub(crate) struct JoinHandle<T> {
    target: ActorId,
    /// Entered when it is first waited for.
    leaf: Option<Leaf>,
    real: task::JoinHandle<T>,
}

impl<T> JoinHandle<T> {
    fn new(target: ActorId, real: task::JoinHandle<T>) -> Self {
        Self { target, leaf: None, real }
    }

    /// Asks for the task to be dropped where it is suspended.
    pub(crate) fn abort(&self) {
        let by = here::actor();
        log::with(|log| log.request_abort(self.target, by));
        self.real.abort();
    }

    /// Whether the task has ended.
    pub(crate) fn is_finished(&self) -> bool {
        self.real.is_finished()
    }
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let target = this.target;
        let leaf = this.leaf.get_or_insert_with(|| {
            Leaf::new("join handle", Some(Subject::Actor(target)), Location::caller())
        });
        let real = Pin::new(&mut this.real);
        leaf.poll(cx, Some(Cause::Joined(target)), |cx| real.poll(cx))
    }
}

impl<T> Drop for JoinHandle<T> {
    fn drop(&mut self) {
        let by = here::actor();
        let target = self.target;
        log::with(|log| {
            if log.state(target).is_alive() {
                log.record(by, EventKind::Detached { target });
            }
        });
    }
}

impl log::Log {
    /// A task is queued because it was spawned.
    fn wake_spawned(&mut self, task: ActorId, by: Option<ActorId>) {
        let cause = WakeCause::Spawned;
        self.record(Some(task), EventKind::Woken { cause, by });
    }
}
