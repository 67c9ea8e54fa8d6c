//! What is known about an actor.

use super::{Facts, Subject};
use crate::timeline::words::{
    blocked_words, cause_words, counted, end_word, kind_word, state_word, waiting_words,
};
use crate::timeline::{Lane, LaneState, TrackId};
use crate::trace::{ActorId, EventKind};

/// How many children and how many futures are named, at most.
const MOST: usize = 30;

pub(super) fn facts(subject: Subject<'_>, actor: ActorId) -> Option<Facts> {
    let seen = subject.seen();
    let lane = subject.index.lane(actor).filter(|lane| lane.is_born(seen))?;
    let entry = subject.trace.actor(actor);
    let mut facts = Facts::default();
    facts.add("Name", subject.trace.text(entry.name));
    facts.add("Kind", kind_word(entry.kind));
    facts.add("State", state(subject, lane));
    let spawner = entry.spawner.map_or("the runtime", |id| subject.trace.actor_name(id));
    let born = lane.born().map(|event| subject.when(event)).unwrap_or_default();
    facts.add("Spawned", format!("by {spawner}{} at {born}", subject.in_line(entry.line)));
    facts.add("Polls", lane.polls_seen(seen).to_string());
    add_related(&mut facts, subject, lane);
    add_children(&mut facts, subject, lane);
    add_futures(&mut facts, subject, actor);
    Some(facts)
}

fn state(subject: Subject<'_>, lane: &Lane) -> String {
    let seen = subject.seen();
    if let Some((event, how)) = lane.end(seen) {
        return format!("{} at {}", end_word(how), subject.when(event));
    }
    let Some(span) = lane.span_at(seen) else { return "not spawned yet".to_owned() };
    let since = subject.when(span.first_event);
    let what = match span.state {
        LaneState::Waiting { on, others } => {
            format!("waiting: {}", waiting_words(subject.trace, on, others, None))
        }
        LaneState::Blocked { timer, wait } => {
            format!("blocked: {}", blocked_words(subject.trace, timer, wait))
        }
        state => state_word(state).to_owned(),
    };
    format!("{what}, since {since}")
}

/// What it was woken by, what it sent and received, and what it printed.
fn add_related(facts: &mut Facts, subject: Subject<'_>, lane: &Lane) {
    let related = lane.related();
    let seen = related.partition_point(|&event| (event as usize) < subject.seen());
    let mut wakes: Vec<(String, usize)> = Vec::new();
    let (mut sent, mut received, mut refused, mut printed) = (0, 0, 0, 0);
    for event in related[..seen].iter().map(|&event| &subject.trace.events[event as usize]) {
        if event.actor != Some(lane.actor()) {
            continue;
        }
        match event.kind {
            EventKind::Woken { cause, .. } => {
                let words = cause_words(subject.trace, cause);
                match wakes.iter_mut().find(|(known, _)| *known == words) {
                    Some((_, count)) => *count += 1,
                    None => wakes.push((words, 1)),
                }
            }
            EventKind::Sent { .. } => sent += 1,
            EventKind::Received { .. } => received += 1,
            EventKind::SendRefused { .. } => refused += 1,
            EventKind::Printed { .. } => printed += 1,
            _ => {}
        }
    }
    let wakes: Vec<_> = wakes.iter().map(|(words, count)| format!("{count} × {words}")).collect();
    if !wakes.is_empty() {
        facts.add("Woken", wakes.join(", "));
    }
    for (term, count) in [("Sent", sent), ("Refused", refused), ("Received", received)] {
        if count != 0 {
            facts.add(term, counted(count, "message", "messages"));
        }
    }
    if printed != 0 {
        facts.add("Printed", counted(printed, "line", "lines"));
    }
}

fn add_children(facts: &mut Facts, subject: Subject<'_>, lane: &Lane) {
    let children = subject.index.children(lane, subject.seen());
    let mut names: Vec<_> =
        children.take(MOST + 1).map(|child| subject.trace.actor_name(child.actor())).collect();
    if MOST < names.len() {
        names.truncate(MOST);
        names.push("and more");
    }
    if !names.is_empty() {
        facts.add("Has spawned", names.join(", "));
    }
}

/// The futures that are alive, each indented below the one that polls it.
fn add_futures(facts: &mut Facts, subject: Subject<'_>, actor: ActorId) {
    let mut tree = Vec::new();
    collect(subject, actor, None, 0, &mut tree);
    for (place, line) in tree.into_iter().enumerate() {
        facts.add(if place == 0 { "Futures" } else { "" }, line);
    }
}

fn collect(
    subject: Subject<'_>,
    actor: ActorId,
    parent: Option<TrackId>,
    depth: usize,
    tree: &mut Vec<String>,
) {
    let seen = subject.seen();
    for (id, track) in subject.index.tracks_below(actor, parent) {
        if tree.len() == MOST {
            tree.push("and more".to_owned());
        }
        if MOST <= tree.len() {
            return;
        }
        let last = subject.index.last_on_track(track, seen);
        let alive = last.filter(|&last| {
            let here = subject.index.future(last);
            here.is_some_and(|row| row.track(seen) == Some(id) && row.dropped(seen).is_none())
        });
        if let Some(future) = alive {
            let indent = "\u{2003}".repeat(depth);
            tree.push(format!("{indent}{}", super::future::in_short(subject, future)));
        }
        collect(subject, actor, Some(id), depth + usize::from(alive.is_some()), tree);
    }
}
