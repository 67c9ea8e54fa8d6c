//! What the picture says, in one paragraph.

use super::words::{counted, kind_word, life_word};
use super::{Cursor, Index, Lane};
use crate::time::Clock;
use crate::trace::{ChannelId, Trace};

/// How many actors, and how many channels, are spoken of one by one.
const MOST: usize = 12;

/// One paragraph that says what the picture at `cursor` says: how many actors in which states,
/// their polls, each channel's messages, what was printed, and how the run ended.
pub fn summary(trace: &Trace, index: &Index, cursor: Cursor) -> String {
    let seen = cursor.seen.min(index.len());
    let clock = match trace.header.clock {
        Clock::Virtual => "virtual clock",
        Clock::Real => "real clock",
    };
    let mut sentences = vec![format!(
        "{} at {} ({clock}), after {}.",
        trace.header.program,
        cursor.at,
        counted(seen, "event", "events"),
    )];
    if seen == 0 {
        sentences.push("Nothing has happened yet.".to_owned());
        return sentences.join(" ");
    }
    sentences.extend(actors(trace, index, seen));
    sentences.extend(channels(trace, index, seen));
    sentences.push(printed(index, seen));
    sentences.push(ending(trace, seen));
    sentences.join(" ")
}

fn actors(trace: &Trace, index: &Index, seen: usize) -> Vec<String> {
    let count = index.spawned(seen);
    let mut sentences: Vec<_> =
        index.lanes_by_spawner(seen).take(MOST).map(|lane| actor(trace, lane, seen)).collect();
    if MOST < count {
        sentences.push(format!("There are {} more tasks and threads.", count - MOST));
    }
    sentences
}

fn actor(trace: &Trace, lane: &Lane, seen: usize) -> String {
    let entry = trace.actor(lane.actor());
    let (kind, name) = (kind_word(entry.kind), trace.text(entry.name));
    let who = if kind == name { name.to_owned() } else { format!("{kind} {name}") };
    let ended = lane.end(seen).is_some();
    let state = life_word(lane, seen);
    let state = match state.split_once(' ') {
        // “was dropped at shutdown”, “was killed at exit”, but “finished”.
        Some(_) if ended => format!("was {state}"),
        None if ended && state == "aborted" => format!("was {state}"),
        _ if ended => state.to_owned(),
        _ => format!("is {state}"),
    };
    match lane.polls_seen(seen) {
        0 => format!("{} {state}.", capitalized(&who)),
        polls => {
            let polls = counted(polls as usize, "poll", "polls");
            format!("{} {state} after {polls}.", capitalized(&who))
        }
    }
}

fn channels(trace: &Trace, index: &Index, seen: usize) -> Vec<String> {
    let states = index.channels().iter().enumerate().filter_map(|(place, track)| {
        let state = track.state(seen).filter(|_| place < trace.channels.len())?;
        let name = trace.text(trace.channel(ChannelId::from_index(place)).name);
        let deepest = track.greatest_depth(0, track.steps_seen(seen));
        let mut text = format!(
            "{}: {} sent, {} received, {} waiting now and {deepest} at most, {}",
            capitalized(name),
            state.sent,
            state.received,
            state.depth,
            counted(state.senders as usize, "sender alive", "senders alive"),
        );
        if !state.receiver {
            text.push_str(&format!(", receiver gone with {} unread", state.unread));
        }
        if state.refused != 0 {
            text.push_str(&format!(", {} refused", state.refused));
        }
        text.push('.');
        Some(text)
    });
    let mut sentences: Vec<_> = states.take(MOST + 1).collect();
    if MOST < sentences.len() {
        sentences.truncate(MOST);
        sentences.push("There are more channels.".to_owned());
    }
    sentences
}

fn printed(index: &Index, seen: usize) -> String {
    let until = |events: &[u32]| events.partition_point(|&event| (event as usize) < seen);
    let errors = until(index.error_prints());
    let lines = until(index.prints()) - errors;
    let lines = counted(lines, "line", "lines");
    format!("Printed: {lines} on standard output, {errors} on standard error.")
}

fn ending(trace: &Trace, seen: usize) -> String {
    let Some(outcome) = trace.outcome.as_ref().filter(|_| trace.events.len() <= seen) else {
        return "The run goes on.".to_owned();
    };
    outcome.sentence(trace)
}

fn capitalized(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
