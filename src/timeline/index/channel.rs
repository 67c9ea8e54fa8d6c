//! What a channel held, and where messages went.

use super::event_id::{EventId, within};
use super::peaks::Peaks;
use crate::trace::EventKind;

/// What a channel held, after each event that concerns it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChannelTrack {
    steps: Vec<Step>,
    depths: Peaks,
    /// How many senders are alive from an event on. Changes rarely.
    senders: Vec<(EventId, u32)>,
    refused: Vec<EventId>,
    /// The end of the receiver, and how many messages were dropped with it.
    closed: Option<(EventId, u32)>,
}

/// What a channel is like at some moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChannelState {
    /// How many messages are queued.
    pub depth: u32,
    /// How many senders are alive.
    pub senders: u32,
    /// Whether the receiver is alive.
    pub receiver: bool,
    /// How many messages were put in so far.
    pub sent: u32,
    /// How many were taken out so far.
    pub received: u32,
    /// How many came back because the receiver was gone.
    pub refused: u32,
    /// How many were dropped unread with the receiver.
    pub unread: u32,
}

/// What the channel counts after an event. The rest of its state changes rarely.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Step {
    event: EventId,
    sent: u32,
    received: u32,
}

impl ChannelTrack {
    /// The event that created it.
    pub fn born(&self) -> Option<usize> {
        self.steps.first().map(|step| step.event.index())
    }

    /// How many events concerned it within the first `seen` events.
    pub fn steps_seen(&self, seen: usize) -> usize {
        self.steps.partition_point(|step| step.event.index() < seen)
    }

    /// The event that concerned it at a place in their order, and its state from then on.
    pub fn step(&self, place: usize) -> Option<(usize, ChannelState)> {
        let step = self.steps.get(place)?;
        let closed = self.closed.filter(|(event, _)| *event <= step.event);
        let unread = closed.map_or(0, |(_, unread)| unread);
        let left = step.sent.saturating_sub(step.received);
        let refused = self.refused.partition_point(|event| *event <= step.event);
        let state = ChannelState {
            depth: if closed.is_some() { 0 } else { left },
            senders: self.senders_after(step.event),
            receiver: closed.is_none(),
            sent: step.sent,
            received: step.received,
            refused: u32::try_from(refused).unwrap_or(u32::MAX),
            unread,
        };
        Some((step.event.index(), state))
    }

    /// What it is like after the first `seen` events; none before it exists.
    pub fn state(&self, seen: usize) -> Option<ChannelState> {
        self.step(self.steps_seen(seen).checked_sub(1)?).map(|(_, state)| state)
    }

    /// The greatest depth after the steps from `from` to before `to`.
    pub fn greatest_depth(&self, from: usize, to: usize) -> u32 {
        self.depths.greatest(from, to)
    }

    /// How many times the number of live senders changed within the first `seen` events.
    pub fn sender_changes_seen(&self, seen: usize) -> usize {
        self.senders.partition_point(|(event, _)| event.index() < seen)
    }

    /// The event of a change of the number of live senders, and the number from then on.
    pub fn sender_change(&self, place: usize) -> Option<(usize, u32)> {
        self.senders.get(place).map(|(event, senders)| (event.index(), *senders))
    }

    /// The event by which the receiver went, if that was within the first `seen` events, and how
    /// many messages were dropped unread with it.
    pub fn closed(&self, seen: usize) -> Option<(usize, u32)> {
        let (event, unread) = self.closed?;
        within(Some(event), seen).map(|event| (event, unread))
    }

    fn senders_after(&self, event: EventId) -> u32 {
        let changes = self.senders.partition_point(|(change, _)| *change <= event);
        self.senders[..changes].last().map_or(0, |(_, senders)| *senders)
    }

    pub(super) fn take_in(&mut self, event: EventId, kind: EventKind) {
        let before = self.steps.last().copied();
        let mut step = before.unwrap_or(Step { event, sent: 0, received: 0 });
        step.event = event;
        let senders = self.senders.last().map_or(0, |(_, senders)| *senders);
        match kind {
            EventKind::ChannelCreated { .. } => self.senders.push((event, 1)),
            EventKind::SenderCloned { .. } => self.senders.push((event, senders.saturating_add(1))),
            EventKind::SenderDropped { .. } => {
                self.senders.push((event, senders.saturating_sub(1)));
            }
            EventKind::ReceiverDropped { unread, .. } => self.closed = Some((event, unread)),
            EventKind::Sent { .. } => step.sent = step.sent.saturating_add(1),
            EventKind::SendRefused { .. } => self.refused.push(event),
            EventKind::Received { .. } => step.received = step.received.saturating_add(1),
            _ => return,
        }
        self.steps.push(step);
        let left = step.sent.saturating_sub(step.received);
        self.depths.push(if self.closed.is_some() { 0 } else { left });
    }
}

/// Where a message went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MessageFlow {
    sent: Option<EventId>,
    refused: Option<EventId>,
    received: Option<EventId>,
}

impl MessageFlow {
    /// The event by which it was sent, if that was within the first `seen` events.
    pub fn sent(&self, seen: usize) -> Option<usize> {
        within(self.sent, seen)
    }

    /// The event by which it came back to its sender, if that was within the first `seen` events.
    pub fn refused(&self, seen: usize) -> Option<usize> {
        within(self.refused, seen)
    }

    /// The event by which it was received, if that was within the first `seen` events.
    pub fn received(&self, seen: usize) -> Option<usize> {
        within(self.received, seen)
    }

    pub(super) fn take_in(&mut self, event: EventId, kind: EventKind) {
        match kind {
            EventKind::Sent { .. } => self.sent = Some(event),
            EventKind::SendRefused { .. } => self.refused = Some(event),
            EventKind::Received { .. } => self.received = Some(event),
            _ => {}
        }
    }
}
