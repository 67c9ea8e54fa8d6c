//! Where the reader is in one trace.

use crate::time::Instant;
use crate::trace::Trace;

/// Where the reader is in one trace: what happened before is shown, what comes after is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    /// The moment; not before the last event seen. States that go on reach up to it.
    pub at: Instant,
    /// How many events have been seen. Events of one moment can be seen one by one, so this is
    /// not a function of `at`.
    pub seen: usize,
}

impl Cursor {
    /// At the end of what is recorded.
    pub fn end_of(trace: &Trace) -> Self {
        Self { at: trace.end(), seen: trace.events.len() }
    }

    /// At a moment, with everything seen that happened up to it.
    pub fn at_time(trace: &Trace, at: Instant) -> Self {
        Self { at, seen: trace.seen_at(at) }
    }

    /// After `seen` events, at the moment of the last of them.
    pub fn after_events(trace: &Trace, seen: usize) -> Self {
        let seen = seen.min(trace.events.len());
        let at = trace.events[..seen].last().map_or(Instant::ZERO, |event| event.at);
        Self { at, seen }
    }
}
