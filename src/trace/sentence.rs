//! What an event says, as a sentence in plain words.
//!
//! Numbers count from 1. What the program sent or printed is quoted, and every text of its own is
//! escaped, so a sentence is always one line.

use std::fmt::{self, Display};

use super::{
    ActorId, ActorKind, ChannelId, EndCause, EventKind, FutureId, MessageId, PollOutcome, PrintId,
    Stream, TextId, Trace, WakeCause,
};
use crate::time::Instant;

/// What the event at `index` of the log says, as a sentence without its full stop:
/// ``task `producer` sends "Hello" to channel 1``.
///
/// # Panics
///
/// If the trace has no such event, or if an id of the event points past its table (a trace that
/// [`validate`](fn@super::validate) accepts has none such).
pub fn event_sentence(trace: &Trace, index: usize) -> String {
    let event = trace.events[index];
    let actor = Whom(trace, event.actor);
    match event.kind {
        EventKind::Spawned => spawned(trace, event.actor),
        EventKind::Woken { cause, by } => {
            let reason = reason(trace, event.actor, cause);
            match by.filter(|&by| Some(by) != event.actor && cause != WakeCause::Joined(by)) {
                Some(by) => format!("{actor} is woken by {}: {reason}", Who(trace, by)),
                None => format!("{actor} is woken: {reason}"),
            }
        }
        EventKind::PollStarted { ready, worker } => {
            let by = worker.map(|worker| format!(" by worker {worker}")).unwrap_or_default();
            match ready {
                0 | 1 => format!("{actor} is polled{by}, the only one ready"),
                ready => format!("{actor} is polled{by}, one of {ready} ready"),
            }
        }
        EventKind::PollEnded { outcome } => {
            format!("the poll of {actor} {}", poll_outcome(outcome))
        }
        EventKind::Resumed => format!("{actor} runs"),
        EventKind::Blocked { timer: None, wait: None } => format!("{actor} blocks"),
        EventKind::Blocked { timer: None, wait: Some(wait) } => {
            format!("{actor} blocks for {}", escaped(trace.text(trace.wait(wait).what)))
        }
        EventKind::Blocked { timer: Some(timer), .. } => {
            let deadline = Deadline(trace.timer(timer).deadline);
            format!("{actor} blocks until {deadline} (timer {timer})")
        }
        EventKind::Ended { how } => format!("{actor} {}", end_cause(how)),
        EventKind::AbortRequested { target } => {
            format!("{actor} asks for {} to be aborted", Who(trace, target))
        }
        EventKind::Detached { target } => {
            format!("{actor} drops the join handle of {}", Who(trace, target))
        }
        EventKind::FutureCreated { future } => {
            format!("{actor} creates {}", Future(trace, future))
        }
        EventKind::FuturePolled { future } => format!("{} is polled", Future(trace, future)),
        EventKind::FutureReturned { future, outcome } => {
            format!("the poll of {} {}", Future(trace, future), poll_outcome(outcome))
        }
        EventKind::FutureDropped { future } => format!("{} is dropped", Future(trace, future)),
        EventKind::TimerArmed { timer } => {
            format!("timer {timer} is set for {}", Deadline(trace.timer(timer).deadline))
        }
        EventKind::TimerFired { timer } => format!("timer {timer} fires"),
        EventKind::TimerCancelled { timer } => format!("timer {timer} is cancelled"),
        EventKind::ChannelCreated { channel } => {
            format!("{actor} creates {}", Channel(trace, channel))
        }
        EventKind::SenderCloned { channel } => {
            format!("{actor} clones a sender of {}", Channel(trace, channel))
        }
        EventKind::SenderDropped { channel } => {
            format!("{actor} drops a sender of {}", Channel(trace, channel))
        }
        EventKind::ReceiverDropped { channel, unread } => {
            format!("{actor} drops the receiver of {}{}", Channel(trace, channel), left(unread))
        }
        EventKind::ReceiverClosed { channel } => {
            format!("{actor} closes the receiver of {}", Channel(trace, channel))
        }
        EventKind::Sent { channel, message } => {
            format!("{actor} sends {} to {}", message_text(trace, message), Channel(trace, channel))
        }
        EventKind::SendRefused { channel, message } => format!(
            "{actor} cannot send {} to {}: its receiver is gone or closed",
            message_text(trace, message),
            Channel(trace, channel)
        ),
        EventKind::Received { channel, message } => format!(
            "{actor} receives {} from {}",
            message_text(trace, message),
            Channel(trace, channel)
        ),
        EventKind::Printed { print } => format!("{actor} prints {}", printed(trace, print)),
    }
}

fn spawned(trace: &Trace, actor: Option<ActorId>) -> String {
    match actor.and_then(|id| trace.actor(id).spawner) {
        Some(spawner) => format!("{} spawns {}", Who(trace, spawner), Whom(trace, actor)),
        None => format!("{} comes into being", Whom(trace, actor)),
    }
}

