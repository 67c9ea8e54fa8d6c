//! The lanes of workers: the same polls as on the lanes of the actors, by where they were.

use std::collections::BTreeSet;

use wakeline::runtime::{Config, Policy, Run, Workers};
use wakeline::timeline::{
    Axis, Cursor, Geometry, Index, Role, RowSubject, Scene, Target, Viewport, scene,
};
use wakeline::trace::{ActorId, EventKind, Scheduler, Trace, WorkerId};

use super::{TRACES, everything, whole};

#[test]
fn each_poll_is_on_the_lane_where_it_was_and_nowhere_else() {
    for trace in TRACES.iter() {
        let index = Index::of(trace);
        let lanes = index.worker_lanes();
        let workers = match trace.header.scheduler {
            Scheduler::Workers(count) => usize::from(count),
            _ => 0,
        };
        assert_eq!(lanes.len(), 1 + workers, "{}", trace.header.program);
        let mut begun = BTreeSet::new();
        for lane in lanes {
            let mut last_end = 0;
            for place in 0..lane.parts_seen(usize::MAX) {
                let (actor, span) = lane.part(place).expect("it was seen");
                let span = index.lane(actor).and_then(|lane| lane.span(span)).expect("it exists");
                assert_eq!(lane.first_event(place), Some(span.first_event));
                assert!(last_end <= span.first_event, "two at a time on one lane");
                last_end = span.end_event.unwrap_or(usize::MAX);
                let event = trace.events[span.first_event];
                assert_eq!(event.actor, Some(actor));
                if let EventKind::PollStarted { worker, .. } = event.kind {
                    assert_eq!(worker, lane.worker());
                    begun.insert(span.first_event);
                }
            }
        }
        let is_poll =
            |event: &usize| matches!(trace.events[*event].kind, EventKind::PollStarted { .. });
        let polls: BTreeSet<_> = (0..trace.events.len()).filter(is_poll).collect();
        assert_eq!(begun, polls, "{}", trace.header.program);
    }
}

/// Three tasks on two workers.
fn hopping() -> Trace {
    let text = "use std::time::Duration;

#[tokio::main]
async fn main() {
    let mut jobs = Vec::new();
    for n in 0..3 {
        jobs.push(tokio::spawn(async move {
            for _ in 0..6 {
                tokio::time::sleep(Duration::from_millis(3 + n)).await;
                std::thread::sleep(Duration::from_millis(2));
            }
        }));
    }
    for job in jobs {
        job.await.unwrap();
    }
}
";
    let compiled = wakeline::program::compile(text).expect("rustc accepts it");
    let policy = Policy::Workers(Workers::new(2));
    let config = Config { policy, ..Config::new("hopping") };
    Run::of_body(&config, compiled.main()).finish()
}

fn picture(trace: &Trace, index: &Index, selected: Option<Target>) -> Scene {
    let (cursor, options) = (Cursor::end_of(trace), everything(true));
    let viewport = Viewport::new(Axis::Time, trace.end().as_nanos() as f64, 1_200.0);
    scene(&wakeline::timeline::View { selected, ..whole(trace, index, cursor, &options, viewport) })
}

#[test]
fn a_row_of_a_worker_shows_whom_it_polled_by_name() {
    let trace = hopping();
    let index = Index::of(&trace);
    let picture = picture(&trace, &index, None);
    let names: Vec<_> = picture.rows.iter().map(|row| row.name(&trace, &index)).collect();
    assert_eq!(names, ["main", "worker 1", "worker 2"]);
    let row = picture.rows[1];
    assert_eq!(row.subject, RowSubject::Worker(Some(WorkerId::from_index(0))));
    let on_the_row = |y: f64| row.y < y && y < row.y + row.height;
    let labels: BTreeSet<_> = picture
        .shapes
        .iter()
        .filter_map(|shape| match &shape.geometry {
            Geometry::Text { text, y, .. } if shape.target.is_some() && on_the_row(*y) => {
                Some(text.as_str())
            }
            _ => None,
        })
        .collect();
    let tasks: BTreeSet<_> = (1..4).map(|n| trace.actor_name(ActorId::from_index(n))).collect();
    assert!(tasks.iter().filter(|task| labels.contains(**task)).count() > 1, "{labels:?}");
}

#[test]
fn the_way_of_a_selected_task_from_worker_to_worker_is_drawn() {
    let trace = hopping();
    let index = Index::of(&trace);
    let ways = |scene: &Scene| -> Vec<(f64, f64)> {
        let lines = scene.shapes.iter().filter(|shape| shape.role == Role::Selected);
        lines
            .filter_map(|shape| match shape.geometry {
                Geometry::Line { from, to } => Some((from.y, to.y)),
                _ => None,
            })
            .collect()
    };
    assert_eq!(ways(&picture(&trace, &index, None)), []);
    let moved = (1..4).map(ActorId::from_index).find(|actor| {
        let of = |event: &&wakeline::trace::Event| event.actor == Some(*actor);
        let workers = trace.events.iter().filter(of).filter_map(|event| match event.kind {
            EventKind::PollStarted { worker, .. } => worker,
            _ => None,
        });
        1 < workers.collect::<BTreeSet<_>>().len()
    });
    let moved = moved.expect("a task moves");
    let picture = picture(&trace, &index, Some(Target::Actor(moved)));
    let ways = ways(&picture);
    assert!(!ways.is_empty() && ways.iter().all(|(from, to)| from != to), "{ways:?}");
}
