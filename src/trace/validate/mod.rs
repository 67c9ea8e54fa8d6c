//! Which traces are possible.
//!
//! Owns the transition tables of actors, futures, timers and channels, the [`Checker`] that folds
//! events through them, and [`validate`]. The tables are the rules; the checker only applies
//! them. Never repairs a trace and never panics on one, whatever it holds.

mod actor;
mod channel;
mod checker;
mod events;
mod future;
mod outcome;
mod rule;
mod tables;
mod timer;

#[cfg(test)]
mod tests;

pub use actor::{ActorState, ActorStep};
pub use channel::ChannelState;
pub use checker::Checker;
pub use future::{FutureState, FutureStep};
pub use rule::{Place, Rule, Violation};
pub use timer::{TimerState, TimerStep};

use super::Trace;

/// Checks that a run can have produced this trace: first that every id in a side table points to
/// an entry, then event by event, then the outcome. Takes time in proportion to its length.
///
/// # Errors
///
/// The first rule that is broken, and where.
pub fn validate(trace: &Trace) -> Result<(), Violation> {
    tables::check(trace)?;
    let mut checker = Checker::default();
    for (index, event) in trace.events.iter().enumerate() {
        checker
            .event(trace, event)
            .map_err(|rule| Violation { place: Place::Event(index), rule })?;
    }
    outcome::check(trace, &checker).map_err(|rule| Violation { place: Place::End, rule })
}

/// Where `step` leads from `state`, if `table` allows it.
fn next<State: Copy + PartialEq, Step: PartialEq>(
    table: &[(State, Step, State)],
    state: State,
    step: &Step,
) -> Option<State> {
    table.iter().find(|(from, by, _)| *from == state && by == step).map(|&(_, _, to)| to)
}
