//! The model of OS threads, on the virtual clock.
//!
//! A thread is a lane of its own: it runs, blocks and sleeps in virtual time, in parallel with
//! the executor. Its body is a future only so that it can be put aside while it is blocked; no
//! waker wakes it. On the real clock the body stays where it is, never polled: a worker runs
//! the same code (see `worker_link`).

use std::cell::Cell;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::context::Handle;
use super::executor;
use super::join_handle::{self, Join, JoinError, JoinHandle, JoinTarget, panic_message};
use super::tasks::BoxFuture;
use super::worker_link::Report;
use crate::time::Instant;
use crate::trace::{ActorId, ActorKind, EndCause, EventKind, Stream, TimerId};

/// The threads that have not ended, by actor.
#[derive(Default)]
pub(super) struct Threads {
    threads: BTreeMap<ActorId, Thread>,
    /// The running thread's wish to be blocked.
    wish: Option<(TimerId, Instant)>,
}

struct Thread {
    body: Option<BoxFuture>,
    join: Rc<dyn JoinTarget>,
    is_job: bool,
    started: bool,
    /// When it goes on; none while it runs, or if it waits for something no thread can wait for.
    resumes: Option<Instant>,
    sleeping: Option<TimerId>,
}

impl Threads {
    pub(super) fn has(&self, actor: ActorId) -> bool {
        self.threads.contains_key(&actor)
    }

    pub(super) fn next_at(&self) -> Option<Instant> {
        self.threads.values().filter_map(|thread| thread.resumes).min()
    }

    fn next_before(&self, until: Instant) -> Option<(Instant, ActorId)> {
        self.threads
            .iter()
            .filter_map(|(&actor, thread)| Some((thread.resumes?, actor)))
            .min()
            .filter(|&(at, _)| at <= until)
    }

    pub(super) fn has_running_jobs(&self) -> bool {
        self.threads.values().any(|thread| thread.is_job && thread.resumes.is_some())
    }

    pub(super) fn actors(&self) -> Vec<ActorId> {
        self.threads.keys().copied().collect()
    }

    /// A thread in a worker went to sleep.
    pub(super) fn sleep(&mut self, actor: ActorId, timer: TimerId) {
        if let Some(thread) = self.threads.get_mut(&actor) {
            thread.sleeping = Some(timer);
        }
    }

    /// A thread in a worker went on; the timer that it slept for.
    pub(super) fn wake(&mut self, actor: ActorId) -> Option<TimerId> {
        self.threads.get_mut(&actor)?.sleeping.take()
    }

    /// Takes the bodies of all.
    pub(super) fn take_bodies(&mut self) -> Vec<BoxFuture> {
        std::mem::take(&mut self.threads).into_values().filter_map(|thread| thread.body).collect()
    }

    /// Takes the body of a thread that is to run elsewhere.
    pub(super) fn take_body(&mut self, actor: ActorId) -> Option<BoxFuture> {
        self.threads.get_mut(&actor)?.body.take()
    }
}

/// Starts a thread with `body`.
pub(super) fn spawn<F>(kind: ActorKind, name: &str, line: u32, body: F) -> JoinHandle<F::Output>
where
    F: Future + 'static,
    F::Output: 'static,
{
    let handle = Handle::current("thread::spawn");
    let join = Join::new();
    let output = Rc::clone(&join);
    let body = Box::pin(async move { output.output(body.await) });
    let (actor, starts) = handle.with(|state| {
        let actor = state.spawn(kind, name, line);
        (actor, state.now + handle.local.costs.thread_lateness.at(state.random()))
    });
    let runs_here = handle.local.link.borrow_mut().thread_spawned(actor);
    let thread = Thread {
        body: Some(body),
        join: Rc::clone(&join) as Rc<dyn JoinTarget>,
        is_job: kind == ActorKind::BlockingJob,
        started: false,
        resumes: runs_here.then_some(starts),
        sleeping: None,
    };
    handle.local.threads.borrow_mut().threads.insert(actor, thread);
    JoinHandle::new(handle, actor, join)
}

/// Blocks the thread for `length`.
#[derive(Debug)]
#[must_use = "a thread sleeps only if the sleep is run"]
pub struct ThreadSleep {
    length: Duration,
    line: u32,
    slept: Cell<bool>,
}

