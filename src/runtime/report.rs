//! The report of a run that is stuck: who waits for what.

use std::collections::BTreeMap;

use crate::trace::{
    ActorId, ActorKind, EventKind, FutureId, PollOutcome, Subject, Trace, WaitId, Waiting,
};

/// Everybody who has not ended, with what they are blocked by, or the innermost futures that they
/// wait for.
pub(super) fn waiting(trace: &Trace) -> Vec<Waiting> {
    let pending = pending_futures(trace);
    let mut ended = vec![false; trace.actors.len()];
    for event in &trace.events {
        if let (Some(actor), EventKind::Ended { .. }) = (event.actor, event.kind) {
            ended[actor.index()] = true;
        }
    }
    let blocked = blocked(trace);
    // Who blocks in the middle of a poll keeps the executor from all others.
    let keeper = blocked.keys().copied().find(|actor| is_polled(trace, *actor));
    let queued = queued(trace);
    let alive = (0..ended.len()).filter(|&i| !ended[i]).map(ActorId::from_index);
    let describe = |actor: ActorId| match (blocked.get(&actor), keeper) {
        (Some(wait), _) => {
            let entry = wait.map(|wait| trace.wait(wait));
            let wants = entry.map_or("something unknown", |entry| trace.text(entry.what));
            let line = entry.map_or(0, |entry| entry.line);
            Waiting { actor, wants: wants.to_owned(), line }
        }
        (None, Some(keeper)) if queued[actor.index()] => {
            let wants = format!("its turn, which '{}' does not give up", trace.actor_name(keeper));
            Waiting { actor, wants, line: 0 }
        }
        _ => describe(trace, actor, pending.get(&actor)),
    };
    alive.map(describe).collect()
}

/// Those who are blocked, with what they wait for.
fn blocked(trace: &Trace) -> BTreeMap<ActorId, Option<WaitId>> {
    let mut blocked = BTreeMap::new();
    for event in &trace.events {
        let Some(actor) = event.actor else { continue };
        match event.kind {
            EventKind::Blocked { wait, .. } => {
                blocked.insert(actor, wait);
            }
            EventKind::Resumed | EventKind::Ended { .. } => {
                blocked.remove(&actor);
            }
            _ => {}
        }
    }
    blocked
}

/// Whether each actor was woken after it was polled last.
fn queued(trace: &Trace) -> Vec<bool> {
    let mut queued = vec![false; trace.actors.len()];
    for event in &trace.events {
        match (event.actor, event.kind) {
            (Some(actor), EventKind::Woken { .. }) => queued[actor.index()] = true,
            (Some(actor), EventKind::PollStarted { .. }) => queued[actor.index()] = false,
            _ => {}
        }
    }
    queued
}

fn is_polled(trace: &Trace, actor: ActorId) -> bool {
    matches!(trace.actor(actor).kind, ActorKind::Main | ActorKind::Task)
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
