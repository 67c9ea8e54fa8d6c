//! The futures of each actor, on one track per call site.
//!
//! A program that sleeps in a loop creates a future each time round; a row for each would be
//! thousands. So a track holds, one after the other, the futures with the same label that were
//! created at the same line and live inside the same track. Futures that live at the same time
//! (the children of a join) get a track each, up to [`MOST_TRACKS`].
//!
//! A future is on two tracks in its life: from its creation until its first poll on one of its
//! creator, and from then on on one of its poller. So a future that is never polled is seen where
//! it was created, and what is known at a cursor does not depend on what happens after it.

use std::num::NonZeroU32;

use super::event_id::{EventId, within};
use super::{Lane, WaitsFor, lane_mut};
use crate::trace::{ActorId, FutureId, TextId, TimerId, Trace};

/// How many tracks there are at most below one parent. Further futures share the last one.
const MOST_TRACKS: usize = 100;

/// What is known of one future.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct FutureRow {
    created: Option<EventId>,
    first_poll: Option<EventId>,
    dropped: Option<EventId>,
    creator: Option<ActorId>,
    poller: Option<ActorId>,
    parent: Option<FutureId>,
    creation_track: Option<TrackId>,
    track: Option<TrackId>,
    timer: Option<TimerId>,
}

/// The number of a track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TrackId(NonZeroU32);

/// Futures of one call site, one after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct FutureTrack {
    label: TextId,
    line: u32,
    /// Whether it holds futures from their creation to their first poll, and not from then on.
    unpolled: bool,
    futures: Vec<FutureId>,
    /// The first that was dropped without having been polled.
    first_lost: Option<EventId>,
    polls: Vec<(u32, Option<EventId>)>,
    pub(super) first_child: Option<TrackId>,
    last_child: Option<TrackId>,
    next_sibling: Option<TrackId>,
}

/// One poll of a future.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Poll {
    /// The event that began it.
    pub first_event: usize,
    /// The event that ended it; none where it goes on.
    pub end_event: Option<usize>,
}

impl FutureRow {
    /// The event that created it, if that was within the first `seen` events.
    pub fn created(&self, seen: usize) -> Option<usize> {
        within(self.created, seen)
    }

    /// The event that began its first poll, if that was within the first `seen` events.
    pub fn first_poll(&self, seen: usize) -> Option<usize> {
        within(self.first_poll, seen)
    }

    /// The event that dropped it, if that was within the first `seen` events.
    pub fn dropped(&self, seen: usize) -> Option<usize> {
        within(self.dropped, seen)
    }

    /// Whose it is after the first `seen` events: of who polled it first, and before that, of who
    /// created it.
    pub fn actor(&self, seen: usize) -> Option<ActorId> {
        if self.first_poll(seen).is_some() { self.poller } else { self.creator }
    }

    /// The future inside whose poll it was first polled, if that was within the first `seen`
    /// events.
    pub fn parent(&self, seen: usize) -> Option<FutureId> {
        self.first_poll(seen).and(self.parent)
    }

    /// The track it is on after the first `seen` events.
    pub fn track(&self, seen: usize) -> Option<TrackId> {
        if self.first_poll(seen).is_some() { self.track } else { self.creation_track }
    }

    /// Whether it is alive and was never polled after the first `seen` events.
    fn is_fresh(&self, seen: usize) -> bool {
        self.created(seen).is_some()
            && self.first_poll(seen).is_none()
            && self.dropped(seen).is_none()
    }
}

impl FutureTrack {
    /// What its futures are called.
    pub const fn label(&self) -> TextId {
        self.label
    }

    /// The line of the program that created them; 0 where it is not known.
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// Whether it holds futures from their creation to their first poll only.
    pub const fn is_unpolled(&self) -> bool {
        self.unpolled
    }

    /// How many polls of its futures began within the first `seen` events.
    pub fn polls_seen(&self, seen: usize) -> usize {
        self.polls.partition_point(|&(event, _)| (event as usize) < seen)
    }

    /// The poll at a place in their order.
    pub fn poll(&self, place: usize) -> Option<Poll> {
        self.polls.get(place).map(|&(first, end)| Poll {
            first_event: first as usize,
            end_event: end.map(EventId::index),
        })
    }
}

impl TrackId {
    pub(super) const fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// Where a future is created or polled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    future: FutureId,
    actor: Option<ActorId>,
    inside: Option<FutureId>,
    label: TextId,
    line: u32,
}

impl Place {
    pub(super) fn new(
        trace: &Trace,
        actor: Option<ActorId>,
        inside: Option<FutureId>,
        future: FutureId,
    ) -> Self {
        let entry = trace.future(future);
        Self { future, actor, inside, label: entry.label, line: entry.line }
    }
}

/// All futures and all tracks.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct FutureTable {
    pub(super) rows: Vec<FutureRow>,
    pub(super) tracks: Vec<FutureTrack>,
}

impl FutureTable {
    pub(super) fn create(&mut self, lanes: &mut Vec<Lane>, event: EventId, place: Place) {
        let track = self.track_for(lanes, place, true);
        let row = self.row(place.future);
        row.created = Some(event);
        row.creator = place.actor;
        row.creation_track = track;
        self.enter(track, place.future);
    }

