//! What is known about a bar on a lane, a wake, and a printed line.

use super::{Facts, Subject};
use crate::time::Instant;
use crate::timeline::words::{
    blocked_words, cause_words, counted, format_duration, state_word, waiting_words,
};
use crate::timeline::{LaneState, SpanTarget};
use crate::trace::{EventKind, PollOutcome, PrintId, Stream};

pub(super) fn facts(subject: Subject<'_>, target: SpanTarget) -> Option<Facts> {
    let seen = subject.seen();
    let lane = subject.index.lane(target.actor)?;
    let first = lane.spans_seen(target.first_event);
    let span = lane.span(first).filter(|span| subject.has_seen(span.first_event))?;
    let begun = subject.trace.events[span.first_event].at;
    let mut facts = Facts::default();
    facts.add("On the lane of", subject.trace.actor_name(target.actor));
    if 1 < target.members {
        let members = (first..first + target.members).filter_map(|place| lane.span(place));
        let polls = members
            .take_while(|span| subject.has_seen(span.first_event))
            .filter(|span| matches!(span.state, LaneState::Polling { .. }))
            .count();
        let polls = counted(polls, "poll", "polls");
        facts.add("Drawn as one", format!("{} states, with {polls}", target.members));
        let end = subject.trace.events.get(target.end_event).map(|event| event.at);
        add_times(&mut facts, begun, end.filter(|_| subject.has_seen(target.end_event)), subject);
        return Some(facts);
    }
    let end = span.end_event.filter(|&event| event < seen);
    match span.state {
        LaneState::Polling { number } => {
            facts.add("State", format!("poll {number}"));
            let outcome = end.map(|event| subject.trace.events[event].kind);
            facts.add(
                "Outcome",
                match outcome {
                    Some(EventKind::PollEnded { outcome: PollOutcome::Ready }) => "ready",
                    Some(EventKind::PollEnded { outcome: PollOutcome::Pending }) => "pending",
                    Some(EventKind::PollEnded { outcome: PollOutcome::Panicked }) => "panicked",
                    Some(EventKind::Blocked { .. }) => "blocked in the middle of it",
                    _ => "not over yet",
                },
            );
            if let EventKind::PollStarted { ready, worker } =
                subject.trace.events[span.first_event].kind
            {
                facts.add("Ready then", counted(ready as usize, "actor", "actors"));
                if let Some(worker) = worker {
                    facts.add("By", format!("worker {worker}"));
                }
            }
        }
        LaneState::Queued { wake } => {
            facts.add("State", "queued: woken, waiting for its turn");
            facts.add("Woken by", wake_words(subject, wake));
        }
        LaneState::Waiting { on, others } => {
            facts.add("State", "waiting");
            facts.add("For", waiting_words(subject.trace, on, others, None));
            if let Some(event) = end {
                facts.add("Ended by", wake_words(subject, event));
            }
        }
        LaneState::Blocked { timer, wait } => {
            facts.add("State", format!("blocked: {}", blocked_words(subject.trace, timer, wait)));
        }
        state => facts.add("State", state_word(state)),
    }
    add_times(&mut facts, begun, end.map(|event| subject.trace.events[event].at), subject);
    Some(facts)
}

pub(super) fn facts_of_wake(subject: Subject<'_>, event: usize) -> Option<Facts> {
    let woken = subject.trace.events.get(event).filter(|_| subject.has_seen(event))?;
    let actor = woken.actor?;
    if !matches!(woken.kind, EventKind::Woken { .. }) {
        return None;
    }
    let before = subject.index.lane(actor)?.span_at(event);
    let mut facts = Facts::default();
    facts.add("Wake of", subject.trace.actor_name(actor));
    facts.add("Because of", wake_words(subject, event));
    facts.add("At", woken.at.to_string());
    facts.add(
        "Effect",
        match before.map(|span| span.state) {
            Some(LaneState::Queued { .. }) => "none: it was queued already",
            Some(LaneState::Polling { .. }) => "queued again after the poll it is in",
            _ => "queued",
        },
    );
    Some(facts)
}

pub(super) fn facts_of_print(subject: Subject<'_>, print: PrintId) -> Option<Facts> {
    let event = *subject.index.prints().get(print.index())? as usize;
    let printed = subject.trace.events.get(event).filter(|_| subject.has_seen(event))?;
    let entry = subject.trace.print(print);
    let mut facts = Facts::default();
    facts.add("Printed", subject.trace.text(entry.text));
    facts.add(
        "To",
        match entry.stream {
            Stream::Out => "standard output",
            Stream::Err => "standard error",
        },
    );
    let (by, line) = (subject.who(event), subject.in_line(entry.line));
    facts.add("By", format!("{by}{line} at {}", printed.at));
    Some(facts)
}

/// The cause of a wake, and whose code it was.
fn wake_words(subject: Subject<'_>, event: usize) -> String {
    match subject.trace.events.get(event).map(|event| event.kind) {
        Some(EventKind::Woken { cause, by: Some(by) }) => {
            let by = subject.trace.actor_name(by);
            format!("{}, by {by}", cause_words(subject.trace, cause))
        }
        Some(EventKind::Woken { cause, by: None }) => cause_words(subject.trace, cause),
        _ => String::new(),
    }
}

fn add_times(facts: &mut Facts, begun: Instant, end: Option<Instant>, subject: Subject<'_>) {
    facts.add("From", begun.to_string());
    facts.add("To", end.map_or_else(|| "still going on".to_owned(), |end| end.to_string()));
    let length = end.unwrap_or(subject.cursor.at).since(begun);
    facts.add("For", format_duration(length));
}
