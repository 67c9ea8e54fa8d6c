//! The states of one actor, one after the other.

use super::LaneState;
use super::TrackId;
use super::event_id::{EventId, within};
use crate::trace::{ActorId, EndCause};

/// One actor's life: its states from its birth to its end, and the events that concern it.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    actor: ActorId,
    pub(super) spawner: Option<ActorId>,
    pub(super) depth: u16,
    born: Option<EventId>,
    end: Option<(EventId, EndCause)>,
    /// A wake that came while it was being polled: it is queued again when the poll ends.
    woken_in_poll: Option<EventId>,
    /// The poll in whose middle the actor blocks.
    stalled_poll: Option<u32>,
    polls: u32,
    /// Each state lasts from its event to that of the next; the last one to the end.
    changes: Vec<Change>,
    related: Vec<u32>,
    pub(super) first_child: Option<ActorId>,
    pub(super) last_child: Option<ActorId>,
    pub(super) next_sibling: Option<ActorId>,
    pub(super) first_track: Option<TrackId>,
    pub(super) last_track: Option<TrackId>,
}

/// From this event on, this state.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Change {
    from: EventId,
    state: LaneState,
}

/// One state of an actor, from one event to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its place on the lane.
    pub index: usize,
    /// What the actor was doing.
    pub state: LaneState,
    /// The event that began it.
    pub first_event: usize,
    /// The event that ended it; none where it goes on.
    pub end_event: Option<usize>,
}

impl Lane {
    pub(super) const fn new(actor: ActorId) -> Self {
        Self {
            actor,
            spawner: None,
            depth: 0,
            born: None,
            end: None,
            woken_in_poll: None,
            stalled_poll: None,
            polls: 0,
            changes: Vec::new(),
            related: Vec::new(),
            first_child: None,
            last_child: None,
            next_sibling: None,
            first_track: None,
            last_track: None,
        }
    }

    /// Whose lane it is.
    pub const fn actor(&self) -> ActorId {
        self.actor
    }

    /// Whose code spawned the actor.
    pub const fn spawner(&self) -> Option<ActorId> {
        self.spawner
    }

    /// How many spawners there are above it: 0 for `main`.
    pub const fn depth(&self) -> u16 {
        self.depth
    }

    /// The event by which the actor came into being.
    pub fn born(&self) -> Option<usize> {
        self.born.map(EventId::index)
    }

    /// Whether the actor came into being within the first `seen` events.
    pub fn is_born(&self, seen: usize) -> bool {
        within(self.born, seen).is_some()
    }

    /// The event by which the actor ended, and how, if that was within the first `seen` events.
    pub fn end(&self, seen: usize) -> Option<(usize, EndCause)> {
        self.end.map(|(event, how)| (event.index(), how)).filter(|&(event, _)| event < seen)
    }

    /// How many spans began within the first `seen` events.
    pub fn spans_seen(&self, seen: usize) -> usize {
        self.changes.partition_point(|change| change.from.index() < seen)
    }

    /// The span at a place of the lane.
    pub fn span(&self, index: usize) -> Option<Span> {
        let change = self.changes.get(index)?;
        let next = self.changes.get(index + 1).map(|next| next.from);
        let end = next.or(self.end.map(|(event, _)| event));
        Some(Span {
            index,
            state: change.state,
            first_event: change.from.index(),
            end_event: end.map(EventId::index),
        })
    }

    /// All spans, in order; each begins where the one before it ends.
    pub fn spans(&self) -> impl ExactSizeIterator<Item = Span> {
        (0..self.changes.len()).map(|index| self.span(index).expect("below the length"))
    }

    /// What the actor is doing after the first `seen` events: nothing before its birth and after
    /// its end.
    pub fn span_at(&self, seen: usize) -> Option<Span> {
        if self.end(seen).is_some() {
            return None;
        }
        self.span(self.spans_seen(seen).checked_sub(1)?)
    }

    /// How many polls of the actor began within the first `seen` events.
    pub fn polls_seen(&self, seen: usize) -> u32 {
        let seen = self.spans_seen(seen);
        let number = self.changes[..seen].iter().rev().find_map(|change| match change.state {
            LaneState::Polling { number } => Some(number),
            _ => None,
        });
        number.unwrap_or(0)
    }

    /// The events that are marks on this lane or flows to and from it, in order: wakes of the
    /// actor and by it, messages sent, refused and received by it, lines printed by it, join
    /// handles that it dropped and aborts that it asked for.
    pub fn related(&self) -> &[u32] {
        &self.related
    }

    pub(super) fn spawn(&mut self, event: EventId, depth: u16) {
        self.born = Some(event);
        self.depth = depth;
        self.change(event, LaneState::Starting);
    }

    pub(super) fn wake(&mut self, event: EventId) {
        self.relate(event);
        match self.changes.last().map(|change| change.state) {
            Some(LaneState::Polling { .. } | LaneState::Blocked { .. }) => {
                self.woken_in_poll.get_or_insert(event);
            }
            // Wakes coalesce, and one that comes too late changes nothing.
            Some(LaneState::Queued { .. } | LaneState::Closing) => {}
            Some(_) | None => self.change(event, LaneState::Queued { wake: event.index() }),
        }
    }

    pub(super) fn begin_poll(&mut self, event: EventId) {
        self.woken_in_poll = None;
        self.polls = self.polls.saturating_add(1);
        self.change(event, LaneState::Polling { number: self.polls });
    }

    pub(super) fn end_poll(&mut self, event: EventId, state: LaneState) {
        let state = match (self.woken_in_poll.take(), state) {
            (Some(wake), LaneState::Waiting { .. }) => LaneState::Queued { wake: wake.index() },
            (_, state) => state,
        };
        self.change(event, state);
    }

    /// The actor blocks, maybe in the middle of a poll.
    pub(super) fn block(&mut self, event: EventId, state: LaneState) {
        self.stalled_poll = match self.changes.last().map(|change| change.state) {
            Some(LaneState::Polling { number }) => Some(number),
            _ => None,
        };
        self.change(event, state);
    }

    /// The actor goes on running: with its poll, if it blocked in the middle of one.
    pub(super) fn resume(&mut self, event: EventId) {
        let poll = self.stalled_poll.take();
        self.change(event, poll.map_or(LaneState::Running, |number| LaneState::Polling { number }));
    }

    pub(super) fn end_life(&mut self, event: EventId, how: EndCause) {
        self.end.get_or_insert((event, how));
    }

    pub(super) fn change(&mut self, from: EventId, state: LaneState) {
        if self.end.is_none() {
            self.changes.push(Change { from, state });
        }
    }

    /// The place of the last span.
    pub(super) fn last(&self) -> Option<usize> {
        self.changes.len().checked_sub(1)
    }

    pub(super) fn relate(&mut self, event: EventId) {
        self.related.push(event.as_u32());
    }
}
