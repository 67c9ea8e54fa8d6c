//! What a recording has grown by, with which a copy of it elsewhere is brought up to date.
//!
//! Knows nothing of how it gets there.

use serde::{Deserialize, Serialize};

use super::{FutureEntry, FutureId, Trace};

/// What a recording has grown by since somebody asked last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Added {
    /// The recording without what was there before.
    tail: Trace,
    /// What has changed of what was there before: futures that were polled for the first time.
    adopted: Vec<(FutureId, FutureEntry)>,
}

impl Added {
    /// A copy that begins with this: what somebody is told who is told for the first time.
    pub fn into_trace(self) -> Trace {
        self.tail
    }
}

/// How much of a recording is known elsewhere, and what has changed of that.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    events: usize,
    actors: usize,
    futures: usize,
    timers: usize,
    channels: usize,
    waits: usize,
    messages: usize,
    prints: usize,
    suspensions: usize,
    texts: usize,
    adopted: Vec<FutureId>,
}

impl Known {
    /// A future was polled for the first time.
    pub(super) fn adopted(&mut self, future: FutureId) {
        if future.index() < self.futures {
            self.adopted.push(future);
        }
    }

    /// What is not known of `trace` yet. It is known from now on.
    pub(super) fn catch_up(&mut self, trace: &Trace) -> Added {
        let adopted = std::mem::take(&mut self.adopted);
        let adopted = adopted.into_iter().map(|id| (id, trace.future(id).clone())).collect();
        let tail = Trace {
            header: trace.header.clone(),
            outcome: trace.outcome.clone(),
            events: rest(&trace.events, &mut self.events),
            actors: rest(&trace.actors, &mut self.actors),
            futures: rest(&trace.futures, &mut self.futures),
            timers: rest(&trace.timers, &mut self.timers),
            channels: rest(&trace.channels, &mut self.channels),
            waits: rest(&trace.waits, &mut self.waits),
            messages: rest(&trace.messages, &mut self.messages),
            prints: rest(&trace.prints, &mut self.prints),
            suspensions: rest(&trace.suspensions, &mut self.suspensions),
            texts: rest(&trace.texts, &mut self.texts),
        };
        Added { tail, adopted }
    }
}

/// What is in a table beyond what is known of it.
fn rest<T: Clone>(table: &[T], known: &mut usize) -> Vec<T> {
    let rest = table[*known..].to_vec();
    *known = table.len();
    rest
}

impl Trace {
    /// Takes in what the recording of which this is a copy has grown by.
    pub fn append(&mut self, added: Added) {
        let Added { tail, adopted } = added;
        for (future, entry) in adopted {
            self.futures[future.index()] = entry;
        }
        self.header = tail.header;
        self.outcome = tail.outcome;
        self.events.extend(tail.events);
        self.actors.extend(tail.actors);
        self.futures.extend(tail.futures);
        self.timers.extend(tail.timers);
        self.channels.extend(tail.channels);
        self.waits.extend(tail.waits);
        self.messages.extend(tail.messages);
        self.prints.extend(tail.prints);
        self.suspensions.extend(tail.suspensions);
        self.texts.extend(tail.texts);
    }
}
