//! Checks that a run can have ended as its trace says.

use super::{ActorState, Checker, Rule, TimerState};
use crate::trace::{ActorId, EndCause, Outcome, TimerId, Trace};

/// Checks the outcome against the state after the last event. A run that goes on, or was cut
/// short, can stop anywhere.
pub(super) fn check(trace: &Trace, end: &Checker) -> Result<(), Rule> {
    match &trace.outcome {
        Some(Outcome::Finished) => finished(trace, end),
        Some(Outcome::Panicked(_)) if end.main_end() != Some(EndCause::Panicked) => {
            Err(Rule::MainDidNotPanic)
        }
        Some(Outcome::Stuck(waiting)) => {
            stuck(trace, end)?;
            for waiting in waiting {
                let state = end.actor(waiting.actor);
                if !state.is_alive() {
                    return Err(Rule::DoesNotWait(waiting.actor, state));
                }
            }
            Ok(())
        }
        Some(Outcome::Choosing(ready)) => choosing(trace, end, ready),
        _ => Ok(()),
    }
}

/// Who can be chosen is who is ready, each once.
fn choosing(trace: &Trace, end: &Checker, ready: &[ActorId]) -> Result<(), Rule> {
    for (id, state) in actors(trace, end) {
        let named = ready.iter().filter(|actor| **actor == id).count();
        if named != usize::from(state == ActorState::Queued) {
            return Err(Rule::NoChoice(id, state));
        }
    }
    Ok(())
}

fn finished(trace: &Trace, end: &Checker) -> Result<(), Rule> {
    for (id, state) in actors(trace, end) {
        if state != ActorState::Ended {
            return Err(Rule::FinishedTooEarly(id, state));
        }
    }
    Ok(())
}

fn stuck(trace: &Trace, end: &Checker) -> Result<(), Rule> {
    // Who blocks in the middle of a poll keeps the executor: nobody else is polled, and of the
    // timers only those count that threads sleep for.
    let stalled = actors(trace, end).any(|(_, state)| state.is_stalled());
    for (id, state) in actors(trace, end) {
        if !stalled && (state.is_queued() || state.is_polling()) {
            return Err(Rule::CanGoOn(id, state));
        }
    }
    (0..trace.timers.len())
        .map(TimerId::from_index)
        .filter(|&id| !stalled || trace.timer(id).future.is_none())
        .find(|&id| end.timer(id) == TimerState::Armed)
        .map_or(Ok(()), |id| Err(Rule::TimerIsSet(id)))
}

fn actors(trace: &Trace, end: &Checker) -> impl Iterator<Item = (ActorId, ActorState)> {
    (0..trace.actors.len()).map(ActorId::from_index).map(|id| (id, end.actor(id)))
}
