//! Fills a trace.

use std::collections::HashMap;

use super::added::{Added, Known};
use super::{
    ActorEntry, ActorId, ChannelEntry, ChannelId, Event, EventKind, FutureEntry, FutureId, Header,
    MessageEntry, MessageId, Outcome, PrintEntry, PrintId, SuspensionEntry, TextId, TimerEntry,
    TimerId, Trace, WaitEntry, WaitId,
};
use crate::time::{Costs, Instant};

/// Fills a [`Trace`]: appends events and enters what they point to. It keeps the times in order
/// and judges nothing else; [`validate`](fn@super::validate) does.
#[derive(Debug, Clone)]
pub struct Recorder {
    trace: Trace,
    texts: HashMap<String, TextId>,
    known: Known,
}

impl Recorder {
    /// A recorder of a run in which nothing has happened.
    pub fn new(header: Header) -> Self {
        Self { trace: Trace::new(header), texts: HashMap::new(), known: Known::default() }
    }

    /// What was recorded so far.
    pub fn trace(&self) -> &Trace {
        &self.trace
    }

    /// What was recorded since this was asked last, for a copy of the trace elsewhere.
    pub fn added(&mut self) -> Added {
        self.known.catch_up(&self.trace)
    }

    /// Ends the recording.
    pub fn into_trace(self) -> Trace {
        self.trace
    }

    /// Appends an event. One that comes with an earlier time than the last (the report of a
    /// worker that took a moment to arrive) gets the last one's.
    pub fn record(&mut self, at: Instant, actor: Option<ActorId>, kind: EventKind) {
        let at = at.max(self.trace.end());
        self.trace.events.push(Event { at, actor, kind });
    }

    /// Notes that another price list holds than the one with which the run began.
    pub fn set_costs(&mut self, costs: Costs) {
        self.trace.header.costs = Some(costs);
    }

    /// Notes how the run ended; the first outcome stays.
    pub fn end(&mut self, outcome: Outcome) {
        self.trace.outcome.get_or_insert(outcome);
    }

    /// The id of a text, the same for the same text.
    pub fn text(&mut self, text: &str) -> TextId {
        if let Some(&id) = self.texts.get(text) {
            return id;
        }
        let id = TextId::from_index(self.trace.texts.len());
        self.trace.texts.push(text.to_owned());
        self.texts.insert(text.to_owned(), id);
        id
    }

    /// Notes what a future holds that has just returned.
    pub fn suspension(&mut self, future: FutureId, line: u32, variables: Vec<(TextId, TextId)>) {
        let event = self.trace.events.len().saturating_sub(1);
        let event = u32::try_from(event).unwrap_or(u32::MAX);
        self.trace.suspensions.push(SuspensionEntry { event, future, line, variables });
    }

    /// Enters an actor.
    pub fn actor(&mut self, actor: ActorEntry) -> ActorId {
        self.trace.actors.push(actor);
        ActorId::from_index(self.trace.actors.len() - 1)
    }

    /// Enters a future.
    pub fn future(&mut self, future: FutureEntry) -> FutureId {
        self.trace.futures.push(future);
        FutureId::from_index(self.trace.futures.len() - 1)
    }

    /// Notes by whom, and inside which future, a future was first polled.
    pub fn adopt(&mut self, future: FutureId, actor: Option<ActorId>, parent: Option<FutureId>) {
        let entry = &mut self.trace.futures[future.index()];
        entry.actor = actor;
        entry.parent = parent;
        self.known.adopted(future);
    }

    /// Enters a timer.
    pub fn timer(&mut self, timer: TimerEntry) -> TimerId {
        self.trace.timers.push(timer);
        TimerId::from_index(self.trace.timers.len() - 1)
    }

    /// Enters what somebody blocks for.
    pub fn wait(&mut self, wait: WaitEntry) -> WaitId {
        self.trace.waits.push(wait);
        WaitId::from_index(self.trace.waits.len() - 1)
    }

    /// Enters a channel.
    pub fn channel(&mut self, channel: ChannelEntry) -> ChannelId {
        self.trace.channels.push(channel);
        ChannelId::from_index(self.trace.channels.len() - 1)
    }

    /// Enters a message.
    pub fn message(&mut self, message: MessageEntry) -> MessageId {
        self.trace.messages.push(message);
        MessageId::from_index(self.trace.messages.len() - 1)
    }

    /// Enters a printed line.
    pub fn print(&mut self, print: PrintEntry) -> PrintId {
        self.trace.prints.push(print);
        PrintId::from_index(self.trace.prints.len() - 1)
    }
}