impl ThreadSleep {
    pub(super) fn new(length: Duration, line: u32) -> Self {
        Self { length, line, slept: Cell::new(false) }
    }
}

impl Future for ThreadSleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<()> {
        if self.slept.replace(true) {
            return Poll::Ready(());
        }
        let handle = Handle::current("thread::sleep");
        let wish = handle.with(|state| {
            let deadline = state.now + self.length;
            let timer = state.create_timer(deadline, self.line);
            state.record(EventKind::Blocked { timer });
            (timer, deadline)
        });
        let blocked = Report::Blocked { length: self.length, line: self.line };
        handle.local.link.borrow_mut().report(blocked);
        handle.local.threads.borrow_mut().wish = Some(wish);
        Poll::Pending
    }
}

/// Lets every thread run that goes on at `until` or before, in order of time.
pub(super) fn run_until(handle: &Handle, until: Instant) {
    loop {
        let next = handle.local.threads.borrow().next_before(until);
        let Some((at, actor)) = next else { break };
        handle.with(|state| state.now = at);
        run(handle, actor);
    }
}

/// Runs one thread until it blocks or ends. The present must be its own.
fn run(handle: &Handle, actor: ActorId) {
    let (body, woken_by) = {
        let mut threads = handle.local.threads.borrow_mut();
        let Some(thread) = threads.threads.get_mut(&actor) else { return };
        thread.started = true;
        thread.resumes = None;
        (thread.body.take(), thread.sleeping.take())
    };
    let Some(mut body) = body else { return };
    // Threads run in parallel with a poll; whose code the executor runs is not their business.
    let outer = handle.with(|state| {
        let outer =
            (state.current.replace(actor), std::mem::take(&mut state.stack), state.budget.take());
        if let Some(timer) = woken_by {
            state.record(EventKind::TimerFired { timer });
        }
        state.record(EventKind::Resumed);
        outer
    });
    let mut cx = Context::from_waker(Waker::noop());
    let result = catch_unwind(AssertUnwindSafe(|| body.as_mut().poll(&mut cx)));
    let ended = match result {
        Ok(Poll::Pending) => {
            let lateness =
                handle.with(|state| handle.local.costs.thread_lateness.at(state.random()));
            let mut threads = handle.local.threads.borrow_mut();
            let wish = threads.wish.take();
            if let Some(thread) = threads.threads.get_mut(&actor) {
                thread.body = Some(body);
                thread.sleeping = wish.map(|(timer, _)| timer);
                thread.resumes = wish.map(|(_, deadline)| deadline + lateness);
            }
            None
        }
        Ok(Poll::Ready(())) => {
            drop(body);
            Some((EndCause::Finished, None))
        }
        Err(payload) => {
            executor::drop_quietly(body);
            let text = panic_message(payload.as_ref()).to_owned();
            handle.with(|state| {
                let name = state.recorder.trace().actor_name(actor).to_owned();
                state.print(Stream::Err, &format!("thread '{name}' panicked: {text}"), 0);
            });
            Some((EndCause::Panicked, Some(JoinError::panicked(payload))))
        }
    };
    if let Some((how, error)) = ended {
        end(handle, actor, how, error);
    }
    handle.with(|state| (state.current, state.stack, state.budget) = outer);
}

/// Records the end of a thread, and wakes who waits for it.
pub(super) fn end(handle: &Handle, actor: ActorId, how: EndCause, error: Option<JoinError>) {
    handle.with(|state| {
        state.ready.end(actor);
        state.record_for(Some(actor), EventKind::Ended { how });
    });
    let thread = handle.local.threads.borrow_mut().threads.remove(&actor);
    if let Some(thread) = thread {
        if let Some(error) = error {
            thread.join.fail(error);
        }
        join_handle::tell(handle, actor, thread.join.as_ref());
        executor::drop_quietly(thread);
    }
}

/// Asks for a blocking job not to run. One that has started takes no notice.
pub(super) fn abort(handle: &Handle, actor: ActorId) {
    let cancelled = {
        let mut threads = handle.local.threads.borrow_mut();
        match threads.threads.get_mut(&actor) {
            Some(thread) if thread.is_job && !thread.started => thread.body.take(),
            _ => return,
        }
    };
    executor::drop_quietly(cancelled);
    end(handle, actor, EndCause::Aborted, Some(JoinError::cancelled()));
}
