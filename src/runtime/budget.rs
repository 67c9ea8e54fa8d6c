//! The cooperative budget.
//!
//! With it switched on, an operation on the runtime's own resources (a receive, a timer, a join
//! handle) uses up one unit of the task's poll, if it makes progress. When nothing is left, the
//! next one answers Pending and the task goes behind the others, so that a task which always
//! finds something ready cannot keep everybody else waiting.

use std::task::{Context, Poll, Waker};

use super::context::Handle;
use super::state::Shared;
use super::yield_now::go_behind;

/// True if the budget of this poll is used up.
pub(super) fn is_used_up(shared: &Shared) -> bool {
    shared.lock().budget == Some(0)
}

/// Does `operation` as if there were no budget.
pub(super) fn without<T>(shared: &Shared, operation: impl FnOnce() -> T) -> T {
    let left = shared.lock().budget.take();
    let result = operation();
    shared.lock().budget = left;
    result
}

/// Does one operation, if the budget of this poll allows one more.
pub(super) fn spend<T>(
    handle: &Handle,
    cx: &mut Context<'_>,
    operation: impl FnOnce(&mut Context<'_>) -> Poll<T>,
) -> Poll<T> {
    if is_used_up(&handle.shared) {
        go_behind(handle, cx.waker());
        return Poll::Pending;
    }
    let result = operation(cx);
    if result.is_ready() {
        handle.shared.lock().spend_one();
    }
    result
}

/// For operations that the runtime does not do itself: true if the budget of this poll allows one
/// more. Otherwise whoever has the waker is woken when all others have had their turn.
pub fn may_proceed(waker: &Waker) -> bool {
    match Handle::try_current() {
        Some(handle) if is_used_up(&handle.shared) => {
            go_behind(&handle, waker);
            false
        }
        _ => true,
    }
}

/// One such operation was done.
pub fn spend_one() {
    if let Some(handle) = Handle::try_current() {
        handle.shared.lock().spend_one();
    }
}

/// What is left of the budget of this poll; none where it is switched off.
pub fn budget_left() -> Option<u32> {
    Handle::try_current()?.shared.lock().budget
}

/// From here on this is what is left of the budget of this poll.
pub fn set_budget_left(left: Option<u32>) {
    if let Some(handle) = Handle::try_current() {
        handle.shared.lock().budget = left;
    }
}
