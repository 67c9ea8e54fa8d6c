//! How far the polls of a future have come.

use super::Index;
use crate::trace::{EventKind, FutureId, PollOutcome, Trace};

/// How far the polls of a future have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Polled {
    /// It was never polled: nothing of it has run.
    Never,
    /// A poll goes on.
    Now,
    /// The last poll ended like this. A stream is ready with each of its items and goes on.
    Ended(PollOutcome),
}

/// How far the polls of a future have come after the first `seen` events.
pub(super) fn polled(trace: &Trace, index: &Index, future: FutureId, seen: usize) -> Polled {
    let last = || {
        let row = index.future(future)?;
        let track = row.first_poll(seen).and(row.track(seen))?;
        let track = index.track(track);
        let before = track.polls_seen(row.dropped(seen).unwrap_or(seen));
        // The last poll on a track is its last future's, unless futures had to share it.
        (0..before)
            .rev()
            .filter_map(|place| track.poll(place))
            .find(|poll| trace.events[poll.first_event].kind == EventKind::FuturePolled { future })
    };
    let Some(last) = last() else { return Polled::Never };
    let end = last.end_event.filter(|&event| event < seen);
    match end.and_then(|event| trace.events.get(event)).map(|event| event.kind) {
        Some(EventKind::FutureReturned { outcome, .. }) => Polled::Ended(outcome),
        _ => Polled::Now,
    }
}
