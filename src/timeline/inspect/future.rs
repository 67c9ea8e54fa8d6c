//! What is known about a future.

use super::{Facts, Subject};
use crate::timeline::FutureRow;
use crate::timeline::polled::{Polled, polled};
use crate::timeline::words::future_words;
use crate::trace::{EventKind, FutureId, PollOutcome};

pub(super) fn facts(subject: Subject<'_>, future: FutureId) -> Option<Facts> {
    let seen = subject.seen();
    let row = subject.index.future(future)?;
    let created = row.created(seen).or_else(|| row.first_poll(seen))?;
    let entry = subject.trace.future(future);
    let mut facts = Facts::default();
    facts.add("Future", future_words(subject.trace, future));
    facts.add("State", state(subject, row, future));
    facts.add("Inside", subject.name(row.actor(seen)));
    facts.add(
        "Created",
        format!(
            "by {}{} at {}",
            subject.who(created),
            subject.in_line(entry.line),
            subject.when(created)
        ),
    );
    if let Some(parent) = row.parent(seen) {
        facts.add("Polled by", in_short(subject, parent));
    }
    let polls = polls(subject, row, future);
    facts.add("Polls", polls.len().to_string());
    if let Some(event) = polls.last() {
        facts.add("Last polled", format!("at {}", subject.when(*event)));
    }
    add_children(&mut facts, subject, row, future);
    add_variables(&mut facts, subject, row, future);
    Some(facts)
}

/// Label, line and state, on one line.
pub(super) fn in_short(subject: Subject<'_>, future: FutureId) -> String {
    let entry = subject.trace.future(future);
    let state = match subject.index.future(future) {
        Some(row) => state(subject, row, future),
        None => String::new(),
    };
    let label = future_words(subject.trace, future);
    format!("{label}{}: {state}", subject.in_line(entry.line))
}

fn state(subject: Subject<'_>, row: &FutureRow, future: FutureId) -> String {
    let seen = subject.seen();
    let polled = polled(subject.trace, subject.index, future, seen);
    let Some(dropped) = row.dropped(seen) else {
        return match polled {
            Polled::Never => "not polled yet: nothing of it has run",
            Polled::Now => "being polled",
            Polled::Ended(PollOutcome::Pending) => "pending",
            Polled::Ended(PollOutcome::Ready) => "ready",
            Polled::Ended(PollOutcome::Panicked) => "panicked",
        }
        .to_owned();
    };
    let before = match polled {
        Polled::Never => "without ever having been polled",
        Polled::Now | Polled::Ended(PollOutcome::Pending) => "while it was pending",
        Polled::Ended(PollOutcome::Ready) => "after it was ready",
        Polled::Ended(PollOutcome::Panicked) => "after it had panicked",
    };
    format!("dropped at {} {before}", subject.when(dropped))
}

/// The events that began the polls of a future.
fn polls(subject: Subject<'_>, row: &FutureRow, future: FutureId) -> Vec<usize> {
    let seen = subject.seen();
    let (Some(first), Some(track)) = (row.first_poll(seen), row.track(seen)) else {
        return Vec::new();
    };
    let track = subject.index.track(track);
    let until = row.dropped(seen).unwrap_or(seen);
    let is_of_it = |event: &usize| {
        let kind = subject.trace.events.get(*event).map(|event| event.kind);
        kind == Some(EventKind::FuturePolled { future })
    };
    (track.polls_seen(first)..track.polls_seen(until))
        .filter_map(|place| track.poll(place).map(|poll| poll.first_event))
        .filter(is_of_it)
        .collect()
}

/// Where it was suspended last, and what it held then.
fn add_variables(facts: &mut Facts, subject: Subject<'_>, row: &FutureRow, future: FutureId) {
    let seen = subject.seen();
    let is_pending = matches!(
        polled(subject.trace, subject.index, future, seen),
        Polled::Now | Polled::Ended(PollOutcome::Pending)
    );
    let Some(suspension) = subject.trace.suspension(future, seen) else { return };
    if !is_pending || row.dropped(seen).is_some() {
        return;
    }
    if suspension.line > 0 {
        facts.add("Suspended", format!("in line {}", suspension.line));
    }
    for (place, (name, value)) in suspension.variables.iter().enumerate() {
        let (name, value) = (subject.trace.text(*name), subject.trace.text(*value));
        facts.add(if place == 0 { "Variables" } else { "" }, format!("{name} = {value}"));
    }
}

fn add_children(facts: &mut Facts, subject: Subject<'_>, row: &FutureRow, future: FutureId) {
    let seen = subject.seen();
    let (Some(actor), Some(track)) = (row.actor(seen), row.track(seen)) else { return };
    let children = subject.index.tracks_below(actor, Some(track)).filter_map(|(_, track)| {
        let child = subject.index.last_on_track(track, seen)?;
        let row = subject.index.future(child)?;
        (row.parent(seen) == Some(future) && row.dropped(seen).is_none()).then_some(child)
    });
    for (place, child) in children.take(30).enumerate() {
        facts.add(if place == 0 { "Polls in turn" } else { "" }, in_short(subject, child));
    }
}
