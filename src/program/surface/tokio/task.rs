//! Tasks.

use std::pin::Pin;
use std::task::{Context, Poll};

/// Makes a future a task of its own. It is queued at once, and runs when whoever is running gives
/// way.
pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    __spawn(future)
}

fn __spawn<F: Future>(future: F) -> JoinHandle<F::Output> {
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

/// A task that can be awaited. Dropping it lets the task go on by itself.
pub struct JoinHandle<T> {
    raw: std::rt::__RawHandle<T>,
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, JoinError>> {
        match self.raw.poll(cx) {
            Poll::Ready(Ok(value)) => Poll::Ready(Ok(value)),
            Poll::Ready(Err(panic)) => Poll::Ready(Err(JoinError { panic })),
            Poll::Pending => Poll::Pending,
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
}

/// Why a task gives nothing.
pub struct JoinError {
    panic: Option<String>,
}

impl JoinError {
    /// Whether it was aborted, or dropped when the runtime ended.
    pub fn is_cancelled(&self) -> bool {
        self.panic.is_none()
    }

    /// Whether it panicked.
    pub fn is_panic(&self) -> bool {
        self.panic.is_some()
    }
}

impl std::fmt::Display for JoinError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match &self.panic {
            Some(message) => write!(f, "task panicked with message {message:?}"),
            None => write!(f, "task was cancelled"),
        }
    }
}

impl std::fmt::Debug for JoinError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match &self.panic {
            Some(message) => write!(f, "JoinError::Panic({message:?})"),
            None => write!(f, "JoinError::Cancelled"),
        }
    }
}
