//! Which rows there are, and where: a pure function.

use std::collections::BTreeSet;

use super::{Cursor, Index, Lane, TrackId};
use crate::trace::{ActorId, ChannelId, Trace};

/// How much is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Detail {
    /// `main`, tasks and threads.
    Actors,
    /// And a track for each channel.
    #[default]
    Channels,
    /// And every future of every actor.
    Futures,
}

/// Which rows the reader wants.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowOptions {
    /// How much is shown.
    pub detail: Detail,
    /// The actors whose futures are shown although `detail` would not.
    pub expanded: BTreeSet<ActorId>,
}

/// What a row shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowSubject {
    /// The lane of an actor.
    Actor(ActorId),
    /// The futures of one call site, below the lane of their actor.
    Futures {
        /// Whose.
        actor: ActorId,
        /// Which.
        track: TrackId,
    },
    /// A channel: its depth and its senders.
    Channel(ChannelId),
}

/// One row of the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// What it shows.
    pub subject: RowSubject,
    /// Its upper edge, in pixels from the top of the scene.
    pub y: f64,
    /// Its height in pixels.
    pub height: f64,
    /// How far it is indented: by spawner for actors, by parent for futures.
    pub depth: u16,
    /// For an actor with futures: whether they are shown. None where there is nothing to expand.
    pub expanded: Option<bool>,
}

/// The height of the axis above the first row.
pub(super) const AXIS_PX: f64 = 24.0;

/// The heights of rows, in pixels. A finger needs about 28.
const ACTOR_PX: f64 = 30.0;
const FUTURE_PX: f64 = 18.0;
const CHANNEL_PX: f64 = 40.0;

/// How deep rows are indented at most.
const DEEPEST: u16 = 8;

impl Row {
    /// What stands in the gutter: the name of an actor or a channel, the label of futures.
    pub fn name<'a>(&self, trace: &'a Trace, index: &Index) -> &'a str {
        match self.subject {
            RowSubject::Actor(actor) => trace.actor_name(actor),
            RowSubject::Futures { track, .. } => trace.text(index.track(track).label()),
            RowSubject::Channel(channel) => trace.text(trace.channel(channel).name),
        }
    }
}

/// The rows for what exists at the cursor, from top to bottom: each actor below its spawner, the
/// futures of an actor below it if they are wanted, then the channels.
pub fn rows(trace: &Trace, index: &Index, cursor: Cursor, options: &RowOptions) -> Vec<Row> {
    let mut rows = Rows { index, seen: cursor.seen, options, y: AXIS_PX, rows: Vec::new() };
    // A stack of its own, because tasks that spawn each other can be nested deeply.
    let mut open = vec![Box::new(index.roots(cursor.seen)) as Box<dyn Iterator<Item = _>>];
    while let Some(siblings) = open.last_mut() {
        match siblings.next() {
            Some(lane) => {
                rows.push_actor(lane);
                open.push(Box::new(index.children(lane, cursor.seen)));
            }
            None => drop(open.pop()),
        }
    }
    if options.detail != Detail::Actors {
        rows.push_channels(trace);
    }
    rows.rows
}

struct Rows<'a> {
    index: &'a Index,
    seen: usize,
    options: &'a RowOptions,
    y: f64,
    rows: Vec<Row>,
}

impl Rows<'_> {
    fn push(&mut self, subject: RowSubject, height: f64, depth: u16, expanded: Option<bool>) {
        let depth = depth.min(DEEPEST);
        self.rows.push(Row { subject, y: self.y, height, depth, expanded });
        self.y += height;
    }

    fn push_actor(&mut self, lane: &Lane) {
        let actor = lane.actor();
        let wanted =
            self.options.detail == Detail::Futures || self.options.expanded.contains(&actor);
        let any = self
            .index
            .tracks_below(actor, None)
            .any(|(track, _)| self.index.is_track_visible(track, self.seen));
        let subject = RowSubject::Actor(actor);
        self.push(subject, ACTOR_PX, lane.depth(), any.then_some(wanted));
        if wanted {
            self.push_tracks(actor, None, lane.depth().saturating_add(1));
        }
    }

    /// Futures are polled inside each other on the stack, so this cannot be nested too deeply.
    fn push_tracks(&mut self, actor: ActorId, parent: Option<TrackId>, depth: u16) {
        for (track, _) in self.index.tracks_below(actor, parent) {
            if self.index.is_track_visible(track, self.seen) {
                self.push(RowSubject::Futures { actor, track }, FUTURE_PX, depth, None);
            }
            self.push_tracks(actor, Some(track), depth.saturating_add(1));
        }
    }

    fn push_channels(&mut self, trace: &Trace) {
        for (place, track) in self.index.channels().iter().enumerate() {
            if track.born().is_some_and(|event| event < self.seen) && place < trace.channels.len() {
                let channel = ChannelId::from_index(place);
                self.push(RowSubject::Channel(channel), CHANNEL_PX, 0, None);
            }
        }
    }
}
