//! The model of OS threads, on the virtual clock.
//!
//! A thread is a lane of its own: it runs, blocks and sleeps in virtual time, in parallel with
//! the executor. Its body can be put aside while it is blocked: until a moment, or until something
//! is true, which is looked at whenever somebody has run. No waker wakes it. On the real clock the
//! body stays where it is, never polled: a worker runs the same code (see `worker_link`).
//!
//! `main` and tasks can block too, in the middle of a poll: that blocks the executor's lane.

mod table;

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

pub use self::table::Ready;
use self::table::Thread;
pub(super) use self::table::{Threads, Wish};
use super::body::{Body, FutureBody, Progress};
use super::computed::Computed;
use super::context::Handle;
use super::executor;
use super::join_handle::{self, Join, JoinError, JoinHandle, JoinTarget, Output};
use super::policy;
use super::worker_link::Report;
use crate::time::Instant;
use crate::trace::{ActorId, ActorKind, EndCause, EventKind, TimerEntry, WaitEntry};

/// Starts a thread with `body`.
pub(super) fn spawn<F>(kind: ActorKind, name: &str, line: u32, body: F) -> JoinHandle<F::Output>
where
    F: Future + 'static,
    F::Output: 'static,
{
    spawn_body(kind, name, line, |output| {
        FutureBody::boxed(Box::pin(async move { output.set(body.await) }))
    })
}

/// The same, of a body that sets its output itself.
pub(super) fn spawn_body<T: 'static>(
    kind: ActorKind,
    name: &str,
    line: u32,
    make: impl FnOnce(Output<T>) -> Box<dyn Body>,
) -> JoinHandle<T> {
    let handle = Handle::current("thread::spawn");
    let join = Join::new();
    let body = make(Output::new(&join));
    let (actor, starts) = handle.with(|state| {
        let actor = state.spawn(kind, name, line);
        (actor, state.now + handle.local.costs.get().thread_lateness.at(state.random()))
    });
    let runs_here = handle.local.link.borrow_mut().thread_spawned(actor);
    if !runs_here && let Some(what) = body.cannot_travel() {
        let reason = format!(
            "The thread of line {line} {what}. On the real clock a thread is a worker, which \
             shares nothing with the rest of the program; on the virtual clock it runs."
        );
        handle.with(|state| state.refused.get_or_insert(reason).clone());
    }
    let is_job = kind == ActorKind::BlockingJob;
    let thread = Thread::new(body, Rc::clone(&join) as Rc<dyn JoinTarget>, is_job);
    handle.local.threads.borrow_mut().insert(actor, thread, runs_here.then_some(starts));
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
        block_for(&Handle::current("thread::sleep"), self.length, self.line);
        Poll::Pending
    }
}

/// Notes that whoever is running is to be blocked for `length` when they give way.
fn block_for(handle: &Handle, length: Duration, line: u32) {
    let wish = handle.with(|state| {
        let deadline = state.now + length;
        let timer = state.recorder.timer(TimerEntry { deadline, future: None, line });
        state.record(EventKind::TimerArmed { timer });
        state.record(EventKind::Blocked { timer: Some(timer), wait: None });
        Wish::Timer(timer, deadline)
    });
    handle.local.link.borrow_mut().report(Report::Blocked { length, line });
    handle.local.threads.borrow_mut().wish = Some(wish);
}

/// `thread::sleep`, of whoever is running. It has to give way, and is polled again when the time is
/// over; a task or `main` keeps the executor's lane busy until then.
pub fn block_for_length(length: Duration) {
    block_for(&Handle::current("thread::sleep"), length, super::caller_line());
}

/// Blocks whoever is running until something is true, for at most so long. False if it is true now;
/// otherwise they have to give way, and are polled again when it is. `what` says for what they
/// wait, as a part of a sentence: "a message on channel 1".
pub fn block_until(ready: Ready, at_most: Option<Duration>, what: &str) -> bool {
    if ready() {
        return false;
    }
    let handle = Handle::current("a call that blocks");
    let line = super::caller_line();
    let until = handle.with(|state| {
        let what = state.recorder.text(what);
        let wait = state.recorder.wait(WaitEntry { what, line });
        state.record(EventKind::Blocked { timer: None, wait: Some(wait) });
        at_most.map(|length| state.now + length)
    });
    handle.local.threads.borrow_mut().wish = Some(Wish::Event(ready, until));
    true
}

