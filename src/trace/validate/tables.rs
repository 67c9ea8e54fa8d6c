//! Checks that the side tables of a trace fit together.
//!
//! A trace that was cut short may keep the tables of the whole run, so an entry need not be
//! mentioned by any event.

use super::{Place, Rule, Violation};
use crate::trace::{ActorKind, Outcome, Subject, TextId, Trace};

/// Checks that every id in a side table, and in the outcome, points to an entry, and that neither
/// spawners nor parents go round in a ring.
pub(super) fn check(trace: &Trace) -> Result<(), Violation> {
    each("actor", &trace.actors, |index, actor| {
        text(trace, actor.name)?;
        if (actor.kind == ActorKind::Main) != (index == 0) {
            return Err(Rule::MainComesFirst);
        }
        let Some(spawner) = actor.spawner else { return Ok(()) };
        in_table("actor", &trace.actors, spawner.index())?;
        if spawner.index() < index { Ok(()) } else { Err(Rule::SpawnedByLater(spawner)) }
    })?;
    each("future", &trace.futures, |_, future| {
        text(trace, future.label)?;
        optional("actor", &trace.actors, future.actor.map(|id| id.index()))?;
        optional("future", &trace.futures, future.parent.map(|id| id.index()))?;
        match future.subject {
            Some(Subject::Channel(id)) => in_table("channel", &trace.channels, id.index()),
            Some(Subject::Actor(id)) => in_table("actor", &trace.actors, id.index()),
            None => Ok(()),
        }
    })?;
    no_ring_of_parents(trace)?;
    each("timer", &trace.timers, |_, timer| {
        optional("future", &trace.futures, timer.future.map(|id| id.index()))
    })?;
    each("wait", &trace.waits, |_, wait| text(trace, wait.what))?;
    each("channel", &trace.channels, |_, channel| text(trace, channel.name))?;
    each("message", &trace.messages, |_, message| text(trace, message.text))?;
    each("line", &trace.prints, |_, print| text(trace, print.text))?;
    each("suspension", &trace.suspensions, |index, suspension| {
        in_table("future", &trace.futures, suspension.future.index())?;
        let before = index.checked_sub(1).map(|before| &trace.suspensions[before]);
        if before.is_some_and(|before| before.event > suspension.event) {
            return Err(Rule::SuspensionsOutOfOrder);
        }
        suspension
            .variables
            .iter()
            .try_for_each(|(name, value)| text(trace, *name).and_then(|()| text(trace, *value)))
    })?;
    let named: Vec<_> = match &trace.outcome {
        Some(Outcome::Stuck(waiting)) => waiting.iter().map(|waiting| waiting.actor).collect(),
        Some(Outcome::Choosing(ready)) => ready.clone(),
        _ => Vec::new(),
    };
    named.iter().try_for_each(|actor| {
        in_table("actor", &trace.actors, actor.index())
            .map_err(|rule| Violation { place: Place::End, rule })
    })
}

fn each<T>(
    table: &'static str,
    entries: &[T],
    check: impl Fn(usize, &T) -> Result<(), Rule>,
) -> Result<(), Violation> {
    for (index, entry) in entries.iter().enumerate() {
        check(index, entry)
            .map_err(|rule| Violation { place: Place::Entry { table, index }, rule })?;
    }
    Ok(())
}

/// Walks from each future to its outermost parent, never over the same ground twice.
fn no_ring_of_parents(trace: &Trace) -> Result<(), Violation> {
    let mut walk_over = vec![usize::MAX; trace.futures.len()];
    for walk in 0..trace.futures.len() {
        let mut here = walk;
        while walk_over[here] == usize::MAX {
            walk_over[here] = walk;
            let Some(parent) = trace.futures[here].parent else { break };
            if walk_over[parent.index()] == walk {
                let place = Place::Entry { table: "future", index: here };
                return Err(Violation { place, rule: Rule::RingOfParents(parent) });
            }
            here = parent.index();
        }
    }
    Ok(())
}

fn text(trace: &Trace, id: TextId) -> Result<(), Rule> {
    in_table("text", &trace.texts, id.index())
}

fn optional<T>(table: &'static str, entries: &[T], index: Option<usize>) -> Result<(), Rule> {
    index.map_or(Ok(()), |index| in_table(table, entries, index))
}

fn in_table<T>(table: &'static str, entries: &[T], index: usize) -> Result<(), Rule> {
    let len = entries.len();
    if index < len { Ok(()) } else { Err(Rule::NoEntry { table, index, len }) }
}
