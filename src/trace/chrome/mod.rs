//! A trace in the Chrome trace event format, which Perfetto and `chrome://tracing` open.
//!
//! One process; a thread for each actor and one for the runtime. Slices are polls, the futures
//! polled inside them, and what a thread does; flows are wakes and messages; counters are the
//! depth and the live senders of each channel; instants are printed lines. How the format wants
//! them written is in `lanes.rs`.

mod lanes;

use std::collections::HashMap;

use serde_json::{Value, json};

use self::lanes::{Lanes, Place};
use super::sentence::Channel;
use super::{ActorId, ChannelId, Checker, Event, EventKind, MessageId, Trace, WakeCause};

/// The trace as JSON in the Chrome trace event format. Times are in microseconds since the run
/// began, with three decimals.
///
/// # Panics
///
/// If an id points past its table; a trace that [`validate`](fn@super::validate) accepts has none
/// such.
pub fn to_chrome_json(trace: &Trace) -> String {
    let mut drawing = Drawing {
        trace,
        lanes: Lanes::new(trace),
        wakes: HashMap::new(),
        messages: HashMap::new(),
        checker: Checker::default(),
    };
    for event in &trace.events {
        drawing.event(event);
    }
    let header = &trace.header;
    json!({
        "traceEvents": drawing.lanes.finish(),
        "displayTimeUnit": "ms",
        "otherData": {
            "program": header.program,
            // As text: a reader of JSON may keep 53 bits of a number.
            "seed": header.seed.to_string(),
            "clock": header.clock,
            "origin": header.origin,
        },
    })
    .to_string()
}

/// What is drawn so far, and what later events need to know of earlier ones.
struct Drawing<'t> {
    trace: &'t Trace,
    lanes: Lanes,
    /// From where each queued actor was woken. Later wakes coalesce with the first.
    wakes: HashMap<ActorId, Place>,
    /// From where each queued message was sent.
    messages: HashMap<MessageId, Place>,
    /// What the counters count.
    checker: Checker,
}

impl Drawing<'_> {
    fn event(&mut self, event: &Event) {
        self.lanes.advance(event.at);
        // In a trace that breaks a rule the counters stay where they are.
        self.checker.event(self.trace, event).ok();
        let lane = self.lanes.of(event.actor);
        match event.kind {
            EventKind::Woken { cause, by } => {
                let from = self.lanes.of(by);
                let name = match cause {
                    WakeCause::Timer(timer) => format!("timer {timer}"),
                    _ => "wake".to_owned(),
                };
                let place = self.lanes.inside_a_slice(from, &name);
                if let Some(actor) = event.actor {
                    self.wakes.entry(actor).or_insert(place);
                }
            }
            EventKind::PollStarted { ready, worker } => {
                let args = match worker {
                    Some(worker) => json!({ "ready": ready, "worker": worker.to_string() }),
                    None => json!({ "ready": ready }),
                };
                self.lanes.begin(lane, "poll", args);
                if let Some(from) = event.actor.and_then(|actor| self.wakes.remove(&actor)) {
                    self.lanes.arrow("wake", from, lane);
                }
            }
            EventKind::PollEnded { outcome } => self.lanes.end(lane, json!({ "ended": outcome })),
            EventKind::Resumed if self.is_polled(event.actor) => {
                self.lanes.end(lane, json!({}));
            }
            EventKind::Resumed => {
                self.lanes.end_all(lane);
                self.lanes.begin(lane, "running", json!({}));
            }
            EventKind::Blocked { timer, wait } => {
                if !self.is_polled(event.actor) {
                    self.lanes.end_all(lane);
                }
                let args = match (timer, wait) {
                    (Some(timer), _) => json!({ "timer": timer.to_string() }),
                    (None, Some(wait)) => {
                        json!({ "for": self.trace.text(self.trace.wait(wait).what) })
                    }
                    (None, None) => json!({}),
                };
                self.lanes.begin(lane, "blocked", args);
            }
            EventKind::Ended { .. } => self.lanes.end_all(lane),
            EventKind::FuturePolled { future } => {
                let entry = self.trace.future(future);
                let args = json!({ "future": future.to_string(), "line": entry.line });
                self.lanes.begin(lane, self.trace.text(entry.label), args);
            }
            EventKind::FutureReturned { outcome, .. } => {
                self.lanes.end(lane, json!({ "ended": outcome }));
            }
            EventKind::Sent { channel, message } => {
                let place = self.lanes.inside_a_slice(lane, "send");
                self.messages.insert(message, place);
                self.count(channel);
            }
            EventKind::Received { channel, message } => {
                self.lanes.inside_a_slice(lane, "receive");
                if let Some(from) = self.messages.remove(&message) {
                    let text = self.trace.text(self.trace.message(message).text);
                    self.lanes.arrow(text, from, lane);
                }
                self.count(channel);
            }
            EventKind::ChannelCreated { channel }
            | EventKind::SenderCloned { channel }
            | EventKind::SenderDropped { channel }
            | EventKind::ReceiverClosed { channel }
            | EventKind::ReceiverDropped { channel, .. } => self.count(channel),
            EventKind::Printed { print } => {
                let entry = self.trace.print(print);
                let args = json!({ "stream": entry.stream, "line": entry.line });
                self.lanes.instant(lane, self.trace.text(entry.text), args);
            }
            // Not drawn: they have no length, and no arrow or count depends on them.
            EventKind::Spawned
            | EventKind::AbortRequested { .. }
            | EventKind::Detached { .. }
            | EventKind::FutureCreated { .. }
            | EventKind::FutureDropped { .. }
            | EventKind::TimerArmed { .. }
            | EventKind::TimerFired { .. }
            | EventKind::TimerCancelled { .. }
            | EventKind::SendRefused { .. } => {}
        }
    }

    /// Whether the actor is being polled: it blocks inside of its poll.
    fn is_polled(&self, actor: Option<ActorId>) -> bool {
        actor.is_some_and(|actor| self.checker.actor(actor).is_polling())
    }

    fn count(&mut self, channel: ChannelId) {
        let Some(state) = self.checker.channel(channel) else { return };
        let name = Channel(self.trace, channel);
        self.lanes.counter(&format!("{name}: depth"), "messages", Value::from(state.depth()));
        self.lanes.counter(&format!("{name}: senders"), "senders", Value::from(state.senders()));
    }
}

#[cfg(test)]
mod tests;
