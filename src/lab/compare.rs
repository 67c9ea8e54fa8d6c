//! What two runs have in common, in figures.

use crate::timeline::Cursor;
use crate::trace::{EndCause, EventKind, Stream, Trace};

/// A figure that is known about each run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub term: String,
    /// Its value in each run, in order.
    pub values: Vec<String>,
}

/// What is known about runs at their cursors, side by side.
pub fn facts(runs: &[(&Trace, Cursor)]) -> Vec<Fact> {
    let counts: Vec<_> = runs.iter().map(|(trace, cursor)| Counts::of(trace, *cursor)).collect();
    let fact = |term: String, value: &dyn Fn(&Counts) -> String| Fact {
        term,
        values: counts.iter().map(value).collect(),
    };
    let mut facts = vec![
        fact("lines on standard output".to_owned(), &|counts| counts.out.to_string()),
        fact("lines on standard error".to_owned(), &|counts| counts.err.to_string()),
        fact("polls".to_owned(), &|counts| counts.polls.to_string()),
    ];
    let channels = counts.iter().map(|counts| counts.channels.len()).max().unwrap_or(0);
    for i in 0..channels {
        let of = |value: fn(&ChannelCounts) -> String| {
            move |counts: &Counts| counts.channels.get(i).map_or_else(String::new, value)
        };
        let name = format!("channel {}", i + 1);
        facts.push(fact(format!("sent into {name}"), &of(|channel| channel.sent.to_string())));
        facts.push(fact(
            format!("received from {name}"),
            &of(|channel| channel.received.to_string()),
        ));
        facts.push(fact(
            format!("left unread in {name}"),
            &of(|channel| {
                channel.unread.map_or_else(|| "still open".to_owned(), |unread| unread.to_string())
            }),
        ));
    }
    facts.push(fact("dropped or killed at the end".to_owned(), &|counts| {
        if counts.cut_off.is_empty() { "nobody".to_owned() } else { counts.cut_off.join(", ") }
    }));
    facts
}

/// Whether all runs have printed the same to standard output.
pub fn outputs_are_equal(runs: &[(&Trace, Cursor)]) -> bool {
    let mut outputs = runs
        .iter()
        .map(|(trace, cursor)| trace.printed(Stream::Out, cursor.seen).collect::<Vec<_>>());
    let Some(first) = outputs.next() else { return true };
    outputs.all(|other| other == first)
}

/// The numbers of the lines in which two texts of equal length differ, counted from 1, comments
/// left out.
pub fn differing_lines(one: &str, other: &str) -> Vec<usize> {
    one.lines()
        .zip(other.lines())
        .enumerate()
        .filter(|(_, (one, other))| one != other && !one.trim_start().starts_with("//"))
        .map(|(i, _)| i + 1)
        .collect()
}

#[derive(Default)]
struct Counts {
    out: usize,
    err: usize,
    polls: usize,
    channels: Vec<ChannelCounts>,
    cut_off: Vec<String>,
}

#[derive(Default, Clone)]
struct ChannelCounts {
    sent: usize,
    received: usize,
    unread: Option<u32>,
}

impl Counts {
    fn of(trace: &Trace, cursor: Cursor) -> Self {
        let mut counts = Self::default();
        for event in &trace.events[..cursor.seen.min(trace.events.len())] {
            match event.kind {
                EventKind::Printed { print } => match trace.print(print).stream {
                    Stream::Out => counts.out += 1,
                    Stream::Err => counts.err += 1,
                },
                EventKind::PollStarted { .. } => counts.polls += 1,
                EventKind::ChannelCreated { .. } => counts.channels.push(ChannelCounts::default()),
                EventKind::Sent { channel, .. } => counts.channels[channel.index()].sent += 1,
                EventKind::Received { channel, .. } => {
                    counts.channels[channel.index()].received += 1;
                }
                EventKind::ReceiverDropped { channel, unread } => {
                    counts.channels[channel.index()].unread = Some(unread);
                }
                EventKind::Ended { how } => {
                    let what = match how {
                        EndCause::Finished | EndCause::Panicked => continue,
                        EndCause::Aborted => "aborted",
                        EndCause::Shutdown => "dropped by the runtime",
                        EndCause::Killed => "gone with the process",
                    };
                    let name = event.actor.map_or("", |actor| trace.actor_name(actor));
                    counts.cut_off.push(format!("{name} ({what})"));
                }
                _ => {}
            }
        }
        counts
    }
}
