//! The records of the Chrome trace event format, on one lane for each actor.
//!
//! The format ties an arrow to the slice that is open at its time, and on the virtual clock much
//! happens at one time. So here each event comes at least one nanosecond after the one before it;
//! that catches up as soon as time passes, and leaves no order and no nesting to be guessed. An
//! arrow outside every slice would be dropped, so it gets a slice of one nanosecond.

use serde_json::{Value, json};

use crate::time::Instant;
use crate::trace::{ActorId, Trace};

/// The number of the one process.
const PID: u32 = 1;

/// The records so far.
pub(super) struct Lanes {
    /// Each with its time in nanoseconds, in the order in which they are to be sorted.
    records: Vec<(u64, Value)>,
    /// Of each lane, the records of the slices that are open, the outermost first.
    open: Vec<Vec<usize>>,
    arrows: u32,
    now_nanos: Option<u64>,
    metadata: Vec<Value>,
}

/// A moment on a lane.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    lane: usize,
    at_nanos: u64,
}

impl Lanes {
    /// Lanes without records: the runtime's, and one for each actor.
    pub(super) fn new(trace: &Trace) -> Self {
        let names = trace.actors.iter().map(|actor| trace.text(actor.name));
        let runtime = trace.actors.len();
        let mut metadata = vec![
            json!({"ph": "M", "pid": PID, "name": "process_name", "args": {"name": trace.header.program}}),
        ];
        for (lane, name) in names.chain(["(runtime)"]).enumerate() {
            // The runtime's lane is on top.
            let place = if lane == runtime { 0 } else { lane + 1 };
            metadata.push(json!({"ph": "M", "pid": PID, "tid": tid(lane), "name": "thread_name", "args": {"name": name}}));
            metadata.push(json!({"ph": "M", "pid": PID, "tid": tid(lane), "name": "thread_sort_index", "args": {"sort_index": place}}));
        }
        Self {
            records: Vec::new(),
            open: vec![Vec::new(); runtime + 1],
            arrows: 0,
            now_nanos: None,
            metadata,
        }
    }

    /// The lane of an actor; the runtime's where there is none.
    pub(super) fn of(&self, actor: Option<ActorId>) -> usize {
        actor.map_or(self.open.len() - 1, |id| id.index())
    }

    /// Goes on to the next event, which happened at `at`.
    pub(super) fn advance(&mut self, at: Instant) {
        let next = self.now_nanos.map_or(0, |now| now.saturating_add(1));
        self.now_nanos = Some(at.as_nanos().max(next));
    }

    /// Begins a slice.
    pub(super) fn begin(&mut self, lane: usize, name: &str, args: Value) {
        self.open[lane].push(self.records.len());
        self.record(json!({"ph": "X", "tid": tid(lane), "name": name, "args": args}));
    }

    /// Ends the innermost slice of a lane, and adds `args` to its own.
    pub(super) fn end(&mut self, lane: usize, args: Value) {
        let Some(index) = self.open[lane].pop() else { return };
        let now = self.now();
        let (began, record) = &mut self.records[index];
        record["dur"] = micros(now - *began);
        if let (Value::Object(have), Value::Object(more)) = (&mut record["args"], args) {
            have.extend(more);
        }
    }

    /// Ends every slice of a lane.
    pub(super) fn end_all(&mut self, lane: usize) {
        while !self.open[lane].is_empty() {
            self.end(lane, json!({}));
        }
    }

    /// This moment on a lane, where a slice is open or else one of this name is made.
    pub(super) fn inside_a_slice(&mut self, lane: usize, name: &str) -> Place {
        if self.open[lane].is_empty() {
            let dur = micros(1);
            self.record(json!({"ph": "X", "tid": tid(lane), "name": name, "dur": dur, "args": {}}));
        }
        Place { lane, at_nanos: self.now() }
    }

    /// An arrow from an earlier place to the slice that is open on `to`.
    pub(super) fn arrow(&mut self, name: &str, from: Place, to: usize) {
        self.arrows += 1;
        let id = self.arrows;
        let tail = json!({"ph": "s", "tid": tid(from.lane), "cat": "flow", "name": name, "id": id});
        self.record_at(from.at_nanos, tail);
        // `bp: e` ties the head to the slice around it, not to the next that begins.
        self.record(
            json!({"ph": "f", "bp": "e", "tid": tid(to), "cat": "flow", "name": name, "id": id}),
        );
    }

    /// A new value of a counter.
    pub(super) fn counter(&mut self, name: &str, series: &str, value: Value) {
        self.record(json!({"ph": "C", "name": name, "args": {series: value}}));
    }

    /// Something without a length.
    pub(super) fn instant(&mut self, lane: usize, name: &str, args: Value) {
        self.record(json!({"ph": "i", "s": "t", "tid": tid(lane), "name": name, "args": args}));
    }

    /// All records in order of time, after those that name the lanes. What is still open ends
    /// with the last event.
    pub(super) fn finish(mut self) -> Vec<Value> {
        if let Some(now) = self.now_nanos {
            self.now_nanos = Some(now.saturating_add(1));
        }
        for lane in 0..self.open.len() {
            self.end_all(lane);
        }
        // Stable: at one time a slice stays before the arrow that is tied to it.
        self.records.sort_by_key(|&(at_nanos, _)| at_nanos);
        self.metadata
            .into_iter()
            .chain(self.records.into_iter().map(|(_, record)| record))
            .collect()
    }

    fn now(&self) -> u64 {
        self.now_nanos.unwrap_or(0)
    }

    fn record(&mut self, record: Value) {
        self.record_at(self.now(), record);
    }

    fn record_at(&mut self, at_nanos: u64, mut record: Value) {
        record["pid"] = PID.into();
        record["ts"] = micros(at_nanos);
        self.records.push((at_nanos, record));
    }
}

/// The number of a lane's thread: 0 would stand for the idle thread of an operating system.
fn tid(lane: usize) -> usize {
    lane + 1
}

/// Nanoseconds as the format wants them.
fn micros(nanos: u64) -> Value {
    Value::from(nanos as f64 / 1e3)
}
