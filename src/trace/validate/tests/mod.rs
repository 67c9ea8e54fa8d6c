//! Every rule broken once, and what is legal although it looks odd.

mod actors;
mod things;

use EventKind::{
    AbortRequested, Blocked, ChannelCreated, Detached, Ended, FutureCreated, FutureDropped,
    FuturePolled, FutureReturned, PollEnded, PollStarted, Printed, Received, ReceiverClosed,
    ReceiverDropped, Resumed, SendRefused, SenderCloned, SenderDropped, Sent, Spawned, TimerArmed,
    TimerCancelled, TimerFired,
};
use PollOutcome::{Panicked, Pending, Ready};

use super::{Checker, validate};
use crate::time::Instant;
use crate::trace::sample::*;
use crate::trace::{
    EndCause, EventKind, Limit, Outcome, PollOutcome, Scheduler, Subject, TextId, Trace, WaitId,
    Waiting, WakeCause, WorkerId,
};

const CREATED: EventKind = Spawned;

/// The beginning of every run: `main` is being polled.
const RUNNING: &[Row] = &[(0, MAIN, CREATED), (0, MAIN, BEGUN), (0, MAIN, ALONE)];

/// `main` waits, at 0 ms, and a thread runs.
const THREADED: &[Row] = &[
    (0, MAIN, CREATED),
    (0, MAIN, BEGUN),
    (0, MAIN, ALONE),
    (0, THREAD, CREATED),
    (0, MAIN, PENDING),
    (0, THREAD, Resumed),
];

/// `main` is being polled, and a task is queued.
const SPAWNING: &[Row] =
    &[(0, MAIN, CREATED), (0, MAIN, BEGUN), (0, MAIN, ALONE), (0, TASK, CREATED), (0, TASK, BEGUN)];

/// The sentence for the first rule that `before` and then `rows` break, or "legal".
fn verdict(before: &[Row], rows: &[Row], outcome: Option<Outcome>) -> String {
    judge(&trace(&[before, rows].concat(), outcome))
}

fn judge(trace: &Trace) -> String {
    validate(trace).map_or_else(|violation| violation.rule.to_string(), |()| "legal".to_owned())
}

#[track_caller]
fn check(before: &[Row], rows: &[Row], expected: &str) {
    assert_eq!(verdict(before, rows, None), expected, "{rows:?}");
}

#[test]
fn the_sample_is_legal_and_so_is_every_beginning_of_it() {
    let whole = finished();
    assert_eq!(judge(&whole), "legal");
    for events in 0..whole.events.len() {
        let mut part = whole.clone();
        part.events.truncate(events);
        for outcome in [
            None,
            Some(Outcome::LimitReached(Limit::Events(9))),
            Some(Outcome::Exited(1)),
            Some(Outcome::Stopped),
            Some(Outcome::Refused("No.".to_owned())),
            Some(Outcome::Hidden),
        ] {
            part.outcome = outcome;
            assert_eq!(judge(&part), "legal", "{events} events");
        }
        part.outcome = Some(Outcome::Finished);
        assert_ne!(judge(&part), "legal", "{events} events");
    }
}

#[test]
fn the_sample_without_any_one_of_its_events_that_matter_is_not_legal() {
    let whole = finished();
    let free = ["Printed", "Detached", "Woken", "TimerCancelled", "FutureDropped"];
    for index in 0..whole.events.len() {
        let mut part = whole.clone();
        let kind = format!("{:?}", part.events.remove(index).kind);
        if !free.iter().any(|name| kind.starts_with(name)) && judge(&part) == "legal" {
            // These leave no trace in what follows.
            assert!(
                ["SendRefused", "SenderDropped", "ReceiverDropped"]
                    .iter()
                    .any(|name| kind.starts_with(name)),
                "{index}: {kind} can be left out"
            );
        }
    }
}

