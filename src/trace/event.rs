//! One thing that happened.

use serde::{Deserialize, Serialize};

use super::{ActorId, ChannelId, FutureId, MessageId, PrintId, TimerId, WaitId, WorkerId};
use crate::time::Instant;

/// One thing that happened, at one moment, to or by one actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Row", into = "Row")]
pub struct Event {
    /// When; never before the event that precedes it in the log.
    pub at: Instant,
    /// Who did it or to whom it happened (each [`EventKind`] says which); none where it was the
    /// runtime itself, outside every poll.
    pub actor: Option<ActorId>,
    /// What happened.
    pub kind: EventKind,
}

/// An event in a file: without the names of its fields, which would be most of the file.
#[derive(Serialize, Deserialize)]
struct Row(Instant, Option<ActorId>, EventKind);

impl From<Event> for Row {
    fn from(Event { at, actor, kind }: Event) -> Self {
        Self(at, actor, kind)
    }
}

impl From<Row> for Event {
    fn from(Row(at, actor, kind): Row) -> Self {
        Self { at, actor, kind }
    }
}

/// What happened. "The actor" is [`Event::actor`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// The actor came into being. Who spawned it, and where, is in its table entry. A task is
    /// queued by the [`EventKind::Woken`] that follows; a thread runs from its first
    /// [`EventKind::Resumed`].
    Spawned,
    /// The actor, a task or `main`'s future, was woken: it is queued unless it already is, in
    /// which case the wake changes nothing (wakes coalesce). A wake while it is being polled
    /// queues it again. `by` is whose code did it; none where it was a timer or the outside.
    Woken {
        /// Why.
        cause: WakeCause,
        /// Whose code was running when it happened.
        #[serde(default)]
        by: Option<ActorId>,
    },
    /// The executor picked the actor, one of `ready` that were queued then, itself included, and
    /// began to poll it.
    PollStarted {
        /// How many actors were queued, the picked one included.
        ready: u32,
        /// The worker that polls it; none where there are no workers, and for `main`'s future.
        #[serde(default)]
        worker: Option<WorkerId>,
    },
    /// The poll of the actor ended.
    PollEnded {
        /// With what.
        outcome: PollOutcome,
    },
    /// The actor went on running: a thread that began, or whoever was blocked.
    Resumed,
    /// The actor blocked: until the timer's deadline, or, without one, until what it waits for
    /// has come: a message, a lock, the end of a thread. One that is being polled keeps the
    /// executor from polling anybody else.
    Blocked {
        /// The timer that ends it.
        #[serde(default)]
        timer: Option<TimerId>,
        /// What it waits for, where it is no timer.
        #[serde(default)]
        wait: Option<WaitId>,
    },
    /// The actor ended. No event of it follows, and it is not woken any more.
    Ended {
        /// How.
        how: EndCause,
    },
    /// The actor's code asked for `target` to be aborted.
    AbortRequested {
        /// The task to be aborted.
        target: ActorId,
    },
    /// The actor's code dropped the join handle of `target`, which goes on by itself.
    Detached {
        /// The task or thread that is on its own now.
        target: ActorId,
    },

    /// The actor's code created a future; nothing of it has run.
    FutureCreated {
        /// The future.
        future: FutureId,
    },
    /// A poll of a future began, inside the poll of the actor and of its parent future.
    FuturePolled {
        /// The future.
        future: FutureId,
    },
    /// The poll of a future ended.
    FutureReturned {
        /// The future.
        future: FutureId,
        /// With what.
        outcome: PollOutcome,
    },
    /// A future was dropped: after it was ready, before (cancelled), or never polled.
    FutureDropped {
        /// The future.
        future: FutureId,
    },

    /// A timer was set; its deadline is in its table entry.
    TimerArmed {
        /// The timer.
        timer: TimerId,
    },
    /// The deadline of a timer came, and the executor saw it. Never before the deadline.
    TimerFired {
        /// The timer.
        timer: TimerId,
    },
    /// A timer that had not fired was taken out of the timer queue.
    TimerCancelled {
        /// The timer.
        timer: TimerId,
    },

    /// The actor's code created a channel, with one sender and one receiver.
    ChannelCreated {
        /// The channel.
        channel: ChannelId,
    },
    /// One more sender exists.
    SenderCloned {
        /// The channel.
        channel: ChannelId,
    },
    /// One sender less exists.
    SenderDropped {
        /// The channel.
        channel: ChannelId,
    },
    /// The receiver is gone; what is queued is dropped with it.
    ReceiverDropped {
        /// The channel.
        channel: ChannelId,
        /// How many messages nobody will read.
        unread: u32,
    },
    /// The receiver takes no more messages than those that are queued.
    ReceiverClosed {
        /// The channel.
        channel: ChannelId,
    },
    /// The actor put a message into the channel.
    Sent {
        /// The channel.
        channel: ChannelId,
        /// The message.
        message: MessageId,
    },
    /// The actor tried to send a message; the receiver is gone or closed, and the message came back.
    SendRefused {
        /// The channel.
        channel: ChannelId,
        /// The message.
        message: MessageId,
    },
    /// The actor took the oldest message out of the channel.
    Received {
        /// The channel.
        channel: ChannelId,
        /// The message.
        message: MessageId,
    },

    /// The actor printed a line.
    Printed {
        /// The line.
        print: PrintId,
    },
}

/// Why an actor was woken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WakeCause {
    /// It was spawned, or the run began.
    Spawned,
    /// A timer that it waits for fired.
    Timer(TimerId),
    /// There is a message in a channel that it receives from.
    Message(ChannelId),
    /// A channel that it uses lost its last sender or its receiver.
    Closed(ChannelId),
    /// There is room in a bounded channel that it wants to send to.
    Room(ChannelId),
    /// A task or thread that it waits for ended.
    Joined(ActorId),
    /// It asked for another turn itself, with `yield_now` or because its budget was used up.
    Itself,
    /// Somebody asked for it to be aborted.
    Abort,
    /// Its waker was called by code of the program.
    Waker,
}

/// How a poll ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PollOutcome {
    /// With a value. For a stream: with an item or with its end.
    Ready,
    /// Without: it waits to be woken.
    Pending,
    /// With a panic.
    Panicked,
}

/// How an actor ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndCause {
    /// Its code ran to its end.
    Finished,
    /// It panicked.
    Panicked,
    /// It was aborted and dropped where it was suspended.
    Aborted,
    /// The runtime shut down and dropped it where it was suspended.
    Shutdown,
    /// A thread that was still running when the process exited.
    Killed,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_takes_24_bytes() {
        assert_eq!(size_of::<Event>(), 24);
    }
}
