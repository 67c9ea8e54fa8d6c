//! `yield_now`: lets everybody else go first, once.

use std::pin::Pin;
use std::task::{Context, Poll, Waker};

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
        go_behind(&self.handle, cx.waker());
        Poll::Pending
    }
}

/// Has whoever has the waker woken when everybody else who is ready has had a turn.
pub(super) fn go_behind(handle: &Handle, waker: &Waker) {
    let current = handle.with(|state| state.current);
    // Inside of a task a future can have a waker of its own, by which it is found again.
    let tasks = handle.local.tasks.borrow();
    let own = current.filter(|actor| tasks.is_waker_of(*actor, waker));
    drop(tasks);
    handle.with(|state| match own {
        Some(actor) => state.defer(actor),
        None => state.ready.defer_waker(waker.clone()),
    });
}

impl std::fmt::Debug for YieldNow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("YieldNow").field("yielded", &self.yielded).finish_non_exhaustive()
    }
}
