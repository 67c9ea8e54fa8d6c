//! The cooperative budget.
//!
//! With it switched on, an operation on the runtime's own resources (a receive, a timer, a join
//! handle) uses up one unit of the task's poll, if it makes progress. When nothing is left, the
//! next one answers Pending and the task goes behind the others, so that a task which always
//! finds something ready cannot keep everybody else waiting.

use std::task::Poll;

use super::state::Shared;

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
pub(super) fn spend<T>(shared: &Shared, operation: impl FnOnce() -> Poll<T>) -> Poll<T> {
    let mut state = shared.lock();
    if state.budget == Some(0) {
        if let Some(actor) = state.current {
            state.defer(actor);
        }
        return Poll::Pending;
    }
    drop(state);
    let result = operation();
    if result.is_ready() {
        let mut state = shared.lock();
        state.budget = state.budget.map(|left| left.saturating_sub(1));
    }
    result
}
