//! The log and its side tables.

use serde::{Deserialize, Serialize};

use super::{
    ActorId, ChannelId, Event, FutureId, MessageId, Outcome, PrintId, TextId, TimerId, WaitId,
};
use crate::time::{Clock, Costs, Instant};

/// Everything that is known about one run.
///
/// The tables only grow, and each [`Event`] points into them by id. Fill one with a
/// [`Recorder`](super::Recorder).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Trace {
    /// What was run, and how.
    pub header: Header,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// How the run ended; none while it goes on.
    pub outcome: Option<Outcome>,
    /// Tasks and threads. The first is `main`'s future.
    pub actors: Vec<ActorEntry>,
    /// Instrumented futures.
    pub futures: Vec<FutureEntry>,
    /// Timers.
    pub timers: Vec<TimerEntry>,
    /// Channels.
    pub channels: Vec<ChannelEntry>,
    /// What was waited for by who blocked.
    #[serde(default)]
    pub waits: Vec<WaitEntry>,
    /// Messages, sent or refused.
    pub messages: Vec<MessageEntry>,
    /// Printed lines.
    pub prints: Vec<PrintEntry>,
    /// What suspended futures held, in order of time.
    #[serde(default)]
    pub suspensions: Vec<SuspensionEntry>,
    /// Texts that the other tables share.
    pub texts: Vec<String>,
}

/// What was run, and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// The program's name.
    pub program: String,
    /// What random choices are made from.
    pub seed: u64,
    /// What made time pass.
    pub clock: Clock,
    /// What things cost, if the clock is the virtual one.
    pub costs: Option<Costs>,
    /// Where the run took place: the badge.
    pub origin: Origin,
    /// Who decided who was polled next.
    #[serde(default)]
    pub scheduler: Scheduler,
    /// How many operations on the runtime's own resources a poll may do before it makes room for
    /// others; none where nothing limits them, or nothing is said of it.
    #[serde(default)]
    pub budget: Option<u32>,
    /// Where, when and how it was recorded, in sentences; none of a run that took place here.
    #[serde(default)]
    pub recorded: Option<String>,
}

/// Who decided who was polled next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scheduler {
    /// The order of Tokio's current-thread scheduler.
    #[default]
    CurrentThread,
    /// The seed.
    Shuffled,
    /// The reader.
    Chosen,
    /// So many workers, of which each takes what it finds, as Tokio's do.
    Workers(u8),
}

/// Where a run took place: what its badge says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Here, on the real clock.
    LiveReal,
    /// Here, on the virtual clock.
    LiveVirtual,
    /// Here, standing for something that this page cannot have.
    Model,
    /// On a native runtime, elsewhere.
    RecordedNatively,
}

/// Whoever runs code of the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorEntry {
    /// What it is.
    pub kind: ActorKind,
    /// What to call it.
    pub name: TextId,
    /// Whose code spawned it; none for `main`.
    pub spawner: Option<ActorId>,
    /// The line of the program that spawned it, counted from 1; 0 where there is none.
    pub line: u32,
}

/// The kinds of actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActorKind {
    /// The future that was handed to `block_on`.
    Main,
    /// A spawned task.
    Task,
    /// A thread: a lane of the model on the virtual clock, a worker on the real one.
    Thread,
    /// A closure on the pool of threads for blocking work.
    BlockingJob,
}

/// A future (or stream) that the runtime instruments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FutureEntry {
    /// What to call it: `sleep`, `recv`, `join`, …
    pub label: TextId,
    /// Whose code created it.
    pub actor: Option<ActorId>,
    /// The future inside whose poll it was first polled; none while it has not been, and for
    /// the outermost.
    pub parent: Option<FutureId>,
    /// The thing that it waits for, where it is about one.
    pub subject: Option<Subject>,
    /// The line that created it, counted from 1; 0 where there is none.
    pub line: u32,
}

/// What a future is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// It receives from, or sends to, a channel.
    Channel(ChannelId),
    /// It waits for the end of a task or thread.
    Actor(ActorId),
}

/// One deadline that somebody waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimerEntry {
    /// When it is due, as asked for: not rounded to the clock's granularity.
    pub deadline: Instant,
    /// The future that waits for it; none for a thread's sleep.
    pub future: Option<FutureId>,
    /// The line that set it, counted from 1; 0 where there is none.
    pub line: u32,
}

