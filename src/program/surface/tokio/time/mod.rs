//! Waiting for moments.

use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::task::coop::{__without, has_budget_remaining};

pub use std::time::Duration;

/// Waits for a length of time, from this call on.
pub fn sleep(length: Duration) -> Sleep {
    sleep_until(__later(Instant::now(), length))
}

/// The moment so much later; a far one, if it is beyond all.
fn __later(moment: Instant, length: Duration) -> Instant {
    match moment.checked_add(length) {
        Some(moment) => moment,
        None => moment + Duration::from_secs(86400 * 365 * 30),
    }
}

/// Waits until a moment.
pub fn sleep_until(deadline: Instant) -> Sleep {
    Sleep { raw: __sleep_new(deadline.__nanos()), deadline }
}

/// See [`sleep`].
pub struct Sleep {
    raw: __RawSleep,
    deadline: Instant,
}

impl Sleep {
    /// When it is over.
    pub fn deadline(&self) -> Instant {
        self.deadline
    }

    /// Sets another moment.
    pub fn reset(self: Pin<&mut Self>, deadline: Instant) {
        self.__unpinned().__reset(deadline, true);
    }

    /// Whether it is over.
    pub fn is_elapsed(&self) -> bool {
        Instant::now() >= self.deadline
    }

    /// Sets another moment: now, or with the next poll.
    pub fn __reset(&mut self, deadline: Instant, is_set_now: bool) {
        self.deadline = deadline;
        __sleep_reset(&self.raw, deadline.__nanos(), is_set_now);
    }

    /// The same, of one that does not move any more.
    pub fn __poll(&self, cx: &mut Context<'_>) -> Poll<()> {
        __sleep_poll(&self.raw, cx.__host_waker())
    }
}

impl Future for Sleep {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        self.__poll(cx)
    }
}

#[opaque]
struct __RawSleep;

impl Drop for __RawSleep {
    #[intrinsic = "sleep_drop"]
    fn drop(&mut self) {}
}

#[intrinsic = "sleep_new"]
fn __sleep_new(deadline_nanos: u64) -> __RawSleep {}

#[intrinsic = "sleep_poll"]
fn __sleep_poll(sleep: &__RawSleep, waker: std::task::__HostWaker) -> Poll<()> {}

#[intrinsic = "sleep_reset"]
fn __sleep_reset(sleep: &__RawSleep, deadline_nanos: u64, is_set_now: bool) {}

/// Gives a future so much time, from this call on. It is asked first: one that is ready late,
/// because it computed without awaiting, still wins.
pub fn timeout<F: IntoFuture>(length: Duration, future: F) -> Timeout<F::IntoFuture> {
    timeout_at(__later(Instant::now(), length), future)
}

/// The same, until a moment.
pub fn timeout_at<F: IntoFuture>(deadline: Instant, future: F) -> Timeout<F::IntoFuture> {
    Timeout {
        tracer: std::rt::__Tracer::new("timeout"),
        future: future.into_future(),
        delay: sleep_until(deadline),
    }
}

/// See [`timeout`].
pub struct Timeout<F> {
    tracer: std::rt::__Tracer,
    future: F,
    delay: Sleep,
}

impl<F> Timeout<F> {
    /// The future.
    pub fn get_ref(&self) -> &F {
        &self.future
    }

    /// The future, to be changed.
    pub fn get_mut(&mut self) -> &mut F {
        &mut self.future
    }

    /// The future back.
    pub fn into_inner(self) -> F {
        self.future
    }
}

impl<F: Future> Future for Timeout<F> {
    type Output = Result<F::Output, error::Elapsed>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<F::Output, error::Elapsed>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let had_budget = has_budget_remaining();
            if let Poll::Ready(output) = std::pin::__pinned(&mut this.future).poll(cx) {
                return Poll::Ready(Ok(output));
            }
            // A future that always uses the budget up cannot keep its deadline from being noticed.
            let is_over = if had_budget && !has_budget_remaining() {
                __without(|| this.delay.__poll(cx))
            } else {
                this.delay.__poll(cx)
            };
            match is_over {
                Poll::Ready(()) => Poll::Ready(Err(error::Elapsed { __private: () })),
                Poll::Pending => Poll::Pending,
            }
        })
    }
}

/// Why a wait ended without what was waited for.
pub mod error {
    /// The time was up.
    #[derive(Debug, PartialEq, Eq)]
    pub struct Elapsed {
        /// Cannot be made outside.
        pub __private: (),
    }

    impl std::fmt::Display for Elapsed {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("deadline has elapsed")
        }
    }

    impl std::error::Error for Elapsed {}
}

/// Stops the clock: from here on time passes only while everybody waits, up to the next timer.
pub fn pause() {
    __clock_pause();
}

/// Lets so much time pass at once. The clock has to be paused.
pub async fn advance(length: Duration) {
    __clock_advance(std::time::__nanos(length));
    tokio::task::yield_now().await;
}

/// From here on nothing costs any time.
#[intrinsic = "clock_pause"]
pub fn __clock_pause() {}

#[intrinsic = "clock_advance"]
fn __clock_advance(nanos: u64) {}
