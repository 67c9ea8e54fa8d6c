//! Two small traces, built by hand, for the tests of this room.

use EventKind::{
    AbortRequested, Blocked, ChannelCreated, Detached, Ended, FutureCreated, FutureDropped,
    FuturePolled, FutureReturned, PollEnded, PollStarted, Printed, Received, ReceiverDropped,
    Resumed, SendRefused, SenderCloned, SenderDropped, Sent, Spawned, TimerArmed, TimerCancelled,
    TimerFired, Woken,
};
use PollOutcome::{Pending, Ready};

use super::{
    ActorEntry, ActorId, ActorKind, ChannelEntry, ChannelId, ChannelKind, EndCause, EventKind,
    FutureEntry, FutureId, Header, MessageEntry, MessageId, Origin, Outcome, PollOutcome,
    PrintEntry, PrintId, Recorder, Scheduler, Stream, TimerEntry, TimerId, Trace, WakeCause,
};
use crate::time::{Clock, Costs, Instant};

/// Whose event it is, in the tables of [`tables`]: `main`, two tasks, a thread, or nobody.
pub(super) const MAIN: Option<usize> = Some(0);
pub(super) const TASK: Option<usize> = Some(1);
pub(super) const IDLE: Option<usize> = Some(2);
pub(super) const THREAD: Option<usize> = Some(3);
pub(super) const NOBODY: Option<usize> = None;

pub(super) fn a(index: usize) -> ActorId {
    ActorId::from_index(index)
}

pub(super) fn f(index: usize) -> FutureId {
    FutureId::from_index(index)
}

pub(super) fn t(index: usize) -> TimerId {
    TimerId::from_index(index)
}

pub(super) fn c(index: usize) -> ChannelId {
    ChannelId::from_index(index)
}

pub(super) fn m(index: usize) -> MessageId {
    MessageId::from_index(index)
}

pub(super) fn p(index: usize) -> PrintId {
    PrintId::from_index(index)
}

/// One event: milliseconds, whose it is, and what happened.
pub(super) type Row = (u64, Option<usize>, EventKind);

pub(super) fn woken(cause: WakeCause, by: Option<usize>) -> EventKind {
    Woken { cause, by: by.map(a) }
}

pub(super) fn returned(future: usize, outcome: PollOutcome) -> EventKind {
    FutureReturned { future: f(future), outcome }
}

pub(super) const BEGUN: EventKind = Woken { cause: WakeCause::Spawned, by: None };
pub(super) const ALONE: EventKind = PollStarted { ready: 1, worker: None };
pub(super) const PENDING: EventKind = PollEnded { outcome: Pending };
pub(super) const READY: EventKind = PollEnded { outcome: Ready };
pub(super) const FINISHED: EventKind = Ended { how: EndCause::Finished };

/// A trace of these events. Its tables: actors `main`, tasks `producer` and `idle`, thread
/// `counter`; four futures, of which the fourth was first polled inside the third; timers for
/// 50, 100 and 1,000 ms; an unbounded channel, one for one message, and a oneshot; four messages
/// and two lines.
pub(super) fn trace(rows: &[Row], outcome: Option<Outcome>) -> Trace {
    let mut recorder = tables();
    for &(at_ms, who, kind) in rows {
        recorder.record(Instant::from_millis(at_ms), who.map(a), kind);
    }
    if let Some(outcome) = outcome {
        recorder.end(outcome);
    }
    recorder.into_trace()
}

fn tables() -> Recorder {
    let mut recorder = Recorder::new(Header {
        program: "sample".to_owned(),
        seed: 7,
        clock: Clock::Virtual,
        costs: Some(Costs::NATIVE),
        origin: Origin::LiveVirtual,
        scheduler: Scheduler::CurrentThread,
        budget: None,
        recorded: None,
    });
    let actors = [
        (ActorKind::Main, "main", None),
        (ActorKind::Task, "producer", MAIN),
        (ActorKind::Task, "idle", MAIN),
        (ActorKind::Thread, "counter", MAIN),
    ];
    for (kind, name, spawner) in actors {
        let name = recorder.text(name);
        recorder.actor(ActorEntry { kind, name, spawner: spawner.map(a), line: 3 });
    }
    for (label, parent) in [("recv", None), ("sleep", None), ("timeout", None), ("sleep", Some(2))]
    {
        let label = recorder.text(label);
        recorder.future(FutureEntry {
            label,
            actor: None,
            parent: parent.map(f),
            subject: None,
            line: 4,
        });
    }
    for deadline_ms in [50, 100, 1_000] {
        let deadline = Instant::from_millis(deadline_ms);
        recorder.timer(TimerEntry { deadline, future: None, line: 5 });
    }
    for (kind, name) in [
        (ChannelKind::Unbounded, "words"),
        (ChannelKind::Bounded(1), ""),
        (ChannelKind::Oneshot, "answer"),
    ] {
        let name = recorder.text(name);
        recorder.channel(ChannelEntry { kind, name, line: 6 });
    }
    for text in ["1", "Hello", "too \"late\"", "never"] {
        let text = recorder.text(text);
        recorder.message(MessageEntry { text, line: 7 });
    }
    for (stream, text) in [(Stream::Out, "got 1"), (Stream::Err, "no more")] {
        let text = recorder.text(text);
        recorder.print(PrintEntry { stream, text, line: 8 });
    }
    recorder
}

