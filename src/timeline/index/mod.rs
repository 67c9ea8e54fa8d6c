//! The fold of a trace's events into what a picture is made of.
//!
//! Owns, per actor, a lane of states; per call site of an actor, a track of its futures; per
//! channel, a track of its depth; per message, where it went. Grows with the trace: extending it
//! looks at new events only and never changes what it said about earlier ones, so that any
//! question can be asked for any cursor, and is answered by binary search. Everything points
//! into the log by the index of an event, in 32 bits; no time and no text is copied.

mod channel;
mod event_id;
mod future;
mod lane;
mod peaks;
mod polling;
mod state;
mod worker;

pub use channel::{ChannelState, ChannelTrack, MessageFlow};
pub use future::{FutureRow, FutureTrack, Poll, TrackId};
pub use lane::{Lane, Span};
pub use state::{LaneState, WaitsFor};
pub use worker::WorkerLane;

use event_id::EventId;
use future::FutureTable;
use polling::PollsInProgress;
use worker::WorkerLanes;

use crate::trace::{
    ActorId, ChannelId, Event, EventKind, FutureId, MessageId, PollOutcome, Stream, Trace,
};

/// What a trace holds, by actor, future, channel and message.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Index {
    events: usize,
    lanes: Vec<Lane>,
    workers: WorkerLanes,
    births: Vec<u32>,
    first_root: Option<ActorId>,
    last_root: Option<ActorId>,
    futures: FutureTable,
    channels: Vec<ChannelTrack>,
    messages: Vec<MessageFlow>,
    prints: Vec<u32>,
    error_prints: Vec<u32>,
    polls: PollsInProgress,
}

impl Index {
    /// The index of a trace without events.
    pub fn new() -> Self {
        Self::default()
    }

    /// The index of a trace.
    pub fn of(trace: &Trace) -> Self {
        let mut index = Self::new();
        index.extend(trace);
        index
    }

    /// Takes in the events of `trace` that were appended since the last time. It has to be the
    /// same trace every time, and a possible one: see [`crate::trace`] for the validator.
    pub fn extend(&mut self, trace: &Trace) {
        self.workers.begin(trace);
        let from = self.events.min(trace.events.len());
        for event in &trace.events[from..] {
            let Some(number) = EventId::from_index(self.events) else { return };
            self.take_in(trace, number, event);
            self.events += 1;
        }
    }

    /// How many events were taken in.
    pub fn len(&self) -> usize {
        self.events
    }

    /// Whether no event was taken in.
    pub fn is_empty(&self) -> bool {
        self.events == 0
    }

    /// The lanes, in order of their actors' ids. A lane whose actor has not been spawned yet has
    /// no birth.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// The lane of an actor that has appeared.
    pub fn lane(&self, actor: ActorId) -> Option<&Lane> {
        self.lanes.get(actor.index())
    }

    /// The lanes on which actors are polled: that of `main`, and those of the workers in order.
    pub fn worker_lanes(&self) -> &[WorkerLane] {
        &self.workers.lanes
    }

    /// The lanes of the actors that were spawned within the first `seen` events, each followed
    /// by those that its code spawned.
    pub fn lanes_by_spawner(&self, seen: usize) -> impl Iterator<Item = &Lane> {
        let lane = move |id: ActorId| self.lane(id).filter(|lane| lane.is_born(seen));
        std::iter::successors(self.first_root.and_then(lane), move |before| {
            before.first_child.and_then(lane).or_else(|| {
                let line =
                    std::iter::successors(Some(*before), |lane: &&Lane| self.lane(lane.spawner?));
                line.filter_map(|lane| lane.next_sibling).find_map(lane)
            })
        })
    }

    /// How many actors were spawned within the first `seen` events.
    pub fn spawned(&self, seen: usize) -> usize {
        self.births.partition_point(|&event| (event as usize) < seen)
    }

    /// The actors that `lane`'s code spawned within the first `seen` events, in order.
    pub fn children(&self, lane: &Lane, seen: usize) -> impl Iterator<Item = &Lane> {
        let lane_of = move |id: ActorId| self.lane(id).filter(|lane| lane.is_born(seen));
        std::iter::successors(lane.first_child.and_then(lane_of), move |before| {
            before.next_sibling.and_then(lane_of)
        })
    }

    /// What is known of a future that has appeared.
    pub fn future(&self, future: FutureId) -> Option<&FutureRow> {
        self.futures.rows.get(future.index())
    }

