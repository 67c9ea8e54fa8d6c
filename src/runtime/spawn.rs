//! `spawn`, `spawn_blocking` and `block_on`.

use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use super::body::{Body, FutureBody};
use super::context::Handle;
use super::executor;
use super::join_handle::{Join, JoinHandle, JoinTarget, Output};
use super::threads;
use super::traced::Traced;
use super::wake::waker;
use crate::trace::{ActorKind, WakeCause};

/// Makes `future` a task of its own. It is queued at once, and runs when the current one lets
/// others go first; nobody needs to await it.
#[track_caller]
pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + 'static,
    F::Output: 'static,
{
    spawn_body(&enclosing_function::<F>("task"), |output| {
        FutureBody::boxed(Box::pin(async move { output.set(future.await) }))
    })
}

/// Makes a body a task of its own, which is called `name`.
#[track_caller]
pub fn spawn_body<T: 'static>(
    name: &str,
    make: impl FnOnce(Output<T>) -> Box<dyn Body>,
) -> JoinHandle<T> {
    let handle = Handle::in_runtime("spawn");
    let join = Join::new();
    let body = make(Output::new(&join));
    let line = super::caller_line();
    let actor = handle.with(|state| state.spawn(ActorKind::Task, name, line));
    let target = Rc::clone(&join) as Rc<dyn JoinTarget>;
    handle.local.tasks.borrow_mut().insert(actor, body, waker(actor, &handle.shared), target);
    if handle.with(|state| state.shutting_down || state.closed) {
        executor::shut_down_task(&handle, actor);
    } else {
        handle.shared.waking(WakeCause::Spawned, || handle.with(|state| state.wake(actor)));
    }
    JoinHandle::new(handle, actor, join)
}

/// Runs `job` on a thread for blocking work. Its body is given as a future, in which only
/// [`thread::sleep`](super::std_surface::thread::sleep) may be awaited.
#[track_caller]
pub fn spawn_blocking<F>(job: F) -> JoinHandle<F::Output>
where
    F: Future + 'static,
    F::Output: 'static,
{
    let name = enclosing_function::<F>("job");
    threads::spawn(ActorKind::BlockingJob, &name, super::caller_line(), job)
}

/// Runs `future` on the executor; the tasks that are left when it ends are dropped. Awaited by
/// `main`, whose blocking it is.
#[track_caller]
pub fn block_on<F: Future>(future: F) -> Traced<BlockOn<F>> {
    let handle = Handle::current("block_on");
    let entered = !handle.shared.lock().in_runtime;
    assert!(entered, "block_on was called inside a runtime: use `.await` there");
    let line = super::caller_line();
    Traced::new(
        &handle.clone(),
        "block_on",
        line,
        BlockOn { handle, future: Some(Box::pin(future)) },
    )
}

/// Makes a body a thread, or a job for the pool of threads, which is called `name`.
#[track_caller]
pub fn spawn_thread<T: 'static>(
    kind: ActorKind,
    name: &str,
    make: impl FnOnce(Output<T>) -> Box<dyn Body>,
) -> JoinHandle<T> {
    threads::spawn_body(kind, name, super::caller_line(), make)
}

/// The future of [`block_on`].
pub struct BlockOn<F> {
    handle: Handle,
    future: Option<Pin<Box<F>>>,
}

impl<F: Future> Future for BlockOn<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        self.handle.shared.lock().in_runtime = true;
        let Some(future) = self.future.as_mut() else { return Poll::Pending };
        let Poll::Ready(output) = future.as_mut().poll(cx) else { return Poll::Pending };
        self.shut_down();
        Poll::Ready(output)
    }
}

impl<F> BlockOn<F> {
    /// Drops the future first, then the runtime with the tasks that are left: in that order the
    /// destructors run.
    fn shut_down(&mut self) {
        self.future = None;
        executor::shut_down(&self.handle);
        self.handle.shared.lock().in_runtime = false;
    }
}

/// A panic in the future shuts the runtime down too.
impl<F> Drop for BlockOn<F> {
    fn drop(&mut self) {
        if self.future.is_some() && self.handle.shared.lock().in_runtime {
            self.shut_down();
        }
    }
}

impl<F> std::fmt::Debug for BlockOn<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BlockOn").finish_non_exhaustive()
    }
}

/// The name of the function whose body contains `F`, an async block or closure, or which `F` is
/// the future of; `otherwise` where that is `main` or the type has no such name.
pub(super) fn enclosing_function<F>(otherwise: &str) -> String {
    let path = std::any::type_name::<F>();
    let path = path.split('<').next().unwrap_or(path);
    path.rsplit("::")
        .find(|part| !part.starts_with('{') && !part.is_empty())
        .filter(|name| *name != "main" && path.contains("{{"))
        .unwrap_or(otherwise)
        .to_owned()
}
