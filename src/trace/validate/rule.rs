//! The rules that a trace can break, and the sentence that says so.
//!
//! Numbers in the sentences count from 1, as everywhere that a reader sees them.

use std::fmt;

use super::{ActorState, ActorStep, FutureState, FutureStep, TimerState, TimerStep};
use crate::time::Instant;
use crate::trace::{
    ActorId, ChannelId, ChannelKind, FutureId, MessageId, PrintId, TimerId, WakeCause,
};

/// A rule that a trace breaks, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// Where.
    pub place: Place,
    /// What is wrong there.
    pub rule: Rule,
}

/// A place in a trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// An entry of a side table.
    Entry {
        /// What the table holds, in the singular.
        table: &'static str,
        /// Which entry.
        index: usize,
    },
    /// An event, by its index in the log.
    Event(usize),
    /// The outcome, after the last event.
    End,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// An id points past the end of its side table.
    NoEntry {
        /// What the table holds, in the singular.
        table: &'static str,
        /// The index that was asked for.
        index: usize,
        /// How many entries there are.
        len: usize,
    },
    /// The first actor, and no other, is `main`.
    MainComesFirst,
    /// An actor can only be spawned by one that was there before it.
    SpawnedByLater(ActorId),
    /// A future cannot be inside itself.
    RingOfParents(FutureId),
    /// The time of an event is before that of the one before it.
    TimeWentBack(Instant),
    /// The event is one that must name an actor.
    NoActor,
    /// The actor's transition table has no such step.
    Actor(ActorId, ActorState, ActorStep),
    /// The future's transition table has no such step.
    Future(FutureId, FutureState, FutureStep),
    /// The timer's transition table has no such step.
    Timer(TimerId, TimerState, TimerStep),
    /// One actor is polled at a time on a lane, and this one is being polled.
    AlreadyPolling(ActorId),
    /// Tasks are polled by workers where there are workers, and `main`'s future never is.
    NotItsLane(ActorId),
    /// The number of queued actors that the event names is not how many are.
    ReadyCount {
        /// What the event says.
        said: u32,
        /// How many are queued.
        queued: u32,
    },
    /// The actor's poll cannot end inside the poll of one of its futures.
    EndedInsideFuture(FutureId),
    /// A future is polled only inside a poll of the event's actor, or by a thread that runs.
    OutsidePoll(ActorId),
    /// Polls of futures nest, and the poll that returns is not the innermost.
    NotInnermost(FutureId),
    /// The parent in the table is not the future inside which this one was first polled.
    WrongParent(FutureId),
    /// A timer fires, or a sleep ends, before the deadline.
    BeforeDeadline(TimerId, Instant),
    /// A wake names a cause that is not there.
    NoSuchCause(WakeCause),
    /// An actor that has ended, or was never spawned, does not wake others.
    WokenByNobody(ActorId),
    /// Nothing is polled once `main` has ended.
    PolledAfterMain,
    /// An entry of what a suspended future held belongs to an earlier event than the one before.
    SuspensionsOutOfOrder,
    /// Once `main` has ended, tasks are dropped by the shutdown, and in no other way.
    NotByShutdown(ActorId),
    /// Tasks are shut down by `main`, as it returns from `block_on`, or after it has ended; threads
    /// are killed after it has ended.
    ShutdownBeforeMain(ActorId),
    /// Nobody asked for this actor to be aborted.
    AbortNotRequested(ActorId),
    /// An actor that does not exist cannot be aborted or detached.
    NoSuchTarget(ActorId, ActorState),
    /// The channel is used before it is created.
    NoChannelYet(ChannelId),
    /// The channel is created for the second time.
    ChannelTwice(ChannelId),
    /// No sender of the channel is left.
    NoSender(ChannelId),
    /// The receiver of the channel is gone.
    NoReceiver(ChannelId),
    /// The receiver of the channel is closed for the second time.
    ReceiverClosedTwice(ChannelId),
    /// A message is refused although the receiver is there, and not closed.
    RefusedByLiving(ChannelId),
    /// The channel is full, or, a oneshot, was used.
    NoRoom {
        /// The channel.
        channel: ChannelId,
        /// What it holds.
        kind: ChannelKind,
    },
    /// Messages come out in the order in which they went in.
    NotTheOldest {
        /// The channel.
        channel: ChannelId,
        /// What the event says was received.
        message: MessageId,
        /// What is the oldest in the queue.
        oldest: Option<MessageId>,
    },
    /// The number of unread messages is not how many are queued.
    Unread {
        /// The channel.
        channel: ChannelId,
        /// What the event says.
        said: u32,
        /// How many are queued.
        queued: usize,
    },
    /// Each attempt to send has a message of its own.
    MessageTwice(MessageId),
    /// Each printed line is printed once.
    PrintTwice(PrintId),
    /// The run finished, and this actor has not ended.
    FinishedTooEarly(ActorId, ActorState),
    /// The run ended in a panic, and `main` did not.
    MainDidNotPanic,
    /// The run is stuck, and yet this actor can go on.
    CanGoOn(ActorId, ActorState),
    /// The run is stuck, and yet this timer is set.
    TimerIsSet(TimerId),
    /// The run is stuck, and this actor is said to wait, which it does not.
    DoesNotWait(ActorId, ActorState),
    /// The reader is to choose among those who are ready, and this actor is missing among them or
    /// does not belong there.
    NoChoice(ActorId, ActorState),
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Place::Entry { table, index } => write!(f, "{table} {}", index + 1)?,
            Place::Event(index) => write!(f, "event {}", index + 1)?,
            Place::End => f.write_str("the outcome")?,
        }
        write!(f, ": {}", self.rule)
    }
}

