//! Which rows there are, and where: a pure function.

use std::collections::BTreeSet;

use super::{Cursor, Index, Lane, Target, TrackId, WorkerLane};
use crate::trace::{ActorId, ActorKind, ChannelId, Scheduler, Trace, WorkerId};

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

/// Whose lanes are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lanes {
    /// One for each task, and for `main`: what becomes of it, wherever that is.
    #[default]
    Tasks,
    /// One for each worker, and for `main`: whom it polls. Where there are no workers, one lane
    /// has all.
    Workers,
}

/// Which rows the reader wants.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowOptions {
    /// How much is shown.
    pub detail: Detail,
    /// Whose lanes are shown; threads have one in any case.
    pub lanes: Lanes,
    /// The actors whose futures are shown although `detail` would not.
    pub expanded: BTreeSet<ActorId>,
}

/// What a row shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowSubject {
    /// The lane of an actor.
    Actor(ActorId),
    /// The lane of a worker, or that on which `main` is polled.
    Worker(Option<WorkerId>),
    /// The futures of one call site, below the lane of their actor.
    Futures {
        /// Whose.
        actor: ActorId,
        /// Which.
        track: TrackId,
    },
    /// A channel: its depth and its senders.
    Channel(ChannelId),
    /// Instead of the rows that are too many: how many they are.
    More(usize),
}

/// One row of the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// What it shows.
    pub subject: RowSubject,
    /// What a click on it selects: of several futures, the last one.
    pub target: Option<Target>,
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
const ACTOR_PX: f64 = 32.0;
const WORKER_PX: f64 = 42.0;
const FUTURE_PX: f64 = 20.0;
const CHANNEL_PX: f64 = 44.0;

/// How deep rows are indented at most.
const DEEPEST: u16 = 8;

/// How many lanes, and how many tracks of channels, are shown at most. More could not be read,
/// and a canvas would be too high.
const MOST_ROWS: usize = 400;

impl Row {
    /// What stands in the gutter: the name of an actor or a channel, the label of futures.
    pub fn name(&self, trace: &Trace, index: &Index) -> String {
        match self.subject {
            RowSubject::Actor(actor) => trace.actor_name(actor).to_owned(),
            RowSubject::Worker(Some(worker)) => format!("worker {worker}"),
            RowSubject::Worker(None) => match trace.header.scheduler {
                Scheduler::Workers(_) => "main".to_owned(),
                _ => "executor".to_owned(),
            },
            RowSubject::Futures { track, .. } => trace.text(index.track(track).label()).to_owned(),
            RowSubject::Channel(channel) => trace.text(trace.channel(channel).name).to_owned(),
            RowSubject::More(count) => format!("and {count} more"),
        }
    }
}

/// The rows for what exists at the cursor, from top to bottom: each actor below its spawner, the
/// futures of an actor below it if they are wanted, then the channels.
pub fn rows(trace: &Trace, index: &Index, cursor: Cursor, options: &RowOptions) -> Vec<Row> {
    let mut rows = Rows { index, seen: cursor.seen, options, y: AXIS_PX, rows: Vec::new() };
    match options.lanes {
        Lanes::Tasks => {
            let lanes = index.lanes_by_spawner(cursor.seen).take(MOST_ROWS);
            lanes.for_each(|lane| rows.push_actor(lane));
            rows.push_more(index.spawned(cursor.seen));
        }
        Lanes::Workers => {
            index.worker_lanes().iter().for_each(|lane| rows.push_worker(lane));
            let is_thread = |lane: &&Lane| {
                let kind = trace.actor(lane.actor()).kind;
                matches!(kind, ActorKind::Thread | ActorKind::BlockingJob)
            };
            let threads = || index.lanes_by_spawner(cursor.seen).filter(is_thread);
            threads().take(MOST_ROWS).for_each(|lane| rows.push_actor(lane));
            rows.push_more(threads().count());
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
    fn push(&mut self, row: Row) {
        self.rows.push(Row { y: self.y, depth: row.depth.min(DEEPEST), ..row });
        self.y += row.height;
    }

    fn push_worker(&mut self, lane: &WorkerLane) {
        self.push(Row {
            subject: RowSubject::Worker(lane.worker()),
            target: None,
            height: WORKER_PX,
            depth: 0,
            expanded: None,
            y: 0.0,
        });
    }

    fn push_actor(&mut self, lane: &Lane) {
        let actor = lane.actor();
        let wanted =
            self.options.detail == Detail::Futures || self.options.expanded.contains(&actor);
        let any = self
            .index
            .tracks_below(actor, None)
            .any(|(track, _)| self.index.is_track_visible(track, self.seen));
        self.push(Row {
            subject: RowSubject::Actor(actor),
            target: Some(Target::Actor(actor)),
            height: ACTOR_PX,
            depth: lane.depth(),
            expanded: any.then_some(wanted),
            y: 0.0,
        });
        if wanted {
            self.push_tracks(actor, None, lane.depth().saturating_add(1));
        }
    }

    /// Futures are polled inside each other on the stack, so this cannot be nested too deeply.
    fn push_tracks(&mut self, actor: ActorId, parent: Option<TrackId>, depth: u16) {
        for (track, futures) in self.index.tracks_below(actor, parent) {
            if self.index.is_track_visible(track, self.seen) {
                let last = self.index.last_on_track(futures, self.seen);
                self.push(Row {
                    subject: RowSubject::Futures { actor, track },
                    target: last.map(Target::Future),
                    height: FUTURE_PX,
                    depth,
                    expanded: None,
                    y: 0.0,
                });
            }
            self.push_tracks(actor, Some(track), depth.saturating_add(1));
        }
    }

    fn push_channels(&mut self, trace: &Trace) {
        let mut count = 0;
        for (place, track) in self.index.channels().iter().enumerate() {
            if track.born().is_none_or(|event| self.seen <= event) || trace.channels.len() <= place
            {
                continue;
            }
            count += 1;
            if count <= MOST_ROWS {
                let channel = ChannelId::from_index(place);
                self.push(Row {
                    subject: RowSubject::Channel(channel),
                    target: Some(Target::Channel(channel)),
                    height: CHANNEL_PX,
                    depth: 0,
                    expanded: None,
                    y: 0.0,
                });
            }
        }
        self.push_more(count);
    }

    fn push_more(&mut self, count: usize) {
        if MOST_ROWS < count {
            self.push(Row {
                subject: RowSubject::More(count - MOST_ROWS),
                target: None,
                height: FUTURE_PX,
                depth: 0,
                expanded: None,
                y: 0.0,
            });
        }
    }
}
