//! What had been printed by the cursor.

use crate::time::Instant;
use crate::timeline::Index;
use crate::trace::{ActorId, EventKind, PrintId, Stream, Trace};

/// A line that was printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedLine<'a> {
    /// Which line.
    pub print: PrintId,
    /// The event that printed it.
    pub event: usize,
    /// When.
    pub at: Instant,
    /// By whom.
    pub actor: Option<ActorId>,
    /// Where to.
    pub stream: Stream,
    /// The text, without the end of the line.
    pub text: &'a str,
}

/// What the first `seen` events printed to both streams, in order. Costs the lines, not the
/// events.
pub fn output<'a>(
    trace: &'a Trace,
    index: &'a Index,
    seen: usize,
) -> impl DoubleEndedIterator<Item = PrintedLine<'a>> {
    let seen = index.prints().partition_point(|&event| (event as usize) < seen);
    index.prints()[..seen].iter().filter_map(|&event| {
        let event = event as usize;
        let EventKind::Printed { print } = trace.events[event].kind else { return None };
        let entry = trace.print(print);
        Some(PrintedLine {
            print,
            event,
            at: trace.events[event].at,
            actor: trace.events[event].actor,
            stream: entry.stream,
            text: trace.text(entry.text),
        })
    })
}