#[test]
fn outcomes() {
    let waiting = |index| Waiting { actor: a(index), wants: "a message".to_owned(), line: 0 };
    let stuck = |index| Some(Outcome::Stuck(vec![waiting(index)]));
    let idle: &[Row] = &[(0, MAIN, PENDING)];
    let armed: &[Row] = &[(0, MAIN, TimerArmed { timer: t(0) }), (0, MAIN, PENDING)];
    let ended: &[Row] = &[(0, MAIN, READY), (0, MAIN, FINISHED)];
    let panicked: &[Row] =
        &[(0, MAIN, PollEnded { outcome: Panicked }), (0, MAIN, Ended { how: EndCause::Panicked })];
    let panic = || Some(Outcome::Panicked("oh".to_owned()));
    for (rows, outcome, expected) in [
        (idle, stuck(0), "legal"),
        (&[], stuck(0), "the run is said to be stuck, and actor 1 is being polled"),
        (armed, stuck(0), "the run is said to be stuck, and timer 1 is set"),
        (idle, stuck(1), "actor 2 is said to be waiting, and it is not spawned yet"),
        (idle, stuck(9), "it points to actor 10, and there are 4 of them"),
        (
            ended,
            Some(Outcome::Finished),
            "the run is said to have finished, and actor 2 is not spawned yet",
        ),
        (ended, panic(), "the run is said to have ended in a panic, and main did not"),
        (panicked, panic(), "legal"),
    ] {
        let trace = trace(&[RUNNING, rows].concat(), outcome);
        assert_eq!(judge(&trace), expected, "{rows:?} {:?}", trace.outcome);
    }
}

#[test]
fn tables() {
    type Case = (fn(&mut Trace), &'static str);
    let cases: &[Case] = &[
        (
            |trace| trace.actors[0].kind = trace.actors[1].kind,
            "actor 1: the first actor, and no other, must be main",
        ),
        (
            |trace| trace.actors[1].kind = trace.actors[0].kind,
            "actor 2: the first actor, and no other, must be main",
        ),
        (
            |trace| trace.actors[1].spawner = Some(a(2)),
            "actor 2: actor 3 came later, so it cannot be its spawner",
        ),
        (
            |trace| trace.actors[1].spawner = Some(a(4)),
            "actor 2: it points to actor 5, and there are 4 of them",
        ),
        (
            |trace| trace.futures[0].parent = Some(f(4)),
            "future 1: it points to future 5, and there are 4 of them",
        ),
        (
            |trace| trace.futures[2].parent = Some(f(3)),
            "future 4: future 3 is inside this one, so it cannot be its parent",
        ),
        (
            |trace| trace.futures[0].subject = Some(Subject::Channel(c(3))),
            "future 1: it points to channel 4, and there are 3 of them",
        ),
        (
            |trace| trace.futures[0].subject = Some(Subject::Actor(a(4))),
            "future 1: it points to actor 5, and there are 4 of them",
        ),
        (
            |trace| trace.timers[2].future = Some(f(4)),
            "timer 3: it points to future 5, and there are 4 of them",
        ),
        (
            |trace| trace.channels[1].name = TextId::from_index(99),
            "channel 2: it points to text 100, and there are 16 of them",
        ),
        (
            |trace| trace.messages.truncate(1),
            "event 41: it points to message 2, and there are 1 of them",
        ),
        (
            |trace| trace.events[30].at = Instant::ZERO,
            "event 31: the event before it happened later, at 50.000 ms",
        ),
    ];
    for &(break_it, expected) in cases {
        let mut trace = finished();
        break_it(&mut trace);
        let verdict = validate(&trace).map_err(|violation| violation.to_string());
        assert_eq!(verdict, Err(expected.to_owned()));
    }
}

#[test]
fn the_checker_knows_the_state_at_any_event() {
    let whole = finished();
    let mut checker = Checker::default();
    let mut depths = Vec::new();
    for event in &whole.events {
        checker.event(&whole, event).expect("the sample is legal");
        depths.push(checker.channel(c(0)).map_or(0, super::ChannelState::depth));
        let polled: Vec<_> = checker.polling().collect();
        assert!(polled.len() < 2, "there are no workers");
        assert!((0..3).all(|id| checker.nest(a(id)).is_empty() || polled.contains(&a(id))));
    }
    assert_eq!(depths.iter().max(), Some(&1));
    assert_eq!(checker.queued(), 0);
    assert_eq!(checker.main_end(), Some(EndCause::Finished));
    assert_eq!(checker.channel(c(0)).map(super::ChannelState::senders), Some(0));
}