fn reason(trace: &Trace, woken: Option<ActorId>, cause: WakeCause) -> String {
    match cause {
        WakeCause::Spawned if woken.is_some_and(|id| trace.actor(id).kind == ActorKind::Main) => {
            "the run began".to_owned()
        }
        WakeCause::Spawned => "it was spawned".to_owned(),
        WakeCause::Timer(timer) => format!("timer {timer} fired"),
        WakeCause::Message(channel) => format!("a message is in {}", Channel(trace, channel)),
        WakeCause::Closed(channel) => format!("{} is closed", Channel(trace, channel)),
        WakeCause::Room(channel) => format!("there is room in {}", Channel(trace, channel)),
        WakeCause::Joined(actor) => format!("{} ended", Who(trace, actor)),
        WakeCause::Itself => "it asked for another turn".to_owned(),
        WakeCause::Abort => "it is to be aborted".to_owned(),
        WakeCause::Waker => "its waker was called".to_owned(),
    }
}

fn poll_outcome(outcome: PollOutcome) -> &'static str {
    match outcome {
        PollOutcome::Ready => "returns Ready",
        PollOutcome::Pending => "returns Pending",
        PollOutcome::Panicked => "panics",
    }
}

fn end_cause(how: EndCause) -> &'static str {
    match how {
        EndCause::Finished => "ends",
        EndCause::Panicked => "ends by a panic",
        EndCause::Aborted => "ends: it was aborted",
        EndCause::Shutdown => "ends: the runtime shut down",
        EndCause::Killed => "ends: the process exited",
    }
}

fn left(unread: u32) -> String {
    match unread {
        0 => String::new(),
        1 => ", with 1 message unread".to_owned(),
        unread => format!(", with {unread} messages unread"),
    }
}

fn message_text(trace: &Trace, id: MessageId) -> String {
    quoted(trace, trace.message(id).text)
}

fn printed(trace: &Trace, id: PrintId) -> String {
    let print = trace.print(id);
    let text = quoted(trace, print.text);
    match print.stream {
        Stream::Out => text,
        Stream::Err => format!("{text} to standard error"),
    }
}

fn quoted(trace: &Trace, id: TextId) -> String {
    format!("{:?}", trace.text(id))
}

/// An actor in a sentence: ``task `producer` ``.
pub(super) struct Who<'t>(pub(super) &'t Trace, pub(super) ActorId);

impl Display for Who<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(trace, id) = *self;
        let name = escaped(trace.actor_name(id));
        match trace.actor(id).kind {
            ActorKind::Main => f.write_str(&name),
            ActorKind::Task => write!(f, "task `{name}`"),
            ActorKind::Thread => write!(f, "thread `{name}`"),
            ActorKind::BlockingJob => write!(f, "blocking job `{name}`"),
        }
    }
}

/// The actor of an event, or the runtime where it has none.
struct Whom<'t>(&'t Trace, Option<ActorId>);

impl Display for Whom<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.1 {
            Some(id) => Who(self.0, id).fmt(f),
            None => f.write_str("the runtime"),
        }
    }
}

/// A future in a sentence: `` `sleep` (future 3) ``.
struct Future<'t>(&'t Trace, FutureId);

impl Display for Future<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(trace, id) = *self;
        write!(f, "`{}` (future {id})", escaped(trace.text(trace.future(id).label)))
    }
}

/// A channel in a sentence: ``channel 1 `words` ``, or its number alone where it has no name of
/// its own.
pub(super) struct Channel<'t>(pub(super) &'t Trace, pub(super) ChannelId);

impl Display for Channel<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(trace, id) = *self;
        let name = trace.text(trace.channel(id).name);
        write!(f, "channel {id}")?;
        if name.is_empty() || name == format!("channel {id}") {
            return Ok(());
        }
        write!(f, " `{}`", escaped(name))
    }
}

/// A deadline in a sentence.
struct Deadline(Instant);

impl Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == Instant::MAX {
            f.write_str("a moment that never comes")
        } else {
            self.0.fmt(f)
        }
    }
}

/// `text` with what would break a line, or cannot be seen, escaped.
pub(super) fn escaped(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { c.escape_default().to_string() } else { c.to_string() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::sample;

    #[test]
    fn a_channel_is_called_by_its_number_and_by_a_name_of_its_own() {
        for (name, expected) in
            [("", "channel 1"), ("channel 1", "channel 1"), ("words", "channel 1 `words`")]
        {
            let mut trace = sample::finished();
            let id = trace.channels[0].name;
            trace.texts[id.index()] = name.to_owned();
            assert_eq!(Channel(&trace, sample::c(0)).to_string(), expected);
        }
    }
}