    /// A track of futures.
    pub fn track(&self, track: TrackId) -> &FutureTrack {
        &self.futures.tracks[track.index()]
    }

    /// The indices of those that printed to standard error.
    pub fn error_prints(&self) -> &[u32] {
        &self.error_prints
    }

    /// Whether a track has anything to show after the first `seen` events.
    pub fn is_track_visible(&self, track: TrackId, seen: usize) -> bool {
        self.futures.is_visible(track, seen)
    }

    /// The future that came onto a track last within the first `seen` events.
    pub fn last_on_track(&self, track: &FutureTrack, seen: usize) -> Option<FutureId> {
        self.futures.entered(track, seen).last().copied()
    }

    /// The futures that came onto a track within the first `seen` events, in order.
    pub fn futures_on_track<'a>(&self, track: &'a FutureTrack, seen: usize) -> &'a [FutureId] {
        self.futures.entered(track, seen)
    }

    /// The tracks directly below a lane, or below another track of it.
    pub fn tracks_below(
        &self,
        actor: ActorId,
        parent: Option<TrackId>,
    ) -> impl Iterator<Item = (TrackId, &FutureTrack)> {
        let first = match parent {
            Some(parent) => self.track(parent).first_child,
            None => self.lane(actor).and_then(|lane| lane.first_track),
        };
        self.futures.siblings(first)
    }

    /// The tracks of the channels, in order of their ids.
    pub fn channels(&self) -> &[ChannelTrack] {
        &self.channels
    }

    /// The track of a channel that has appeared.
    pub fn channel(&self, channel: ChannelId) -> Option<&ChannelTrack> {
        self.channels.get(channel.index())
    }

    /// Where a message that has appeared was sent and received.
    pub fn message(&self, message: MessageId) -> Option<&MessageFlow> {
        self.messages.get(message.index())
    }

    /// The indices of the events that printed a line, in order.
    pub fn prints(&self) -> &[u32] {
        &self.prints
    }

    fn take_in(&mut self, trace: &Trace, number: EventId, event: &Event) {
        self.take_in_life(trace, number, event);
        self.take_in_future(trace, number, event);
        self.take_in_channel(number, event);
    }

    /// What an event says about the lanes of actors.
    fn take_in_life(&mut self, trace: &Trace, number: EventId, event: &Event) {
        use EventKind as E;
        let Some(actor) = event.actor else { return };
        let lane = lane_mut(&mut self.lanes, actor);
        match event.kind {
            E::Spawned => self.spawn(trace, number, actor),
            E::Woken { by, .. } => {
                lane.wake(number);
                if let Some(by) = by.filter(|&by| by != actor) {
                    lane_mut(&mut self.lanes, by).relate(number);
                }
            }
            E::PollStarted { worker, .. } => {
                lane.begin_poll(number);
                self.workers.begin_poll(actor, worker);
                self.workers.begin_span(number, actor, lane.last());
                self.polls.end(actor);
            }
            E::PollEnded { outcome } => {
                let leaves = self.polls.end(actor);
                let state = match outcome {
                    PollOutcome::Pending => LaneState::Waiting {
                        on: self.futures.waits_for(leaves.first),
                        others: leaves.others,
                    },
                    PollOutcome::Ready | PollOutcome::Panicked => LaneState::Closing,
                };
                lane.end_poll(number, state);
                self.workers.end_poll(actor);
            }
            E::Resumed => {
                lane.resume(number);
                self.workers.begin_span(number, actor, lane.last());
            }
            E::Blocked { timer, wait } => {
                lane.block(number, LaneState::Blocked { timer, wait });
                self.workers.begin_span(number, actor, lane.last());
            }
            E::Ended { how } => {
                lane.end_life(number, how);
                self.polls.end(actor);
            }
            E::Detached { .. } | E::AbortRequested { .. } => lane.relate(number),
            E::Sent { .. } | E::SendRefused { .. } | E::Received { .. } => lane.relate(number),
            E::Printed { print } => {
                lane.relate(number);
                self.prints.push(number.as_u32());
                if trace.print(print).stream == Stream::Err {
                    self.error_prints.push(number.as_u32());
                }
            }
            E::FutureCreated { .. }
            | E::FuturePolled { .. }
            | E::FutureReturned { .. }
            | E::FutureDropped { .. }
            | E::TimerArmed { .. }
            | E::TimerFired { .. }
            | E::TimerCancelled { .. }
            | E::ChannelCreated { .. }
            | E::SenderCloned { .. }
            | E::SenderDropped { .. }
            | E::ReceiverClosed { .. }
            | E::ReceiverDropped { .. } => {}
        }
    }

    fn spawn(&mut self, trace: &Trace, number: EventId, actor: ActorId) {
        let entry = trace.actor(actor);
        lane_mut(&mut self.lanes, actor).spawner = entry.spawner;
        let depth = match entry.spawner {
            Some(spawner) => lane_mut(&mut self.lanes, spawner).depth.saturating_add(1),
            None => 0,
        };
        let last = match entry.spawner {
            Some(spawner) => {
                let spawner = lane_mut(&mut self.lanes, spawner);
                spawner.first_child.get_or_insert(actor);
                spawner.last_child.replace(actor)
            }
            None => {
                self.first_root.get_or_insert(actor);
                self.last_root.replace(actor)
            }
        };
        if let Some(last) = last {
            lane_mut(&mut self.lanes, last).next_sibling = Some(actor);
        }
        lane_mut(&mut self.lanes, actor).spawn(number, depth);
        self.births.push(number.as_u32());
    }

    /// What an event says about futures.
    fn take_in_future(&mut self, trace: &Trace, number: EventId, event: &Event) {
        use EventKind as E;
        match event.kind {
            E::FutureCreated { future } => {
                let inside = event.actor.and_then(|actor| self.polls.innermost(actor));
                let place = future::Place::new(trace, event.actor, inside, future);
                self.futures.create(&mut self.lanes, number, place);
            }
            E::FuturePolled { future } => {
                let inside = event.actor.and_then(|actor| self.polls.innermost(actor));
                let place = future::Place::new(trace, event.actor, inside, future);
                self.futures.begin_poll(&mut self.lanes, number, place);
                if let Some(actor) = event.actor {
                    self.polls.enter(actor, future);
                }
            }
            E::FutureReturned { future, outcome } => {
                self.futures.end_poll(number, future);
                if let Some(actor) = event.actor {
                    self.polls.leave(actor, future, outcome);
                }
            }
            E::FutureDropped { future } => self.futures.drop(number, future),
            E::TimerArmed { timer } => {
                if let Some(future) = trace.timer(timer).future {
                    self.futures.arm(future, timer);
                }
            }
            E::Spawned
            | E::Woken { .. }
            | E::PollStarted { .. }
            | E::PollEnded { .. }
            | E::Resumed
            | E::Blocked { .. }
            | E::Ended { .. }
            | E::AbortRequested { .. }
            | E::Detached { .. }
            | E::TimerFired { .. }
            | E::TimerCancelled { .. }
            | E::ChannelCreated { .. }
            | E::SenderCloned { .. }
            | E::SenderDropped { .. }
            | E::ReceiverClosed { .. }
            | E::ReceiverDropped { .. }
            | E::Sent { .. }
            | E::SendRefused { .. }
            | E::Received { .. }
            | E::Printed { .. } => {}
        }
    }

    /// What an event says about channels and messages.
    fn take_in_channel(&mut self, number: EventId, event: &Event) {
        let Some(channel) = channel_of(event.kind) else { return };
        if self.channels.len() <= channel.index() {
            self.channels.resize_with(channel.index() + 1, ChannelTrack::default);
        }
        self.channels[channel.index()].take_in(number, event.kind);
        let (EventKind::Sent { message, .. }
        | EventKind::SendRefused { message, .. }
        | EventKind::Received { message, .. }) = event.kind
        else {
            return;
        };
        if self.messages.len() <= message.index() {
            self.messages.resize_with(message.index() + 1, MessageFlow::default);
        }
        self.messages[message.index()].take_in(number, event.kind);
    }
}

/// The channel that an event is about.
fn channel_of(kind: EventKind) -> Option<ChannelId> {
    use EventKind as E;
    match kind {
        E::ChannelCreated { channel }
        | E::SenderCloned { channel }
        | E::SenderDropped { channel }
        | E::ReceiverClosed { channel }
        | E::ReceiverDropped { channel, .. }
        | E::Sent { channel, .. }
        | E::SendRefused { channel, .. }
        | E::Received { channel, .. } => Some(channel),
        _ => None,
    }
}

/// The lane of an actor, which appears if it was not there.
fn lane_mut(lanes: &mut Vec<Lane>, actor: ActorId) -> &mut Lane {
    while lanes.len() <= actor.index() {
        lanes.push(Lane::new(ActorId::from_index(lanes.len())));
    }
    &mut lanes[actor.index()]
}