/// A run that uses every kind of event and finishes: `main` receives from a thread and from a
/// task, stops listening, and leaves a task behind that is shut down.
pub(super) fn finished() -> Trace {
    let message = |channel, by| woken(WakeCause::Message(c(channel)), by);
    let rows = [
        // main makes a channel, a task and a thread, and waits for a message.
        (0, MAIN, Spawned),
        (0, MAIN, BEGUN),
        (0, MAIN, ALONE),
        (0, MAIN, ChannelCreated { channel: c(0) }),
        (0, MAIN, SenderCloned { channel: c(0) }),
        (0, TASK, Spawned),
        (0, TASK, woken(WakeCause::Spawned, MAIN)),
        (0, THREAD, Spawned),
        (0, MAIN, FutureCreated { future: f(0) }),
        (0, MAIN, FuturePolled { future: f(0) }),
        (0, MAIN, returned(0, Pending)),
        (0, MAIN, PENDING),
        // The task sleeps until 100 ms, the thread until 50 ms.
        (0, TASK, ALONE),
        (0, TASK, FutureCreated { future: f(1) }),
        (0, TASK, TimerArmed { timer: t(1) }),
        (0, TASK, FuturePolled { future: f(1) }),
        (0, TASK, returned(1, Pending)),
        (0, TASK, PENDING),
        (0, THREAD, Resumed),
        (0, THREAD, TimerArmed { timer: t(0) }),
        (0, THREAD, Blocked { timer: Some(t(0)), wait: None }),
        // The thread sends one message and ends.
        (50, THREAD, Resumed),
        (50, THREAD, Sent { channel: c(0), message: m(0) }),
        (50, MAIN, message(0, THREAD)),
        (50, THREAD, SenderDropped { channel: c(0) }),
        (50, THREAD, FINISHED),
        (50, MAIN, ALONE),
        (50, MAIN, FuturePolled { future: f(0) }),
        (50, MAIN, Received { channel: c(0), message: m(0) }),
        (50, MAIN, returned(0, Ready)),
        (50, MAIN, Printed { print: p(0) }),
        (50, MAIN, FuturePolled { future: f(0) }),
        (50, MAIN, returned(0, Pending)),
        (50, MAIN, PENDING),
        // The task sends another, which main never reads.
        (100, NOBODY, TimerFired { timer: t(1) }),
        (100, TASK, woken(WakeCause::Timer(t(1)), None)),
        (100, TASK, ALONE),
        (100, TASK, FuturePolled { future: f(1) }),
        (100, TASK, returned(1, Ready)),
        (100, TASK, FutureDropped { future: f(1) }),
        (100, TASK, Sent { channel: c(0), message: m(1) }),
        (100, MAIN, message(0, TASK)),
        (100, TASK, woken(WakeCause::Itself, TASK)),
        (100, TASK, PENDING),
        (101, MAIN, PollStarted { ready: 2, worker: None }),
        (101, MAIN, FutureDropped { future: f(0) }),
        (101, MAIN, ReceiverDropped { channel: c(0), unread: 1 }),
        (101, IDLE, Spawned),
        (101, IDLE, woken(WakeCause::Spawned, MAIN)),
        (101, MAIN, Detached { target: a(2) }),
        (101, MAIN, AbortRequested { target: a(1) }),
        (101, TASK, woken(WakeCause::Abort, MAIN)),
        (101, MAIN, PENDING),
        // The task sees that nobody listens, before the abort reaches it.
        (102, TASK, PollStarted { ready: 2, worker: None }),
        (102, TASK, SendRefused { channel: c(0), message: m(2) }),
        (102, TASK, Printed { print: p(1) }),
        (102, TASK, PENDING),
        (102, TASK, SenderDropped { channel: c(0) }),
        (102, TASK, Ended { how: EndCause::Aborted }),
        (102, MAIN, woken(WakeCause::Joined(a(1)), None)),
        // The idle task waits, by a timeout around a sleep, for what never comes.
        (103, IDLE, PollStarted { ready: 2, worker: None }),
        (103, IDLE, FutureCreated { future: f(3) }),
        (103, IDLE, FutureCreated { future: f(2) }),
        (103, IDLE, FuturePolled { future: f(2) }),
        (103, IDLE, FuturePolled { future: f(3) }),
        (103, IDLE, TimerArmed { timer: t(2) }),
        (103, IDLE, returned(3, Pending)),
        (103, IDLE, returned(2, Pending)),
        (103, IDLE, PENDING),
        (104, MAIN, ALONE),
        (104, MAIN, READY),
        (104, MAIN, FINISHED),
        (104, IDLE, TimerCancelled { timer: t(2) }),
        (104, IDLE, FutureDropped { future: f(3) }),
        (104, IDLE, FutureDropped { future: f(2) }),
        (104, IDLE, Ended { how: EndCause::Shutdown }),
    ];
    trace(&rows, Some(Outcome::Finished))
}

/// The same run after so many of its events.
pub(super) fn in_progress(events: usize) -> Trace {
    let mut trace = finished();
    trace.outcome = None;
    trace.events.truncate(events);
    trace
}
