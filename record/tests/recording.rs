//! What is recorded natively is a trace like any other, and prints what a run here prints.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::time::Instant;
use wakeline::trace::{
    ActorKind, EndCause, EventKind, Origin, Outcome, Scheduler, Stream, Trace, from_json, validate,
};

const NAME: &str = "short-swap";

/// The program, run by the operating system.
fn recorded() -> Trace {
    // Each test has a file of its own: they run at the same time.
    let test = std::thread::current().name().unwrap_or("test").to_owned();
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{NAME}-{test}.json"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_record"));
    let output = command.args(["program", NAME]).arg(&to).output().expect("cargo has built it");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let text = fs::read_to_string(&to).expect("it was written");
    // What the page does with such a file, which checks the rules too.
    from_json(&text).unwrap_or_else(|error| panic!("{error}"))
}

/// The same text, run by the engine.
fn here() -> Trace {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("programs/{NAME}.rs"));
    let text = fs::read_to_string(path).expect("the program is part of the repository");
    let compiled = program::compile(&text).expect("it has no errors");
    Run::of_body(&Config::new(NAME), compiled.main()).finish()
}

fn printed(trace: &Trace) -> Vec<&str> {
    trace.printed(Stream::Out, trace.events.len()).collect()
}

fn count(trace: &Trace, is_it: impl Fn(&EventKind) -> bool) -> usize {
    trace.events.iter().filter(|event| is_it(&event.kind)).count()
}

#[test]
fn a_native_run_is_recorded_as_it_went() {
    let (trace, here) = (recorded(), here());
    assert_eq!(validate(&trace), Ok(()));
    assert_eq!(trace.outcome, Some(Outcome::Finished));
    assert_eq!(trace.header.origin, Origin::RecordedNatively);
    assert!(matches!(trace.header.scheduler, Scheduler::Workers(1..)));
    let how = trace.header.recorded.as_deref().unwrap_or_default();
    assert!(how.contains("rustc 1.") && how.contains("tokio 1."), "{how}");

    assert_eq!(printed(&trace), printed(&here));
    assert_eq!(printed(&trace).len(), 7);
    for kind in [ActorKind::Task, ActorKind::Thread] {
        let names = |trace: &Trace| {
            let of_kind = |id: &usize| trace.actors[*id].kind == kind;
            let ids = (0..trace.actors.len()).filter(of_kind);
            ids.map(|id| (trace.text(trace.actors[id].name).to_owned(), trace.actors[id].line))
                .collect::<Vec<_>>()
        };
        assert_eq!(names(&trace), names(&here), "{kind:?}");
    }
    // What no loaded machine changes.
    let words = |kind: &EventKind| matches!(kind, EventKind::Received { .. });
    assert_eq!(count(&trace, words), count(&here, words));
    assert_eq!(count(&trace, words), 6);
    assert!(4 <= count(&trace, |kind| matches!(kind, EventKind::Woken { .. })));
    assert!(6 <= count(&trace, |kind| matches!(kind, EventKind::TimerFired { .. })));
}

#[test]
fn every_poll_is_inside_its_actors_life() {
    let trace = recorded();
    let mut lives = BTreeMap::new();
    let mut open = BTreeMap::new();
    for event in &trace.events {
        let Some(actor) = event.actor else { continue };
        match event.kind {
            EventKind::Spawned => {
                assert!(lives.insert(actor, (event.at, Instant::MAX)).is_none());
            }
            EventKind::Ended { .. } => {
                lives.get_mut(&actor).expect("it was spawned").1 = event.at;
            }
            EventKind::PollStarted { worker, .. } => {
                assert!(open.insert(actor, event.at).is_none(), "{actor} is polled twice at once");
                assert_eq!(worker.is_some(), trace.actor(actor).kind == ActorKind::Task);
            }
            EventKind::PollEnded { .. } => {
                let begin = open.remove(&actor).expect("its poll began");
                let (born, gone) = lives[&actor];
                assert!(born <= begin && event.at <= gone, "{actor} is polled outside of its life");
            }
            _ => {}
        }
    }
    assert!(open.is_empty());
    assert_eq!(lives.len(), trace.actors.len());
    assert!(lives.values().all(|(_, gone)| *gone <= trace.end()), "somebody never ends");
    let killed = EventKind::Ended { how: EndCause::Killed };
    assert!(count(&trace, |kind| *kind == killed) <= 1, "only the counter can still run");
}