    pub(super) fn begin_poll(&mut self, lanes: &mut Vec<Lane>, event: EventId, place: Place) {
        if self.row(place.future).first_poll.is_none() {
            // On no track while one is looked for: its creation does not keep one busy.
            let row = self.row(place.future);
            row.first_poll = Some(event);
            row.poller = place.actor;
            row.parent = place.inside;
            let track = self.track_for(lanes, place, false);
            self.row(place.future).track = track;
            self.enter(track, place.future);
        }
        if let Some(track) = self.row(place.future).track {
            self.tracks[track.index()].polls.push((event.as_u32(), None));
        }
    }

    pub(super) fn end_poll(&mut self, event: EventId, future: FutureId) {
        if let Some(track) = self.row(future).track
            && let Some((_, end)) = self.tracks[track.index()].polls.last_mut()
        {
            *end = Some(event);
        }
    }

    pub(super) fn drop(&mut self, event: EventId, future: FutureId) {
        let row = self.row(future);
        row.dropped = Some(event);
        if row.first_poll.is_none()
            && let Some(track) = row.creation_track
        {
            self.tracks[track.index()].first_lost.get_or_insert(event);
        }
    }

    pub(super) fn arm(&mut self, future: FutureId, timer: TimerId) {
        self.row(future).timer = Some(timer);
    }

    pub(super) fn waits_for(&self, leaf: Option<FutureId>) -> WaitsFor {
        let Some(leaf) = leaf else { return WaitsFor::Unknown };
        match self.rows.get(leaf.index()).and_then(|row| row.timer) {
            Some(timer) => WaitsFor::Timer(timer),
            None => WaitsFor::Future(leaf),
        }
    }

    /// Whether a track has anything to show after the first `seen` events: a future that was
    /// polled, or on a track of unpolled ones, one that waits for its first poll or never had one.
    pub(super) fn is_visible(&self, track: TrackId, seen: usize) -> bool {
        let track = &self.tracks[track.index()];
        if !track.unpolled {
            return 0 < track.polls_seen(seen);
        }
        let is_fresh = |future: &FutureId| self.rows[future.index()].is_fresh(seen);
        within(track.first_lost, seen).is_some()
            || self.entered(track, seen).last().is_some_and(is_fresh)
    }

    /// The futures that came onto a track within the first `seen` events.
    pub(super) fn entered<'a>(&self, track: &'a FutureTrack, seen: usize) -> &'a [FutureId] {
        let entered = |future: &FutureId| {
            let row = &self.rows[future.index()];
            let event = if track.unpolled { row.created } else { row.first_poll };
            within(event, seen).is_some()
        };
        &track.futures[..track.futures.partition_point(entered)]
    }

    pub(super) fn siblings(
        &self,
        first: Option<TrackId>,
    ) -> impl Iterator<Item = (TrackId, &FutureTrack)> {
        let track = |id: TrackId| (id, &self.tracks[id.index()]);
        std::iter::successors(first.map(track), move |(_, before)| before.next_sibling.map(track))
    }

    fn row(&mut self, future: FutureId) -> &mut FutureRow {
        if self.rows.len() <= future.index() {
            self.rows.resize_with(future.index() + 1, FutureRow::default);
        }
        &mut self.rows[future.index()]
    }

    fn enter(&mut self, track: Option<TrackId>, future: FutureId) {
        if let Some(track) = track {
            self.tracks[track.index()].futures.push(future);
        }
    }

    /// The track for a future: the first of its call site that is free, or a new one. None for
    /// one that belongs to no actor.
    fn track_for(
        &mut self,
        lanes: &mut Vec<Lane>,
        place: Place,
        unpolled: bool,
    ) -> Option<TrackId> {
        let actor = place.actor?;
        let parent = place.inside.and_then(|inside| self.rows.get(inside.index())?.track);
        let first = match parent {
            Some(parent) => self.tracks[parent.index()].first_child,
            None => lane_mut(lanes, actor).first_track,
        };
        let mut count = 0;
        let mut last_alike = None;
        for (id, track) in self.siblings(first) {
            count += 1;
            if (track.label, track.line, track.unpolled) == (place.label, place.line, unpolled) {
                if self.is_free(track) {
                    return Some(id);
                }
                last_alike = Some(id);
            }
        }
        if MOST_TRACKS <= count && last_alike.is_some() {
            return last_alike;
        }
        let new = self.add_track(place, unpolled)?;
        let last = match parent {
            Some(parent) => {
                let parent = &mut self.tracks[parent.index()];
                parent.first_child.get_or_insert(new);
                parent.last_child.replace(new)
            }
            None => {
                let lane = lane_mut(lanes, actor);
                lane.first_track.get_or_insert(new);
                lane.last_track.replace(new)
            }
        };
        if let Some(last) = last {
            self.tracks[last.index()].next_sibling = Some(new);
        }
        Some(new)
    }

    fn add_track(&mut self, place: Place, unpolled: bool) -> Option<TrackId> {
        let id = u32::try_from(self.tracks.len() + 1).ok().and_then(NonZeroU32::new)?;
        self.tracks.push(FutureTrack {
            label: place.label,
            line: place.line,
            unpolled,
            futures: Vec::new(),
            first_lost: None,
            polls: Vec::new(),
            first_child: None,
            last_child: None,
            next_sibling: None,
        });
        Some(TrackId(id))
    }

    /// Whether the last future of a track has left it.
    fn is_free(&self, track: &FutureTrack) -> bool {
        let last = track.futures.last().and_then(|last| self.rows.get(last.index()));
        last.is_none_or(|last| {
            last.dropped.is_some() || (track.unpolled && last.first_poll.is_some())
        })
    }
}
