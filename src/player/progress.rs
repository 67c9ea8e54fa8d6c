//! How far a run is recorded.

use std::time::Duration;

use crate::time::Instant;
use crate::trace::{Event, Trace};

/// How far a run is recorded: what the player has to know of it.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// What happened so far.
    pub events: &'a [Event],
    /// Every event up to and including this moment is recorded; none will be added there.
    /// [`Instant::ZERO`] says nothing: at that moment a run begins.
    pub complete_to: Instant,
    /// Whether the run is over: nothing will be added at all.
    pub finished: bool,
}

impl<'a> Progress<'a> {
    /// What a trace by itself says: a run that has an outcome is over, and one that has none is
    /// complete up to just before its last event. A driver that has advanced its simulation
    /// further says so with [`Progress::complete_to`].
    pub fn of(trace: &'a Trace) -> Self {
        let finished = trace.outcome.is_some();
        let end = trace.end();
        let complete_to = if finished { end } else { end - Duration::from_nanos(1) };
        Self { events: &trace.events, complete_to, finished }
    }

    /// The same, complete up to and including `moment`.
    #[must_use]
    pub fn complete_to(self, moment: Instant) -> Self {
        Self { complete_to: self.complete_to.max(moment), ..self }
    }

    /// The moment of the last event.
    pub fn end(&self) -> Instant {
        self.events.last().map_or(Instant::ZERO, |event| event.at)
    }

    /// Whether every event up to and including `at` is recorded.
    pub(super) fn is_complete_to(&self, at: Instant) -> bool {
        self.finished || (self.complete_to != Instant::ZERO && at <= self.complete_to)
    }

    /// The moment of an event.
    pub(super) fn moment(&self, index: usize) -> Option<Instant> {
        self.events.get(index).map(|event| event.at)
    }

    /// How many events happened at `at` or before.
    pub(super) fn seen_at(&self, at: Instant) -> usize {
        self.events.partition_point(|event| event.at <= at)
    }

    /// How many events happened before `at`.
    pub(super) fn seen_before(&self, at: Instant) -> usize {
        self.events.partition_point(|event| event.at < at)
    }
}
