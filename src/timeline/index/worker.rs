//! The lanes on which actors are polled: of each worker, and of `main`.
//!
//! The same polls as on the lanes of the actors, by where they were.

use super::event_id::EventId;
use crate::trace::{ActorId, Scheduler, Trace, WorkerId};

/// A lane on which one actor is polled at a time: a worker's, or that of `main`, where there are
/// no workers with all the tasks.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkerLane {
    worker: Option<WorkerId>,
    parts: Vec<Part>,
}

/// A span of an actor that belongs to one of its polls: in which its code runs, or is blocked.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Part {
    from: EventId,
    actor: ActorId,
    span: u32,
}

impl WorkerLane {
    /// Whose lane it is; none of `main`.
    pub const fn worker(&self) -> Option<WorkerId> {
        self.worker
    }

    /// How many parts of polls began within the first `seen` events.
    pub fn parts_seen(&self, seen: usize) -> usize {
        self.parts.partition_point(|part| part.from.index() < seen)
    }

    /// Who was polled in the part at a place of the lane, and which span of theirs it is.
    pub fn part(&self, index: usize) -> Option<(ActorId, usize)> {
        self.parts.get(index).map(|part| (part.actor, part.span as usize))
    }

    /// The event that began the part at a place of the lane.
    pub fn first_event(&self, index: usize) -> Option<usize> {
        self.parts.get(index).map(|part| part.from.index())
    }
}

/// The lanes, and who is being polled on which.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct WorkerLanes {
    pub(super) lanes: Vec<WorkerLane>,
    polled: Vec<(ActorId, Option<WorkerId>)>,
}

impl WorkerLanes {
    /// Makes the lanes that a run has from its beginning.
    pub(super) fn begin(&mut self, trace: &Trace) {
        let workers = match trace.header.scheduler {
            Scheduler::Workers(count) => usize::from(count),
            _ => 0,
        };
        let lane = |worker| WorkerLane { worker, parts: Vec::new() };
        let place = |worker: usize| worker.checked_sub(1).map(WorkerId::from_index);
        while self.lanes.len() <= workers {
            self.lanes.push(lane(place(self.lanes.len())));
        }
    }

    /// A poll of an actor begins.
    pub(super) fn begin_poll(&mut self, actor: ActorId, worker: Option<WorkerId>) {
        self.polled.push((actor, worker));
    }

    /// A span of an actor begins: it belongs to the poll that goes on, if one does.
    pub(super) fn begin_span(&mut self, from: EventId, actor: ActorId, span: Option<usize>) {
        let polled = self.polled.iter().find(|(other, _)| *other == actor);
        let Some(&(_, worker)) = polled else { return };
        let lane = self.lanes.get_mut(worker.map_or(0, |worker| worker.index() + 1));
        let span = span.and_then(|span| u32::try_from(span).ok());
        if let (Some(lane), Some(span)) = (lane, span) {
            lane.parts.push(Part { from, actor, span });
        }
    }

    /// The poll of an actor ended.
    pub(super) fn end_poll(&mut self, actor: ActorId) {
        self.polled.retain(|(other, _)| *other != actor);
    }
}
