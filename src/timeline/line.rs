//! Which line of the program is at work.

use crate::trace::{ActorId, EventKind, Trace};

/// The line of the program, counted from 1, that the last of the first `seen` events names which
/// names one: of all events, or of those of `actor`. None while no event has named a line.
pub fn line_at(trace: &Trace, seen: usize, actor: Option<ActorId>) -> Option<u32> {
    trace.events[..seen.min(trace.events.len())]
        .iter()
        .rev()
        .filter(|event| actor.is_none() || event.actor == actor)
        .find_map(|event| line_of(trace, event.actor, event.kind))
}

/// The line that an event names.
fn line_of(trace: &Trace, actor: Option<ActorId>, kind: EventKind) -> Option<u32> {
    use EventKind as E;
    let line = match kind {
        E::Spawned => trace.actor(actor?).line,
        E::FutureCreated { future }
        | E::FuturePolled { future }
        | E::FutureReturned { future, .. }
        | E::FutureDropped { future } => trace.future(future).line,
        E::Blocked { timer: Some(timer), .. } | E::TimerArmed { timer } => trace.timer(timer).line,
        E::Blocked { timer: None, wait: Some(wait) } => trace.wait(wait).line,
        E::ChannelCreated { channel } => trace.channel(channel).line,
        E::Sent { message, .. } | E::SendRefused { message, .. } => trace.message(message).line,
        E::Printed { print } => trace.print(print).line,
        E::Woken { .. }
        | E::PollStarted { .. }
        | E::PollEnded { .. }
        | E::Resumed
        | E::Blocked { timer: None, wait: None }
        | E::Ended { .. }
        | E::AbortRequested { .. }
        | E::Detached { .. }
        | E::TimerFired { .. }
        | E::TimerCancelled { .. }
        | E::SenderCloned { .. }
        | E::SenderDropped { .. }
        | E::ReceiverClosed { .. }
        | E::ReceiverDropped { .. }
        | E::Received { .. } => 0,
    };
    (line != 0).then_some(line)
}
