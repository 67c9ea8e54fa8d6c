//! What can be pointed at.

use crate::trace::{ActorId, ChannelId, FutureId, MessageId, PrintId};

/// What a shape stands for: what a click on it selects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// A lane: `main`, a task or a thread.
    Actor(ActorId),
    /// A bar on a lane, or several that were merged because they are too narrow.
    Span(SpanTarget),
    /// A row of a future.
    Future(FutureId),
    /// A track of a channel.
    Channel(ChannelId),
    /// A message, sent or refused.
    Message(MessageId),
    /// A wake: the index of its [`Woken`](crate::trace::EventKind::Woken) event.
    Wake(usize),
    /// A printed line.
    Print(PrintId),
}

/// A bar on a lane: one span, or neighbouring ones drawn as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SpanTarget {
    /// Whose lane.
    pub actor: ActorId,
    /// The index of the event that began the first member.
    pub first_event: usize,
    /// The index of the event that ended the last member, or how many events had been seen
    /// where it goes on.
    pub end_event: usize,
    /// How many spans it stands for; at least 1.
    pub members: usize,
}
