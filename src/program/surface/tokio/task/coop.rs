//! The budget of a poll: how much it may do before it makes room for other tasks.

use std::pin::Pin;
use std::task::{Context, Poll};

/// Whether this poll may do something more. Where nothing limits it, it may.
pub fn has_budget_remaining() -> bool {
    __left() != Some(0)
}

/// Does an operation, if the budget allows one more. One that is not ready costs nothing.
pub fn __spend<T, F: FnOnce(&mut Context<'_>) -> Poll<T>>(cx: &mut Context<'_>, operation: F) -> Poll<T> {
    if !__is_allowed(cx) {
        return Poll::Pending;
    }
    let result = operation(cx);
    if result.is_ready() {
        __spend_one();
    }
    result
}

/// Whether the budget allows something more; if not, whoever polls is woken when all others have had
/// their turn.
pub fn __is_allowed(cx: &mut Context<'_>) -> bool {
    __allows(cx.__host_waker())
}

/// Waits until the budget allows something more.
pub struct __Allowed;

impl Future for __Allowed {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if __is_allowed(cx) { Poll::Ready(()) } else { Poll::Pending }
    }
}

/// Does an operation as if there were no budget.
pub fn __without<T, F: FnOnce() -> T>(operation: F) -> T {
    let left = __left();
    __set(None);
    let result = operation();
    __set(left);
    result
}

/// Counts as one operation, and gives way if the budget is used up.
pub async fn consume_budget() {
    std::future::poll_fn(|cx| __spend(cx, |_cx| Poll::Ready(()))).await
}

/// A future that the budget does not limit.
pub fn unconstrained<F>(future: F) -> Unconstrained<F> {
    Unconstrained { future }
}

/// See [`unconstrained`].
pub struct Unconstrained<F> {
    future: F,
}

impl<F: Future> Future for Unconstrained<F> {
    type Output = F::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.__unpinned();
        __without(|| std::pin::__pinned(&mut this.future).poll(cx))
    }
}

/// A future that counts as one operation when it is ready.
pub fn cooperative<F: Future>(future: F) -> Coop<F> {
    Coop { future }
}

/// See [`cooperative`].
pub struct Coop<F> {
    future: F,
}

impl<F: Future> Future for Coop<F> {
    type Output = F::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.__unpinned();
        __spend(cx, |cx| std::pin::__pinned(&mut this.future).poll(cx))
    }
}

#[intrinsic = "budget_allows"]
fn __allows(waker: std::task::__HostWaker) -> bool {}

/// Counts one operation.
#[intrinsic = "budget_spend"]
pub fn __spend_one() {}

#[intrinsic = "budget_left"]
fn __left() -> Option<usize> {}

#[intrinsic = "budget_set"]
fn __set(left: Option<usize>) {}
