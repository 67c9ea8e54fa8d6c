//! The join handle, and the place where a task leaves its output.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::context::Handle;
use super::traced::Tracer;
use super::{budget, executor, threads};
use crate::trace::{ActorId, EventKind, Subject, WakeCause};

/// Waits for a task, a thread or a blocking job. Dropping it detaches what it stands for, which
/// then goes on by itself.
pub struct JoinHandle<T> {
    tracer: Option<Tracer>,
    handle: Handle,
    actor: ActorId,
    join: Rc<Join<T>>,
}

impl<T> JoinHandle<T> {
    pub(super) fn new(handle: Handle, actor: ActorId, join: Rc<Join<T>>) -> Self {
        Self { tracer: None, handle, actor, join }
    }

    /// Asks for the task to be dropped where it is suspended, at its next turn. Awaiting the
    /// handle then gives an error that [`JoinError::is_cancelled`]. A thread or blocking job
    /// that has started takes no notice.
    pub fn abort(&self) {
        abort(&self.handle, self.actor);
    }

    /// What aborts it too, and does not wait for it.
    pub fn abort_handle(&self) -> AbortHandle
    where
        T: 'static,
    {
        AbortHandle { handle: self.handle.clone(), actor: self.actor, finished: self.finished() }
    }

    /// Sets who is woken when it has ended; at once, if it has.
    pub fn set_waker(&self, waker: &Waker) {
        if self.join.done.get() {
            return self
                .handle
                .shared
                .waking(WakeCause::Joined(self.actor), || waker.wake_by_ref());
        }
        let old = self.join.waker.replace(Some(waker.clone()));
        drop(old);
    }

    /// What it left, once: its output, or why there is none.
    pub fn take_output(&self) -> Option<Result<T, JoinError>> {
        if self.join.done.get() { self.join.result.take() } else { None }
    }

    /// What its panic left, once.
    pub fn take_payload(&self) -> Option<T> {
        self.join.payload.take()
    }

    /// Whether it has ended, to be asked later.
    pub fn finished(&self) -> super::threads::Ready
    where
        T: 'static,
    {
        let join = Rc::clone(&self.join);
        Rc::new(move || join.done.get())
    }

    /// Its number.
    pub fn actor(&self) -> ActorId {
        self.actor
    }

    /// True once it has ended, in whatever way.
    pub fn is_finished(&self) -> bool {
        self.join.done.get()
    }
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let tracer = this.tracer.get_or_insert_with(|| {
            Tracer::new(&this.handle, "join handle", Some(Subject::Actor(this.actor)), 0)
        });
        let (handle, join) = (&this.handle, &this.join);
        tracer.poll(|| {
            let output = || if join.done.get() { join.result.take() } else { None };
            budget::spend(handle, cx, |cx| match output() {
                Some(result) => Poll::Ready(result),
                None => {
                    let old = join.waker.replace(Some(cx.waker().clone()));
                    drop(old);
                    Poll::Pending
                }
            })
        })
    }
}

impl<T> Drop for JoinHandle<T> {
    fn drop(&mut self) {
        self.join.detached.set(true);
        if !self.join.done.get() {
            self.handle.with(|state| state.record(EventKind::Detached { target: self.actor }));
        }
    }
}

impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JoinHandle").field("actor", &self.actor).finish_non_exhaustive()
    }
}

/// Asks for a task to be aborted.
fn abort(handle: &Handle, actor: ActorId) {
    handle.with(|state| state.record(EventKind::AbortRequested { target: actor }));
    if handle.local.threads.borrow().has(actor) {
        threads::abort(handle, actor);
    } else {
        executor::abort(handle, actor);
    }
}

/// Aborts a task, and does not wait for it.
#[derive(Clone)]
pub struct AbortHandle {
    handle: Handle,
    actor: ActorId,
    finished: threads::Ready,
}

