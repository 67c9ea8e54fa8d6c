//! The words for what a trace holds, shared by the picture, the summary and the inspector.

use std::time::Duration;

use super::{Lane, LaneState, WaitsFor};
use crate::trace::{
    ActorKind, EndCause, EventKind, FutureId, Subject, TimerId, Trace, WaitId, WakeCause,
};

/// What an actor is, in a word.
pub(super) const fn kind_word(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Main => "main",
        ActorKind::Task => "task",
        ActorKind::Thread => "thread",
        ActorKind::BlockingJob => "blocking job",
    }
}

/// What a state is, in a word.
pub(super) const fn state_word(state: LaneState) -> &'static str {
    match state {
        LaneState::Starting => "starting",
        LaneState::Queued { .. } => "queued",
        LaneState::Polling { .. } => "being polled",
        LaneState::Waiting { .. } => "waiting",
        LaneState::Closing => "ending",
        LaneState::Running => "running",
        LaneState::Blocked { .. } => "blocked",
    }
}

/// How an actor ended, in a word.
pub(super) const fn end_word(how: EndCause) -> &'static str {
    match how {
        EndCause::Finished => "finished",
        EndCause::Panicked => "panicked",
        EndCause::Aborted => "aborted",
        EndCause::Shutdown => "dropped at shutdown",
        EndCause::Killed => "killed at exit",
    }
}

/// What an actor is doing after the first `seen` events, or how it ended, in a word.
pub(super) fn life_word(lane: &Lane, seen: usize) -> &'static str {
    match (lane.end(seen), lane.span_at(seen)) {
        (Some((_, how)), _) => end_word(how),
        (None, Some(span)) => state_word(span.state),
        (None, None) => "not spawned yet",
    }
}

/// What a suspended task waits for: what its futures tell while it waits, and what woke it once
/// it was woken, by the event `woken`.
pub(super) fn waiting_words(
    trace: &Trace,
    on: WaitsFor,
    others: u16,
    woken: Option<usize>,
) -> String {
    let cause = woken.and_then(|event| match trace.events.get(event)?.kind {
        EventKind::Woken { cause, .. } => Some(cause),
        _ => None,
    });
    if let Some(cause) = cause {
        return cause_words(trace, cause);
    }
    let mut words = match on {
        WaitsFor::Timer(timer) => {
            let entry = trace.timer(timer);
            let label =
                entry.future.map_or_else(|| "timer".to_owned(), |id| future_words(trace, id));
            format!("{label} until {}", entry.deadline)
        }
        WaitsFor::Future(future) => future_words(trace, future),
        WaitsFor::Unknown => "to be woken".to_owned(),
    };
    if others != 0 {
        words.push_str(&format!(" and {others} more"));
    }
    words
}

/// What a future is called and what it is about: `recv on channel 1`, `join of messages`.
pub(super) fn future_words(trace: &Trace, future: FutureId) -> String {
    let entry = trace.future(future);
    let label = trace.text(entry.label);
    match entry.subject {
        Some(Subject::Channel(channel)) => {
            format!("{label} on {}", trace.text(trace.channel(channel).name))
        }
        Some(Subject::Actor(actor)) => format!("{label} of {}", trace.actor_name(actor)),
        None => label.to_owned(),
    }
}

/// What somebody who is blocked waits for.
pub(super) fn blocked_words(trace: &Trace, timer: Option<TimerId>, wait: Option<WaitId>) -> String {
    match (timer, wait) {
        (Some(timer), _) => format!("sleep until {}", trace.timer(timer).deadline),
        (None, Some(wait)) => trace.text(trace.wait(wait).what).to_owned(),
        (None, None) => "until somebody lets it go on".to_owned(),
    }
}

/// Why somebody was woken, as a part of a sentence: `timer`, `message in channel 1`, …
pub fn cause_words(trace: &Trace, cause: WakeCause) -> String {
    let channel = |id| trace.text(trace.channel(id).name);
    match cause {
        WakeCause::Spawned => "spawned".to_owned(),
        WakeCause::Timer(_) => "timer".to_owned(),
        WakeCause::Message(id) => format!("message in {}", channel(id)),
        WakeCause::Closed(id) => format!("{} closed", channel(id)),
        WakeCause::Room(id) => format!("room in {}", channel(id)),
        WakeCause::Joined(actor) => format!("{} ended", trace.actor_name(actor)),
        WakeCause::Itself => "itself".to_owned(),
        WakeCause::Abort => "abort".to_owned(),
        WakeCause::Waker => "waker called".to_owned(),
    }
}

/// A number with its noun: `1 poll`, `2 polls`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A length of time with at most three decimals in the greatest unit that is not below 1:
/// `1.5 ms`, `20 ns`, `0 ns`.
pub fn format_duration(length: Duration) -> String {
    let nanos = length.as_nanos();
    let (unit, name) = match nanos {
        0..1_000 => return format!("{nanos} ns"),
        1_000..1_000_000 => (1_000, "µs"),
        1_000_000..1_000_000_000 => (1_000_000, "ms"),
        _ => (1_000_000_000, "s"),
    };
    let thousandths = nanos * 1_000 / unit;
    let fraction = format!("{:03}", thousandths % 1_000);
    match fraction.trim_end_matches('0') {
        "" => format!("{} {name}", thousandths / 1_000),
        fraction => format!("{}.{fraction} {name}", thousandths / 1_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_the_unit_that_fits() {
        for (nanos, expected) in [
            (0, "0 ns"),
            (999, "999 ns"),
            (1_500, "1.5 µs"),
            (100_110_900, "100.11 ms"),
            (2_000_000_000, "2 s"),
        ] {
            assert_eq!(format_duration(Duration::from_nanos(nanos)), expected);
        }
    }
}
