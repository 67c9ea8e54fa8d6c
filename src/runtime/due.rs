//! Looking after the timers: when that is, and who is woken.
//!
//! Those who yielded come back whenever the timers have been looked at.

use super::context::Handle;
use super::policy::Picker;
use super::state::State;
use crate::time::Instant;
use crate::trace::{EventKind, WakeCause};

/// The moment at which whoever looks after the timers wakes from their park by themselves.
pub(super) fn park_until(state: &mut State, handle: &Handle) -> Option<Instant> {
    let tick = state.timers.next_tick()?;
    let costs = handle.local.costs.get();
    // Tokio waits for a whole number of ticks, counted from the one it is in.
    let whole = tick.since(state.now.round_down_to(costs.timer_granularity));
    if tick <= state.now {
        return Some(state.now);
    }
    Some(state.now + whole + costs.timer_lateness.at(state.random()))
}

/// Wakes whoever waits for a timer that is due, then those who yielded.
pub(super) fn look_at_timers(handle: &Handle, picker: Option<&Picker>) {
    let due = handle.with(|state| {
        let now = state.now;
        let mut due = state.timers.take_due(now);
        if let Some(picker) = picker {
            picker.order(state, &mut due);
        }
        due
    });
    for (timer, waker) in due {
        handle.with(|state| state.record(EventKind::TimerFired { timer }));
        if let Some(waker) = waker {
            handle.shared.waking(WakeCause::Timer(timer), || waker.wake());
        }
    }
    bring_back_deferred(handle);
}

/// Brings those back who yielded.
pub(super) fn bring_back_deferred(handle: &Handle) {
    for waker in handle.with(|state| state.ready.take_deferred_wakers()) {
        handle.shared.waking(WakeCause::Itself, || waker.wake());
    }
    for actor in handle.with(|state| state.ready.take_deferred()) {
        if !handle.with(|state| state.ready.release(actor)) {
            handle.shared.waking(WakeCause::Itself, || handle.with(|state| state.wake(actor)));
        }
    }
}