impl AbortHandle {
    /// As [`JoinHandle::abort`].
    pub fn abort(&self) {
        abort(&self.handle, self.actor);
    }

    /// True once it has ended, in whatever way.
    pub fn is_finished(&self) -> bool {
        (self.finished)()
    }

    /// Its number.
    pub fn actor(&self) -> ActorId {
        self.actor
    }
}

impl fmt::Debug for AbortHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AbortHandle").field("actor", &self.actor).finish_non_exhaustive()
    }
}

/// Why a task gave no output.
#[derive(Debug)]
pub struct JoinError {
    panic: Option<String>,
}

impl JoinError {
    pub(super) fn cancelled() -> Self {
        Self { panic: None }
    }

    pub(super) fn panicked(message: String) -> Self {
        Self { panic: Some(message) }
    }

    /// True if it was aborted, or dropped when the runtime shut down.
    pub fn is_cancelled(&self) -> bool {
        self.panic.is_none()
    }

    /// The message that it panicked with, if it did.
    pub fn panic(&self) -> Option<&str> {
        self.panic.as_deref()
    }

    /// True if it panicked.
    pub fn is_panic(&self) -> bool {
        self.panic.is_some()
    }
}

impl fmt::Display for JoinError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.panic {
            None => f.write_str("the task was cancelled"),
            Some(message) => write!(f, "the task panicked: {message}"),
        }
    }
}

impl std::error::Error for JoinError {}

/// The text that a panic was raised with.
pub(super) fn panic_message(payload: &(dyn Any + Send)) -> &str {
    payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("(no message)")
}

/// What the end of a task is told to, whatever its output is.
pub(super) trait JoinTarget {
    /// There will be no output.
    fn fail(&self, error: JoinError);
    /// The task has ended: whom to wake.
    fn finish(&self) -> Option<Waker>;
}

/// Where the output of a task waits for its handle.
pub(super) struct Join<T> {
    result: Cell<Option<Result<T, JoinError>>>,
    /// What a panic left.
    payload: Cell<Option<T>>,
    waker: RefCell<Option<Waker>>,
    done: Cell<bool>,
    /// The handle is gone.
    detached: Cell<bool>,
}

impl<T> Join<T> {
    pub(super) fn new() -> Rc<Self> {
        Rc::new(Self {
            result: Cell::new(None),
            payload: Cell::new(None),
            waker: RefCell::new(None),
            done: Cell::new(false),
            detached: Cell::new(false),
        })
    }
}

/// Where a [`Body`](super::Body) leaves its output.
pub struct Output<T>(Rc<Join<T>>);

impl<T> Output<T> {
    pub(super) fn new(join: &Rc<Join<T>>) -> Self {
        Self(Rc::clone(join))
    }

    /// Leaves it. Nobody sees it before the body has ended.
    pub fn set(&self, output: T) {
        self.0.result.set(Some(Ok(output)));
    }

    /// Takes it back.
    pub fn take(&self) -> Option<T> {
        self.0.result.take()?.ok()
    }

    /// Leaves what a panic left.
    pub fn set_payload(&self, payload: T) {
        self.0.payload.set(Some(payload));
    }

    /// Takes it back, if nobody is left who could want it.
    pub fn take_unwanted(&self) -> Option<T> {
        if self.0.detached.get() { self.0.result.take()?.ok() } else { None }
    }
}

impl<T> fmt::Debug for Output<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Output").finish()
    }
}

impl<T> JoinTarget for Join<T> {
    fn fail(&self, error: JoinError) {
        self.result.set(Some(Err(error)));
    }

    fn finish(&self) -> Option<Waker> {
        self.done.set(true);
        self.waker.take()
    }
}

/// Tells the end of `actor` to whoever awaits it.
pub(super) fn tell(handle: &Handle, actor: ActorId, target: &dyn JoinTarget) {
    if let Some(waker) = target.finish() {
        handle.shared.waking(WakeCause::Joined(actor), || waker.wake());
    }
}