/// Lets every thread and every worker run that goes on at `until` or before, in order of time.
pub(super) fn run_until(handle: &Handle, until: Instant) {
    loop {
        let now = handle.shared.lock().now;
        handle.local.threads.borrow_mut().look_at_events(now);
        policy::look(handle);
        let thread = handle.local.threads.borrow().next_before(until);
        let worker = handle.local.pool.borrow().next().filter(|&(at, _)| at <= until);
        match (thread, worker) {
            (Some((at, actor)), worker) if worker.is_none_or(|(other, _)| at <= other) => {
                handle.with(|state| state.now = at);
                run(handle, actor);
            }
            (_, Some((at, worker))) => {
                handle.with(|state| state.now = at);
                policy::step(handle, worker);
            }
            _ => break,
        }
    }
}

/// Runs one thread until it blocks or ends, or has computed for a while. The present must be its
/// own.
fn run(handle: &Handle, actor: ActorId) {
    let (body, woken_by, computing) = {
        let mut threads = handle.local.threads.borrow_mut();
        threads.plan(actor, None, None);
        let Some(thread) = threads.get_mut(actor) else { return };
        thread.started = true;
        (thread.body.take(), thread.sleeping.take(), thread.computing.take())
    };
    let Some(mut body) = body else { return };
    // Threads run in parallel with a poll; whose code the executor runs is not their business.
    let outer_steps = super::computed::take();
    let outer = handle.with(|state| {
        let goes_on = computing.is_some();
        let stack = std::mem::replace(&mut state.stack, computing.unwrap_or_default());
        let worker = state.ready.workers().and_then(|queues| queues.enter(None));
        let outer = (state.current.replace(actor), stack, state.budget.take(), worker);
        if let Some(timer) = woken_by {
            state.record(EventKind::TimerFired { timer });
        }
        if !goes_on {
            state.record(EventKind::Resumed);
        }
        outer
    });
    let mut cx = Context::from_waker(Waker::noop());
    let progress = body.poll(&mut cx);
    let computed = super::computed::take();
    let ended = match progress {
        Progress::Waiting | Progress::Busy => {
            put_aside(handle, actor, body, progress, computed);
            None
        }
        Progress::Ended => Some((EndCause::Finished, None)),
        Progress::Panicked(text) => Some((EndCause::Panicked, Some(JoinError::panicked(text)))),
    };
    if let Some((how, error)) = ended {
        end(handle, actor, how, error);
    }
    handle.with(|state| {
        let worker;
        (state.current, state.stack, state.budget, worker) = outer;
        if let Some(queues) = state.ready.workers() {
            queues.enter(worker);
        }
    });
    super::computed::put_back(outer_steps);
}

/// Puts a thread aside that has `computed` so much: until what it is blocked by is over, or,
/// if it is busy, for as long as they took.
fn put_aside(
    handle: &Handle,
    actor: ActorId,
    body: Box<dyn Body>,
    progress: Progress,
    computed: Computed,
) {
    let (now, lateness, stack) = handle.with(|state| {
        let lateness = match progress {
            Progress::Busy => Duration::ZERO,
            _ => handle.local.costs.get().thread_lateness.at(state.random()),
        };
        (state.now, lateness, std::mem::take(&mut state.stack))
    });
    let mut threads = handle.local.threads.borrow_mut();
    let wish = threads.take_wish();
    let Some(thread) = threads.get_mut(actor) else { return };
    thread.body = Some(body);
    if progress == Progress::Busy {
        thread.computing = Some(stack);
        thread.steps += computed.steps;
        handle.with(|state| state.check_steps(thread.steps));
        let spent = handle.local.costs.get().of_steps(computed.to_pay());
        // Never at the same moment again: others would not get their turn.
        threads.plan(actor, Some(now + spent.max(Duration::from_nanos(1))), None);
        return;
    }
    thread.steps = 0;
    match wish {
        Some(Wish::Timer(timer, deadline)) => {
            thread.sleeping = Some(timer);
            threads.plan(actor, Some(deadline + lateness), None);
        }
        Some(Wish::Event(ready, until)) => {
            threads.plan(actor, until.map(|until| until + lateness), Some(ready));
        }
        None => {}
    }
}

/// Records the end of a thread, and wakes who waits for it.
pub(super) fn end(handle: &Handle, actor: ActorId, how: EndCause, error: Option<JoinError>) {
    handle.with(|state| {
        state.ready.end(actor);
        state.record_for(Some(actor), EventKind::Ended { how });
    });
    let thread = handle.local.threads.borrow_mut().remove(actor);
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
        match threads.get_mut(actor) {
            Some(thread) if thread.is_job && !thread.started => thread.body.take(),
            _ => return,
        }
    };
    executor::drop_quietly(cancelled);
    end(handle, actor, EndCause::Aborted, Some(JoinError::cancelled()));
}
