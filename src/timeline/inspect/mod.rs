//! What is known about one thing at the cursor: what the inspector shows.
//!
//! Pairs of a term and a value, in reading order, one file for each kind of thing. Like the
//! picture, it tells nothing that happened after the cursor.

mod actor;
mod channel;
mod future;
mod span;

use super::{Cursor, Index, Target};
use crate::trace::{ActorId, Trace};

/// What is known at `cursor` about a target, as pairs of a term and a value, in reading order.
/// Empty for a target that has not appeared yet.
pub fn inspect(
    trace: &Trace,
    index: &Index,
    cursor: Cursor,
    target: Target,
) -> Vec<(String, String)> {
    let cursor = Cursor { seen: cursor.seen.min(index.len()), ..cursor };
    let subject = Subject { trace, index, cursor };
    let facts = match target {
        Target::Actor(id) => actor::facts(subject, id),
        Target::Span(id) => span::facts(subject, id),
        Target::Future(id) => future::facts(subject, id),
        Target::Channel(id) => channel::facts(subject, id),
        Target::Message(id) => channel::facts_of_message(subject, id),
        Target::Wake(event) => span::facts_of_wake(subject, event),
        Target::Print(id) => span::facts_of_print(subject, id),
    };
    facts.unwrap_or_default().0
}

/// What facts are looked up in.
#[derive(Debug, Clone, Copy)]
struct Subject<'a> {
    trace: &'a Trace,
    index: &'a Index,
    cursor: Cursor,
}

impl Subject<'_> {
    fn seen(&self) -> usize {
        self.cursor.seen
    }

    /// When an event happened.
    fn when(&self, event: usize) -> String {
        self.trace.events.get(event).map(|event| event.at.to_string()).unwrap_or_default()
    }

    /// Who did what an event says: `messages`, or the runtime.
    fn who(&self, event: usize) -> &str {
        self.name(self.trace.events.get(event).and_then(|event| event.actor))
    }

    fn name(&self, actor: Option<ActorId>) -> &str {
        actor.map_or("the runtime", |actor| self.trace.actor_name(actor))
    }

    /// ` in line 12`, or nothing where the line is not known.
    fn in_line(&self, line: u32) -> String {
        if line == 0 { String::new() } else { format!(" in line {line}") }
    }

    /// Whether an event has happened.
    fn has_seen(&self, event: usize) -> bool {
        event < self.cursor.seen
    }
}

/// Facts in reading order.
#[derive(Debug, Default)]
struct Facts(Vec<(String, String)>);

impl Facts {
    fn add(&mut self, term: &str, value: impl Into<String>) {
        self.0.push((term.to_owned(), value.into()));
    }
}
