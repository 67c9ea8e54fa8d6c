//! Tokio's `sleep`, and `yield_now`.

use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use native_tokio::{task, time};
use wakeline::trace::{EventKind, TimerEntry, TimerId, TimerState};

use crate::here::{self, Cause};
use crate::leaf::Leaf;
use crate::log;

/// Waits until `duration` has passed.
#[track_caller]
pub(crate) fn sleep(duration: Duration) -> Sleep {
    let place = Location::caller();
    let future = Box::pin(time::sleep(duration));
    Sleep { leaf: Leaf::new("sleep", None, place), timer: None, place, future }
}

/// What [`sleep`] gives.
#[derive(Debug)]
pub(crate) struct Sleep {
    // Dropped first: the future, then its timer.
    leaf: Leaf,
    timer: Option<Timer>,
    place: &'static Location<'static>,
    future: Pin<Box<time::Sleep>>,
}

/// A timer, which is cancelled if it has not fired.
#[derive(Debug)]
struct Timer(TimerId);

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = &mut *self;
        let is_new = this.timer.is_none();
        let timer = this.timer.get_or_insert_with(|| {
            let (deadline, future) = (this.future.deadline().into_std(), Some(this.leaf.id));
            Timer(log::with(|log| {
                let (deadline, line) = (log.moment(deadline), log.line(this.place));
                log.recorder.timer(TimerEntry { deadline, future, line })
            }))
        });
        let (timer, future) = (timer.0, this.future.as_mut());
        this.leaf.poll(cx, Some(Cause::Timer(timer)), |cx| {
            let by = here::actor();
            if is_new {
                log::with(|log| log.record(by, EventKind::TimerArmed { timer }));
            }
            let polled = future.poll(cx);
            if polled.is_ready() {
                log::with(|log| log.fire(timer, None));
            }
            polled
        })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        let by = here::actor();
        log::with(|log| {
            if log.checker.timer(self.0) == TimerState::Armed {
                log.record(by, EventKind::TimerCancelled { timer: self.0 });
            }
        });
    }
}

/// Lets the others have a turn.
#[track_caller]
pub(crate) fn yield_now() -> YieldNow {
    let leaf = Leaf::new("yield_now", None, Location::caller());
    YieldNow { leaf, future: Box::pin(task::yield_now()) }
}

/// What [`yield_now`] gives.
pub(crate) struct YieldNow {
    leaf: Leaf,
    future: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Future for YieldNow {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = &mut *self;
        let future = this.future.as_mut();
        this.leaf.poll(cx, Some(Cause::Itself), |cx| future.poll(cx))
    }
}