/// Something that somebody blocks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitEntry {
    /// What it is, as a part of a sentence: "a message on channel 1".
    pub what: TextId,
    /// The line that blocks, counted from 1; 0 where there is none.
    pub line: u32,
}

/// A channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelEntry {
    /// What it holds.
    pub kind: ChannelKind,
    /// What to call it.
    pub name: TextId,
    /// The line that created it, counted from 1; 0 where there is none.
    pub line: u32,
}

/// The kinds of channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelKind {
    /// Any number of messages.
    Unbounded,
    /// At most so many messages.
    Bounded(u32),
    /// One message, once.
    Oneshot,
}

/// A value that was sent, or that could not be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageEntry {
    /// The value, as text.
    pub text: TextId,
    /// The line that sent it, counted from 1; 0 where there is none.
    pub line: u32,
}

/// A printed line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintEntry {
    /// Where to.
    pub stream: Stream,
    /// The text, without the end of the line.
    pub text: TextId,
    /// The line of the program that printed it, counted from 1; 0 where there is none.
    pub line: u32,
}

/// Where a future was suspended, and what it held. Entered where that is not what it was the last
/// time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuspensionEntry {
    /// The number of the event with which it returned.
    pub event: u32,
    /// The future.
    pub future: FutureId,
    /// The line where it goes on, counted from 1; 0 where there is none.
    pub line: u32,
    /// Its variables: names and values.
    pub variables: Vec<(TextId, TextId)>,
}

/// Where a line is printed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
}

impl Trace {
    /// A trace in which nothing has happened.
    pub fn new(header: Header) -> Self {
        Self {
            header,
            events: Vec::new(),
            outcome: None,
            actors: Vec::new(),
            futures: Vec::new(),
            timers: Vec::new(),
            channels: Vec::new(),
            waits: Vec::new(),
            messages: Vec::new(),
            prints: Vec::new(),
            suspensions: Vec::new(),
            texts: Vec::new(),
        }
    }

    /// The moment of the last event.
    pub fn end(&self) -> Instant {
        self.events.last().map_or(Instant::ZERO, |event| event.at)
    }

    /// How many events happened at `at` or before.
    pub fn seen_at(&self, at: Instant) -> usize {
        self.events.partition_point(|event| event.at <= at)
    }

    /// The entry of an actor.
    pub fn actor(&self, id: ActorId) -> &ActorEntry {
        &self.actors[id.index()]
    }

    /// The name of an actor.
    pub fn actor_name(&self, id: ActorId) -> &str {
        self.text(self.actor(id).name)
    }

    /// The entry of a future.
    pub fn future(&self, id: FutureId) -> &FutureEntry {
        &self.futures[id.index()]
    }

    /// The entry of a timer.
    pub fn timer(&self, id: TimerId) -> &TimerEntry {
        &self.timers[id.index()]
    }

    /// The entry of a wait.
    pub fn wait(&self, id: WaitId) -> &WaitEntry {
        &self.waits[id.index()]
    }

    /// The entry of a channel.
    pub fn channel(&self, id: ChannelId) -> &ChannelEntry {
        &self.channels[id.index()]
    }

    /// The entry of a message.
    pub fn message(&self, id: MessageId) -> &MessageEntry {
        &self.messages[id.index()]
    }

    /// The entry of a printed line.
    pub fn print(&self, id: PrintId) -> &PrintEntry {
        &self.prints[id.index()]
    }

    /// Where a future was suspended last, and what it held, after the first `seen` events.
    pub fn suspension(&self, future: FutureId, seen: usize) -> Option<&SuspensionEntry> {
        let known = self.suspensions.partition_point(|entry| (entry.event as usize) < seen);
        self.suspensions[..known].iter().rev().find(|entry| entry.future == future)
    }

    /// An interned text.
    pub fn text(&self, id: TextId) -> &str {
        &self.texts[id.index()]
    }

    /// The lines printed to `stream` by the first `seen` events.
    pub fn printed(&self, stream: Stream, seen: usize) -> impl Iterator<Item = &str> {
        self.events[..seen.min(self.events.len())].iter().filter_map(move |event| {
            let super::EventKind::Printed { print } = event.kind else { return None };
            let print = self.print(print);
            (print.stream == stream).then(|| self.text(print.text))
        })
    }
}
