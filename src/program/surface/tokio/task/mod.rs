//! Tasks.

use std::pin::Pin;
use std::task::{Context, Poll};

pub use tokio::task::coop::{Unconstrained, consume_budget, unconstrained};

/// Makes a future a task of its own. It is queued at once, and runs when whoever is running gives
/// way.
pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    __spawn(future)
}

/// Runs a function on a thread of the pool for what blocks.
pub fn spawn_blocking<F, T>(f: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    if !std::rt::__is_in_runtime() {
        panic!("there is no reactor running, must be called from the context of a Tokio 1.x runtime");
    }
    let name = std::future::__label::<F>();
    JoinHandle { raw: std::rt::__spawn_job(__run_job::<F, T>, f, name) }
}

/// What a job runs.
fn __run_job<F: FnOnce() -> T, T>(f: F) {
    let output = f();
    let _unwanted = std::rt::__leave_output(output);
}

/// Makes a future a task of its own.
pub fn __spawn<F: Future>(future: F) -> JoinHandle<F::Output> {
    let name = std::future::__label::<F>();
    JoinHandle { raw: std::rt::__spawn_task(std::rt::__run_task::<F>, future, name) }
}

/// Lets every task that is ready go first, once.
pub async fn yield_now() {
    __YieldNow { future: __yield_now() }.await
}

struct __YieldNow {
    future: std::future::__HostFuture<()>,
}

impl Future for __YieldNow {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        self.future.poll(cx)
    }
}

#[intrinsic = "yield_now"]
fn __yield_now() -> std::future::__HostFuture<()> {}

/// The number of a task.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    number: usize,
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.number, f)
    }
}

impl std::fmt::Debug for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "Id({})", self.number)
    }
}

/// The number of the task that is running.
pub fn id() -> Id {
    match try_id() {
        Some(id) => id,
        None => panic!("Can't get a task id when not inside a task"),
    }
}

/// The same, if a task is running.
pub fn try_id() -> Option<Id> {
    let number = std::rt::__current_number();
    if number == 0 { None } else { Some(Id { number }) }
}

/// A task that can be awaited. Dropping it lets the task go on by itself.
pub struct JoinHandle<T> {
    raw: std::rt::__RawHandle<T>,
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, JoinError>> {
        let this = self.__unpinned();
        match ready!(this.raw.poll(cx)) {
            Ok(value) => Poll::Ready(Ok(value)),
            Err(message) => Poll::Ready(Err(this.error(message))),
        }
    }
}

impl<T> JoinHandle<T> {
    /// Asks for the task to be dropped where it is suspended.
    pub fn abort(&self) {
        self.raw.abort();
    }

    /// Whether the task has ended.
    pub fn is_finished(&self) -> bool {
        self.raw.is_finished()
    }

    /// The number of the task.
    pub fn id(&self) -> Id {
        Id { number: self.raw.number() }
    }

    /// What aborts the task too.
    pub fn abort_handle(&self) -> AbortHandle {
        AbortHandle { raw: self.raw.abort_handle() }
    }

    /// Sets who is woken when the task has ended.
    pub fn __set_waker(&self, cx: &mut Context<'_>) {
        self.raw.set_waker(cx);
    }

    /// What the task has left, if it has ended.
    pub fn __take(&self) -> Option<Result<T, JoinError>> {
        match self.raw.take() {
            Some(Ok(value)) => Some(Ok(value)),
            Some(Err(message)) => Some(Err(self.error(message))),
            None => None,
        }
    }

    fn error(&self, message: Option<String>) -> JoinError {
        let panic = match message {
            Some(message) => Some(self.raw.panic_of(message)),
            None => None,
        };
        JoinError { id: self.id(), panic }
    }
}

impl<T> std::fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "JoinHandle {{ id: {:?} }}", self.id())
    }
}

/// Aborts a task, and does not wait for it.
#[derive(Clone)]
pub struct AbortHandle {
    raw: std::rt::__RawAbort,
}

impl AbortHandle {
    /// Asks for the task to be dropped where it is suspended.
    pub fn abort(&self) {
        self.raw.abort();
    }

    /// Whether the task has ended.
    pub fn is_finished(&self) -> bool {
        self.raw.is_finished()
    }

    /// The number of the task.
    pub fn id(&self) -> Id {
        Id { number: self.raw.number() }
    }
}

impl std::fmt::Debug for AbortHandle {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "AbortHandle {{ id: {:?} }}", self.id())
    }
}

/// Why a task gives nothing.
pub struct JoinError {
    id: Id,
    panic: Option<std::panic::__Panic>,
}

impl Sync for JoinError {}

impl JoinError {
    /// Whether it was aborted, or dropped when the runtime ended.
    pub fn is_cancelled(&self) -> bool {
        self.panic.is_none()
    }

    /// Whether it panicked.
    pub fn is_panic(&self) -> bool {
        self.panic.is_some()
    }

    /// What it panicked with.
    pub fn into_panic(self) -> Box<dyn std::any::Any + Send> {
        match self.panic {
            Some(panic) => panic.into_payload(),
            None => panic!("`JoinError` reason is not a panic."),
        }
    }

    /// The same, if it panicked.
    pub fn try_into_panic(self) -> Result<Box<dyn std::any::Any + Send>, JoinError> {
        if self.is_panic() { Ok(self.into_panic()) } else { Err(self) }
    }

    /// The number of the task.
    pub fn id(&self) -> Id {
        self.id
    }
}

impl std::fmt::Display for JoinError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match &self.panic {
            Some(panic) => {
                write!(f, "task {} panicked with message {:?}", self.id, panic.message())
            }
            None => write!(f, "task {} was cancelled", self.id),
        }
    }
}

impl std::fmt::Debug for JoinError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match &self.panic {
            Some(panic) => write!(f, "JoinError::Panic({:?}, {:?}, ...)", self.id, panic.message()),
            None => write!(f, "JoinError::Cancelled({:?})", self.id),
        }
    }
}

impl std::error::Error for JoinError {}
