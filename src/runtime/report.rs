//! The report of a run that is stuck: who waits for what.

use std::collections::BTreeMap;

use crate::trace::{ActorId, EventKind, FutureId, PollOutcome, Subject, Trace, Waiting};

/// Everybody who has not ended, with the innermost futures that they wait for.
pub(super) fn waiting(trace: &Trace) -> Vec<Waiting> {
    let pending = pending_futures(trace);
    let mut ended = vec![false; trace.actors.len()];
    for event in &trace.events {
        if let (Some(actor), EventKind::Ended { .. }) = (event.actor, event.kind) {
            ended[actor.index()] = true;
        }
    }
    let alive = (0..ended.len()).filter(|&i| !ended[i]).map(ActorId::from_index);
    alive.map(|actor| describe(trace, actor, pending.get(&actor))).collect()
}

/// The futures whose last poll was Pending and that still exist, by actor.
fn pending_futures(trace: &Trace) -> BTreeMap<ActorId, Vec<FutureId>> {
    let mut pending = BTreeMap::<ActorId, Vec<FutureId>>::new();
    for event in &trace.events {
        match event.kind {
            EventKind::FutureReturned { future, outcome: PollOutcome::Pending } => {
                let Some(actor) = trace.future(future).actor else { continue };
                let futures = pending.entry(actor).or_default();
                if !futures.contains(&future) {
                    futures.push(future);
                }
            }
            EventKind::FutureReturned { future, .. } | EventKind::FutureDropped { future } => {
                if let Some(futures) =
                    trace.future(future).actor.and_then(|actor| pending.get_mut(&actor))
                {
                    futures.retain(|other| *other != future);
                }
            }
            _ => {}
        }
    }
    pending
}

fn describe(trace: &Trace, actor: ActorId, pending: Option<&Vec<FutureId>>) -> Waiting {
    let pending = pending.map_or(&[][..], Vec::as_slice);
    let has_children = |future: &FutureId| {
        pending.iter().any(|other| trace.future(*other).parent == Some(*future))
    };
    let leaves: Vec<_> = pending.iter().filter(|future| !has_children(future)).collect();
    let wants: Vec<_> = leaves.iter().map(|future| want(trace, **future)).collect();
    let line = leaves.iter().map(|future| trace.future(**future).line).find(|line| *line > 0);
    let wants = if wants.is_empty() { "something unknown".to_owned() } else { wants.join(" and ") };
    Waiting { actor, wants, line: line.unwrap_or(0) }
}

fn want(trace: &Trace, future: FutureId) -> String {
    let entry = trace.future(future);
    let label = trace.text(entry.label);
    match entry.subject {
        Some(Subject::Actor(target)) => format!("the end of '{}'", trace.actor_name(target)),
        Some(Subject::Channel(channel)) => {
            let name = trace.text(trace.channel(channel).name);
            let senders = live_senders(trace, channel);
            let alive =
                if senders == 1 { "1 sender alive" } else { &format!("{senders} senders alive") };
            match label {
                "send" => format!("room in {name}"),
                _ => format!("a message on {name} (none queued, {alive})"),
            }
        }
        None => format!("a wake that never comes ({label})"),
    }
}

fn live_senders(trace: &Trace, wanted: crate::trace::ChannelId) -> usize {
    let change = |kind: EventKind| match kind {
        EventKind::ChannelCreated { channel } | EventKind::SenderCloned { channel } => (channel, 1),
        EventKind::SenderDropped { channel } => (channel, -1),
        _ => (wanted, 0),
    };
    let changes = trace.events.iter().map(|event| change(event.kind));
    let live: isize = changes.filter(|(channel, _)| *channel == wanted).map(|(_, by)| by).sum();
    live.unsigned_abs()
}
