//! `yield_now`: lets everybody else go first, once.

use std::pin::Pin;
use std::task::{Context, Poll};

use super::context::Handle;
use super::traced::Traced;

/// Puts the task behind all others that are ready.
#[track_caller]
pub fn yield_now() -> Traced<YieldNow> {
    let handle = Handle::in_runtime("yield_now");
    let line = super::caller_line();
    Traced::new(&handle.clone(), "yield_now", line, YieldNow { handle, yielded: false })
}

/// The future of [`yield_now`].
pub struct YieldNow {
    handle: Handle,
    yielded: bool,
}

impl Future for YieldNow {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.yielded, true) {
            return Poll::Ready(());
        }
        let current = self.handle.with(|state| state.current);
        // Inside of a task a future can have a waker of its own, by which it is found again.
        let tasks = self.handle.local.tasks.borrow();
        let own = current.filter(|actor| tasks.is_waker_of(*actor, cx.waker()));
        drop(tasks);
        self.handle.with(|state| match own {
            Some(actor) => state.defer(actor),
            None => state.ready.defer_waker(cx.waker().clone()),
        });
        Poll::Pending
    }
}

impl std::fmt::Debug for YieldNow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("YieldNow").field("yielded", &self.yielded).finish_non_exhaustive()
    }
}
