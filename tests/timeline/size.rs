//! Large traces: the index costs memory in proportion, a picture does not cost the trace.

use std::time::Duration;

use wakeline::time::{Clock, Instant};
use wakeline::timeline::{Axis, Cursor, Index, RowOptions, RowSubject, Viewport, rows, scene};
use wakeline::trace::{
    ActorEntry, ActorId, ActorKind, EndCause, EventKind, Header, Origin, PollOutcome, Recorder,
    Scheduler, Trace, WakeCause,
};

use super::whole;

fn recorder() -> Recorder {
    Recorder::new(Header {
        program: "many".to_owned(),
        seed: 1,
        clock: Clock::Virtual,
        costs: None,
        origin: Origin::LiveVirtual,
        scheduler: Scheduler::default(),
        budget: None,
        recorded: None,
    })
}

/// `main`, and `tasks` tasks spawned by it, each of which is polled `polls` times and ends.
fn many(tasks: usize, polls: usize) -> Trace {
    let mut recorder = recorder();
    let name = recorder.text("task");
    let spawn = |recorder: &mut Recorder, kind, spawner| {
        recorder.actor(ActorEntry { kind, name, spawner, line: 1 })
    };
    let main = spawn(&mut recorder, ActorKind::Main, None);
    let tasks: Vec<_> =
        (0..tasks).map(|_| spawn(&mut recorder, ActorKind::Task, Some(main))).collect();
    let mut at = Instant::ZERO;
    let mut record = |actor: ActorId, kind| {
        at = at + Duration::from_nanos(100);
        recorder.record(at, Some(actor), kind);
    };
    let spawned = EventKind::Woken { cause: WakeCause::Spawned, by: None };
    for &actor in [main].iter().chain(&tasks) {
        record(actor, EventKind::Spawned);
        record(actor, spawned);
    }
    for poll in 1..=polls {
        for &actor in &tasks {
            let outcome = if poll == polls { PollOutcome::Ready } else { PollOutcome::Pending };
            record(actor, EventKind::PollStarted { ready: 1, worker: None });
            record(actor, EventKind::PollEnded { outcome });
            match outcome {
                PollOutcome::Ready => record(actor, EventKind::Ended { how: EndCause::Finished }),
                _ => record(actor, EventKind::Woken { cause: WakeCause::Itself, by: None }),
            }
        }
    }
    recorder.into_trace()
}

#[test]
fn more_tasks_than_can_be_shown_are_counted() {
    let trace = many(5_000, 1);
    let index = Index::of(&trace);
    let rows = rows(&trace, &index, Cursor::end_of(&trace), &RowOptions::default());
    let lanes = rows.iter().filter(|row| matches!(row.subject, RowSubject::Actor(_))).count();
    assert!(lanes < 1_000);
    assert_eq!(rows.last().map(|row| row.subject), Some(RowSubject::More(5_001 - lanes)));
}

#[test]
fn the_number_of_shapes_does_not_grow_with_the_trace() {
    let shapes = |polls| {
        let trace = many(3, polls);
        let index = Index::of(&trace);
        let viewport = Viewport::new(Axis::Time, trace.end().as_nanos() as f64, 800.0);
        let options = RowOptions::default();
        scene(&whole(&trace, &index, Cursor::end_of(&trace), &options, viewport)).shapes.len()
    };
    let (few, many) = (shapes(2_000), shapes(20_000));
    assert!(many <= few + few / 10, "{few} shapes became {many}");
}
