//! What is known about a future.

use super::{Facts, Subject};
use crate::timeline::FutureRow;
use crate::trace::{EventKind, FutureId, PollOutcome};

pub(super) fn facts(subject: Subject<'_>, future: FutureId) -> Option<Facts> {
    let seen = subject.seen();
    let row = subject.index.future(future)?;
    let created = row.created(seen).or_else(|| row.first_poll(seen))?;
    let entry = subject.trace.future(future);
    let mut facts = Facts::default();
    facts.add("Future", subject.trace.text(entry.label));
    facts.add("State", state(subject, row));
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
    if let Some((event, outcome)) = polls.last() {
        let outcome = match outcome {
            Some(PollOutcome::Ready) => "ready",
            Some(PollOutcome::Pending) => "pending",
            Some(PollOutcome::Panicked) => "panicked",
            None => "not over yet",
        };
        facts.add("Last poll", format!("at {}: {outcome}", subject.when(*event)));
    }
    add_children(&mut facts, subject, row, future);
    Some(facts)
}

/// Label, line and state, on one line.
pub(super) fn in_short(subject: Subject<'_>, future: FutureId) -> String {
    let entry = subject.trace.future(future);
    let state = subject.index.future(future).map(|row| state(subject, row)).unwrap_or_default();
    let label = subject.trace.text(entry.label);
    format!("{label}{}: {state}", subject.in_line(entry.line))
}

fn state(subject: Subject<'_>, row: &FutureRow) -> String {
    let seen = subject.seen();
    match (row.dropped(seen), row.finished(seen), row.first_poll(seen)) {
        (Some(event), None, None) => {
            format!("dropped at {} without ever having been polled", subject.when(event))
        }
        (Some(event), None, Some(_)) => {
            format!("dropped at {} before it was ready", subject.when(event))
        }
        (Some(event), Some(_), _) => format!("done, and dropped at {}", subject.when(event)),
        // A stream is ready with each of its items, and goes on.
        (None, Some(_), _) => "alive".to_owned(),
        (None, None, Some(_)) => "pending".to_owned(),
        (None, None, None) => "not polled yet: nothing of it has run".to_owned(),
    }
}

/// The polls of a future: the event that began each, and its outcome if it is over.
fn polls(
    subject: Subject<'_>,
    row: &FutureRow,
    future: FutureId,
) -> Vec<(usize, Option<PollOutcome>)> {
    let seen = subject.seen();
    let (Some(first), Some(track)) = (row.first_poll(seen), row.track(seen)) else {
        return Vec::new();
    };
    let track = subject.index.track(track);
    let until = row.dropped(seen).unwrap_or(seen);
    let kind = |event: usize| subject.trace.events.get(event).map(|event| event.kind);
    (track.polls_seen(first)..track.polls_seen(until))
        .filter_map(|place| track.poll(place))
        .filter(|poll| kind(poll.first_event) == Some(EventKind::FuturePolled { future }))
        .map(|poll| {
            let end = poll.end_event.filter(|&event| subject.has_seen(event));
            let outcome = end.and_then(kind).and_then(|kind| match kind {
                EventKind::FutureReturned { outcome, .. } => Some(outcome),
                _ => None,
            });
            (poll.first_event, outcome)
        })
        .collect()
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
