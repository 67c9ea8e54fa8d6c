//! What a program's runtime is at this moment: whether code is in its context, and whether somebody
//! drives it.
//!
//! In the context tasks can be spawned and timers set. Driving is what `block_on` does, and nobody
//! can do it twice at a time. There is one runtime, as there is one executor.

use std::rc::Rc;
use std::time::Duration;

use super::context::Handle;
use super::{executor, threads};
use crate::time::{Clock, Costs};

/// Enters the context; gives whether the code was in it already.
pub fn enter_context() -> bool {
    Handle::current("a runtime").with(|state| state.set_in_context(true))
}

/// Leaves the context, if the code was not in it before.
pub fn leave_context(was_in: bool) {
    Handle::current("a runtime").with(|state| state.set_in_context(was_in));
}

/// Whether tasks can be spawned and timers set.
pub fn is_in_runtime() -> bool {
    Handle::try_current().is_some_and(|handle| handle.with(|state| state.is_in_context()))
}

/// A runtime begins; false if there is one.
pub fn begin_runtime(is_current_thread: bool) -> bool {
    Handle::current("a runtime").with(|state| {
        let begins = state.runtime_is_current_thread.is_none();
        if begins {
            state.runtime_is_current_thread = Some(is_current_thread);
        }
        begins
    })
}

/// The runtime is gone.
pub fn end_runtime() {
    Handle::current("a runtime").with(|state| state.runtime_is_current_thread = None);
}

/// Whether the program asked for a runtime without workers.
pub fn is_current_thread() -> bool {
    Handle::current("a runtime").with(|state| state.runtime_is_current_thread == Some(true))
}

/// Begins to drive the runtime; false if somebody does.
pub fn begin_driving() -> bool {
    let handle = Handle::current("block_on");
    !std::mem::replace(&mut handle.shared.lock().is_driven, true)
}

/// Ends driving.
pub fn end_driving() {
    Handle::current("block_on").shared.lock().is_driven = false;
}

/// Whether the code that runs is part of what is driven: it must not block.
pub fn is_driven() -> bool {
    let handle = Handle::current("a call that blocks");
    handle.with(|state| (state.is_driven || state.is_on_a_worker()) && !is_thread(state))
}

/// Whether the code runs on a thread of its own.
pub fn is_on_a_thread() -> bool {
    Handle::current("a thread").with(|state| is_thread(state))
}

fn is_thread(state: &super::state::State) -> bool {
    state.current.is_some_and(|actor| state.is_thread(actor))
}

/// Drops the tasks that are left. True if workers have to end their polls first: whoever asks has
/// to give way until then.
pub fn drop_tasks() -> bool {
    let handle = Handle::current("a runtime");
    if !handle.local.pool.borrow().polls() {
        executor::drop_tasks(&handle);
        return false;
    }
    handle.local.pool.borrow_mut().shut_down();
    let local = Rc::downgrade(&handle.local);
    let is_done = move || local.upgrade().is_none_or(|local| !local.pool.borrow().shuts_down());
    threads::block_until(Rc::new(is_done), None, "the workers to end their polls")
}

/// The worker on which the code runs.
pub fn current_worker() -> Option<usize> {
    Handle::current("a worker").with(|state| state.ready.workers()?.entered())
}

/// From here on nothing costs anything, and the trace says so: Tokio's clock, paused. Not on the
/// real clock, which nobody can pause.
pub fn pause_clock() -> bool {
    let handle = Handle::current("the clock");
    let pauses = handle.shared.lock().clock == Clock::Virtual;
    if pauses {
        handle.local.costs.set(Costs::FREE);
        handle.with(|state| state.recorder.set_costs(Costs::FREE));
        // From a whole tick on: no deadline of whole milliseconds is rounded then.
        let now = handle.with(|state| state.now);
        let tick = now.round_up_to(Costs::FREE.timer_granularity);
        executor::charge(&handle, tick.since(now));
    }
    pauses
}

/// Lets so much time pass at once.
pub fn advance_clock(length: Duration) {
    executor::charge(&Handle::current("the clock"), length);
}

/// A number of 0 ≤ x < `n` from the run's seed; 0 if `n` is.
pub fn random_below(n: u32) -> u32 {
    Handle::current("a random choice").with(|state| state.random_below(n))
}
