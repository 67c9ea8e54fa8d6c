//! What is known about a channel, and about a message.

use super::{Facts, Subject};
use crate::timeline::words::{counted, format_duration};
use crate::trace::{ChannelId, ChannelKind, EventKind, MessageId};

pub(super) fn facts(subject: Subject<'_>, channel: ChannelId) -> Option<Facts> {
    let seen = subject.seen();
    let track = subject.index.channel(channel)?;
    let state = track.state(seen)?;
    let born = track.born()?;
    let entry = subject.trace.channel(channel);
    let mut facts = Facts::default();
    facts.add("Channel", subject.trace.text(entry.name));
    facts.add(
        "Kind",
        match entry.kind {
            ChannelKind::Unbounded => "unbounded".to_owned(),
            ChannelKind::Bounded(most) => format!("bounded: at most {most}"),
            ChannelKind::Oneshot => "oneshot".to_owned(),
        },
    );
    let (by, line) = (subject.who(born), subject.in_line(entry.line));
    facts.add("Created", format!("by {by}{line} at {}", subject.when(born)));
    let deepest = track.greatest_depth(0, track.steps_seen(seen));
    facts.add("Depth", format!("{}, at most {deepest}", state.depth));
    facts.add("Senders alive", state.senders.to_string());
    facts.add(
        "Receiver",
        match track.closed(seen) {
            None => "alive".to_owned(),
            Some((event, unread)) => format!(
                "dropped at {} with {} unread",
                subject.when(event),
                counted(unread as usize, "message", "messages")
            ),
        },
    );
    facts.add("Sent", state.sent.to_string());
    facts.add("Received", state.received.to_string());
    if state.refused != 0 {
        facts.add("Refused", state.refused.to_string());
    }
    Some(facts)
}

pub(super) fn facts_of_message(subject: Subject<'_>, message: MessageId) -> Option<Facts> {
    let seen = subject.seen();
    let flow = subject.index.message(message)?;
    let begun = flow.sent(seen).or_else(|| flow.refused(seen))?;
    let entry = subject.trace.message(message);
    let mut facts = Facts::default();
    facts.add("Message", subject.trace.text(entry.text));
    if let Some(EventKind::Sent { channel, .. } | EventKind::SendRefused { channel, .. }) =
        subject.trace.events.get(begun).map(|event| event.kind)
    {
        facts.add("Channel", subject.trace.text(subject.trace.channel(channel).name));
    }
    let (by, line) = (subject.who(begun), subject.in_line(entry.line));
    let said = format!("by {by}{line} at {}", subject.when(begun));
    if flow.refused(seen).is_some() {
        facts
            .add("Refused", format!("to {}: the receiver is gone", said.trim_start_matches("by ")));
        return Some(facts);
    }
    facts.add("Sent", said);
    match flow.received(seen) {
        Some(event) => {
            facts.add("Received", format!("by {} at {}", subject.who(event), subject.when(event)));
            let waited = subject.trace.events[event].at.since(subject.trace.events[begun].at);
            facts.add("In the channel for", format_duration(waited));
        }
        None => facts.add("Received", "not yet"),
    }
    Some(facts)
}
