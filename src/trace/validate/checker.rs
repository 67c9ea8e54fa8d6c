//! The state of everything in a run, after some of its events.
//!
//! What each kind of event does to it is in `events.rs`.

use std::collections::BTreeMap;

use super::actor::{ActorState, ActorStep};
use super::future::{FutureState, FutureStep};
use super::timer::{TimerState, TimerStep};
use super::{ChannelState, Rule};
use crate::time::Instant;
use crate::trace::{ActorId, ChannelId, EndCause, FutureId, TimerId, Trace, WorkerId};

/// The state of everything in a run, after some of its events: the fold of a trace.
///
/// Feed it the events in order; each costs the same, however long the trace. A clone is a
/// checkpoint to go on from. After an error it is of no more use.
#[derive(Debug, Clone, Default)]
pub struct Checker {
    pub(super) now: Instant,
    pub(super) actors: Vec<Actor>,
    pub(super) futures: Vec<FutureState>,
    pub(super) timers: Vec<TimerState>,
    pub(super) channels: Vec<ChannelState>,
    pub(super) messages_used: Vec<bool>,
    pub(super) prints_used: Vec<bool>,
    /// How many actors are in [`ActorState::Queued`].
    pub(super) queued: u32,
    /// Who is being polled, on which lane: one at a time on each.
    pub(super) polling: Vec<(Option<WorkerId>, ActorId)>,
    /// The futures that each actor is polling, the outermost first: in its own poll, or a thread
    /// that waits for them by blocking.
    pub(super) nests: BTreeMap<ActorId, Vec<FutureId>>,
    /// How `main` ended.
    pub(super) main_end: Option<EndCause>,
}

/// What is known of one actor.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Actor {
    pub(super) state: ActorState,
    pub(super) abort_requested: bool,
    pub(super) asleep_until: Option<TimerId>,
}

impl Checker {
    /// The state of an actor.
    pub fn actor(&self, id: ActorId) -> ActorState {
        self.actors.get(id.index()).map_or(ActorState::Unborn, |actor| actor.state)
    }

    /// The timer that a blocked thread sleeps on.
    pub fn asleep_until(&self, id: ActorId) -> Option<TimerId> {
        self.actors.get(id.index()).and_then(|actor| actor.asleep_until)
    }

    /// The state of a future.
    pub fn future(&self, id: FutureId) -> FutureState {
        self.futures.get(id.index()).copied().unwrap_or_default()
    }

    /// The state of a timer.
    pub fn timer(&self, id: TimerId) -> TimerState {
        self.timers.get(id.index()).copied().unwrap_or_default()
    }

    /// The state of a channel; none while the trace has no such channel.
    pub fn channel(&self, id: ChannelId) -> Option<&ChannelState> {
        self.channels.get(id.index())
    }

    /// How many actors are in the ready queue.
    pub const fn queued(&self) -> u32 {
        self.queued
    }

    /// Who is being polled: without workers one at a time.
    pub fn polling(&self) -> impl Iterator<Item = ActorId> {
        self.polling.iter().map(|(_, actor)| *actor)
    }

    /// The futures that an actor is polling, the outermost first.
    pub fn nest(&self, actor: ActorId) -> &[FutureId] {
        self.nests.get(&actor).map_or(&[], Vec::as_slice)
    }

    pub(super) fn is_polled(&self, actor: ActorId) -> bool {
        self.polling().any(|other| other == actor)
    }

    /// How `main` ended; none while it has not.
    pub const fn main_end(&self) -> Option<EndCause> {
        self.main_end
    }

    pub(super) fn step(&mut self, trace: &Trace, id: ActorId, step: ActorStep) -> Result<(), Rule> {
        let kind = entry("actor", &trace.actors, id.index())?.kind;
        let state = &mut self.actors[id.index()].state;
        let from = *state;
        let to = from.after(kind, step).ok_or(Rule::Actor(id, from, step))?;
        *state = to;
        self.queued -= u32::from(from == ActorState::Queued);
        self.queued += u32::from(to == ActorState::Queued);
        Ok(())
    }

    pub(super) fn future_step(&mut self, id: FutureId, step: FutureStep) -> Result<(), Rule> {
        let state = entry_mut("future", &mut self.futures, id.index())?;
        *state = state.after(step).ok_or(Rule::Future(id, *state, step))?;
        Ok(())
    }

    pub(super) fn timer_step(&mut self, id: TimerId, step: TimerStep) -> Result<(), Rule> {
        let state = entry_mut("timer", &mut self.timers, id.index())?;
        *state = state.after(step).ok_or(Rule::Timer(id, *state, step))?;
        Ok(())
    }

    pub(super) fn channel_mut(&mut self, id: ChannelId) -> Result<&mut ChannelState, Rule> {
        entry_mut("channel", &mut self.channels, id.index())
    }

    /// Makes room for what was entered in the tables of `trace` since the last event.
    pub(super) fn grow(&mut self, trace: &Trace) {
        self.actors.resize_with(trace.actors.len(), Default::default);
        self.futures.resize_with(trace.futures.len(), Default::default);
        self.timers.resize_with(trace.timers.len(), Default::default);
        self.channels.resize_with(trace.channels.len(), Default::default);
        self.messages_used.resize(trace.messages.len(), false);
        self.prints_used.resize(trace.prints.len(), false);
    }
}

pub(super) fn entry<'t, T>(
    table: &'static str,
    entries: &'t [T],
    index: usize,
) -> Result<&'t T, Rule> {
    entries.get(index).ok_or(Rule::NoEntry { table, index, len: entries.len() })
}

pub(super) fn entry_mut<'t, T>(
    table: &'static str,
    entries: &'t mut [T],
    index: usize,
) -> Result<&'t mut T, Rule> {
    let len = entries.len();
    entries.get_mut(index).ok_or(Rule::NoEntry { table, index, len })
}
