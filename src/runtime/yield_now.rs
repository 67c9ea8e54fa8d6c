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

    fn poll(mut self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.yielded, true) {
            return Poll::Ready(());
        }
        self.handle.with(|state| {
            if let Some(actor) = state.current {
                state.defer(actor);
            }
        });
        Poll::Pending
    }
}

impl std::fmt::Debug for YieldNow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("YieldNow").field("yielded", &self.yielded).finish_non_exhaustive()
    }
}