impl std::error::Error for Violation {}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoEntry { table, index, len } => {
                write!(f, "it points to {table} {}, and there are {len} of them", index + 1)
            }
            Self::MainComesFirst => f.write_str("the first actor, and no other, must be main"),
            Self::SpawnedByLater(id) => {
                write!(f, "actor {id} came later, so it cannot be its spawner")
            }
            Self::RingOfParents(id) => {
                write!(f, "future {id} is inside this one, so it cannot be its parent")
            }
            Self::TimeWentBack(last) => write!(f, "the event before it happened later, at {last}"),
            Self::NoActor => f.write_str("an event of this kind must name its actor"),
            Self::Actor(id, state, step) => write!(f, "actor {id} {state}, so it cannot {step}"),
            Self::Future(id, state, step) => write!(f, "future {id} {state}, so it cannot {step}"),
            Self::Timer(id, state, step) => write!(f, "timer {id} {state}, so it cannot {step}"),
            Self::AlreadyPolling(id) => {
                write!(f, "actor {id} is being polled, and only one can be at a time")
            }
            Self::NotItsLane(id) => write!(
                f,
                "actor {id} is not polled there: workers poll tasks, where there are workers, and \
                 never main"
            ),
            Self::ReadyCount { said, queued } => {
                write!(f, "it says that {said} were queued, and {queued} were")
            }
            Self::EndedInsideFuture(id) => {
                write!(f, "the poll ends while future {id}, inside it, is being polled")
            }
            Self::OutsidePoll(id) => {
                write!(
                    f,
                    "a future is polled inside a poll of its actor or by a thread that runs, and actor {id} does neither"
                )
            }
            Self::NotInnermost(id) => {
                write!(f, "future {id} returns, and it is not the innermost that is being polled")
            }
            Self::WrongParent(id) => {
                write!(
                    f,
                    "the table names a parent for future {id} inside which it was not first polled"
                )
            }
            Self::BeforeDeadline(id, deadline) => {
                write!(f, "timer {id} is not due before {deadline}")
            }
            Self::NoSuchCause(cause) => no_such_cause(f, *cause),
            Self::WokenByNobody(id) => {
                write!(f, "actor {id} is said to have caused the wake, and it does not exist then")
            }
            Self::SuspensionsOutOfOrder => {
                f.write_str("what suspended futures held is not in order of time")
            }
            Self::PolledAfterMain => {
                f.write_str("main has ended, and nothing is polled after that")
            }
            Self::NotByShutdown(id) => {
                write!(f, "main has ended, so actor {id} can only be dropped at shutdown")
            }
            Self::ShutdownBeforeMain(id) => {
                write!(f, "main has not ended, so actor {id} is neither shut down nor killed")
            }
            Self::AbortNotRequested(id) => write!(f, "nobody asked for actor {id} to be aborted"),
            Self::NoSuchTarget(id, state) => {
                write!(f, "actor {id} {state}, so this cannot be done to it")
            }
            Self::NoChannelYet(id) => write!(f, "channel {id} is not created yet"),
            Self::ChannelTwice(id) => write!(f, "channel {id} was created before"),
            Self::NoSender(id) => write!(f, "no sender of channel {id} is left"),
            Self::NoReceiver(id) => write!(f, "the receiver of channel {id} is gone"),
            Self::ReceiverClosedTwice(id) => {
                write!(f, "the receiver of channel {id} was closed before")
            }
            Self::RefusedByLiving(id) => {
                write!(f, "the receiver of channel {id} is there, so nothing is refused")
            }
            Self::NoRoom { channel, kind } => match kind {
                ChannelKind::Oneshot => write!(f, "channel {channel} is for one message, once"),
                ChannelKind::Bounded(n) => write!(f, "channel {channel} is full: it holds {n}"),
                ChannelKind::Unbounded => write!(f, "channel {channel} is full"),
            },
            Self::NotTheOldest { channel, message, oldest: None } => {
                write!(f, "message {message} is received, and channel {channel} is empty")
            }
            Self::NotTheOldest { channel, message, oldest: Some(oldest) } => write!(
                f,
                "message {message} is received, and {oldest} is the oldest in channel {channel}"
            ),
            Self::Unread { channel, said, queued } => {
                write!(f, "it says that {said} are unread in channel {channel}, and {queued} are")
            }
            Self::MessageTwice(id) => write!(f, "message {id} was sent or refused before"),
            Self::PrintTwice(id) => write!(f, "line {id} was printed before"),
            Self::FinishedTooEarly(id, state) => {
                write!(f, "the run is said to have finished, and actor {id} {state}")
            }
            Self::MainDidNotPanic => {
                f.write_str("the run is said to have ended in a panic, and main did not")
            }
            Self::CanGoOn(id, state) => {
                write!(f, "the run is said to be stuck, and actor {id} {state}")
            }
            Self::TimerIsSet(id) => write!(f, "the run is said to be stuck, and timer {id} is set"),
            Self::DoesNotWait(id, state) => {
                write!(f, "actor {id} is said to be waiting, and it {state}")
            }
            Self::NoChoice(id, state) => {
                write!(f, "those who are ready can be chosen, each once, and actor {id} {state}")
            }
        }
    }
}

fn no_such_cause(f: &mut fmt::Formatter<'_>, cause: WakeCause) -> fmt::Result {
    match cause {
        WakeCause::Timer(id) => write!(f, "timer {id} has not fired, so it wakes nobody"),
        WakeCause::Message(id) => write!(f, "channel {id} is empty, so no message wakes anybody"),
        WakeCause::Closed(id) => write!(f, "both ends of channel {id} are there: it is not closed"),
        WakeCause::Room(id) => write!(f, "there is no room in channel {id}"),
        WakeCause::Joined(id) => write!(f, "actor {id} has not ended, so it wakes nobody by that"),
        WakeCause::Spawned | WakeCause::Itself | WakeCause::Abort | WakeCause::Waker => {
            write!(f, "the cause of the wake is not there")
        }
    }
}
