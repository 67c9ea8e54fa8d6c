//! Takes one of those who are ready: whom the seed says, or the reader.

use super::{Choices, Policy};
use crate::runtime::state::State;
use crate::time::Instant;
use crate::trace::{ActorId, Outcome, TimerId};

/// Takes one of those who are ready.
#[derive(Debug)]
pub(in crate::runtime) enum Picker {
    Shuffled,
    /// With how many choices were used.
    Chosen(Choices, usize),
    /// On this lane there is `main` alone: the workers have the tasks, and the timers.
    OfMain,
}

/// Whom a [`Picker`] took.
#[derive(Debug)]
pub(in crate::runtime) enum Pick {
    Actor(ActorId),
    /// Nobody is ready.
    Nobody,
    /// The run ends here.
    End(Outcome),
}

impl Picker {
    /// What a policy picks with; none if it has an order of its own.
    pub(in crate::runtime) fn of(policy: &Policy) -> Option<Self> {
        match policy {
            Policy::CurrentThread => None,
            Policy::Shuffled => Some(Self::Shuffled),
            Policy::Chosen(choices) => Some(Self::Chosen(choices.clone(), 0)),
            Policy::Workers(_) => Some(Self::OfMain),
        }
    }

    /// Whether there is `main` alone on the lane.
    pub(in crate::runtime) fn is_of_main(&self) -> bool {
        matches!(self, Self::OfMain)
    }

    /// Takes one of those who are ready.
    pub(in crate::runtime) fn pick(&mut self, state: &mut State) -> Pick {
        let ready = state.ready.candidates();
        let actor = match (ready.as_slice(), self) {
            ([], _) => return Pick::Nobody,
            ([only, ..], Self::OfMain)
            | ([only], Self::Shuffled | Self::Chosen(Choices { ask_single: false, .. }, _)) => {
                *only
            }
            (_, Self::Shuffled) => {
                let count = u32::try_from(ready.len()).unwrap_or(u32::MAX);
                ready[state.random_below(count) as usize]
            }
            (_, Self::Chosen(choices, used)) => {
                let Some(&actor) = choices.made.get(*used) else {
                    return Pick::End(Outcome::Choosing(ready));
                };
                *used += 1;
                if !ready.contains(&actor) {
                    return Pick::End(Outcome::Refused(not_ready(state, actor, *used, &ready)));
                }
                actor
            }
        };
        state.ready.take(actor);
        Pick::Actor(actor)
    }

    /// Puts timers that are due into the order in which they fire: of those for the same tick any,
    /// where the seed decides.
    pub(in crate::runtime) fn order<T>(&self, state: &mut State, due: &mut [(TimerId, T)]) {
        if !matches!(self, Self::Shuffled) {
            return;
        }
        let ticks: Vec<Instant> = due.iter().map(|(timer, _)| state.tick_of(*timer)).collect();
        let mut from = 0;
        for alike in ticks.chunk_by(|one, other| one == other) {
            let group = &mut due[from..from + alike.len()];
            for last in (1..group.len()).rev() {
                let count = u32::try_from(last + 1).unwrap_or(u32::MAX);
                group.swap(last, state.random_below(count) as usize);
            }
            from += alike.len();
        }
    }
}

/// Why the choice with this number cannot be made, as a sentence.
fn not_ready(state: &State, actor: ActorId, number: usize, ready: &[ActorId]) -> String {
    let trace = state.recorder.trace();
    let name = |id: ActorId| format!("'{}'", trace.actor_name(id));
    let names: Vec<_> = ready.iter().copied().map(name).collect();
    let ready = match names.as_slice() {
        [only] => format!("only {only} is"),
        names => format!("{} are", names.join(", ")),
    };
    match trace.actors.get(actor.index()) {
        Some(_) => format!("Choice {number} is {}, which is not ready: {ready}.", name(actor)),
        None => format!("Choice {number} is actor {actor}, and there is no such one yet: {ready}."),
    }
}
