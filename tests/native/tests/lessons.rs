//! The lessons' programs print natively what they print here.
//!
//! The oracle is the same text, compiled by rustc against the published crates and run on the
//! machine's clock. How a program ends is compared too; one that is stuck here would wait for ever, so
//! that it is not run natively. Standard output and standard error are compared apart, line by line. On a
//! loaded machine a native run is delayed now and then: lines that are printed at the same moment
//! come in the other order, or a line more gets in. So the short programs are run several times,
//! and what is printed here must be what most native runs agree on, more often than anything
//! else. Where it is not, the programs are run again and those runs counted too: a difference
//! that is real stays one, as no native run ever prints it.

use std::collections::BTreeMap;
use std::process::Command;
use std::thread;

use wakeline::lessons::{self, Lesson, Program};
use wakeline::program;
use wakeline::runtime::{Config, Policy, Run};
use wakeline::trace::{ActorKind, EndCause, EventKind, Outcome, Stream, Trace};

/// What Rust's standard library lets a process end with whose `main` panicked.
const PANICKED: i32 = 101;

/// What a thread says when its receiver is gone, and the program whose thread it is. Whether it
/// still gets to say so before the process ends is not fixed, natively: some runs have this line
/// and some do not.
const LAST_WORDS: (&str, &str) = ("intervals-from-thread", "cannot send interval ");

/// What one run printed.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Printed {
    out: Vec<String>,
    err: Vec<String>,
}

/// How many times the native runs are made, at most, until they agree with ours.
const ROUNDS: usize = 4;
/// How many native runs are made at the same time.
const TIMES: usize = 2;
/// How many programs are compared at a time. They sleep most of the time.
const AT_A_TIME: usize = 8;

#[test]
fn every_program_prints_and_ends_as_it_does_natively() {
    let programs: Vec<_> =
        lessons::programs().into_iter().filter(|program| program.refused.is_none()).collect();
    thread::scope(|scope| {
        let share = programs.len().div_ceil(AT_A_TIME);
        let comparing: Vec<_> = programs
            .chunks(share)
            .map(|programs| {
                scope.spawn(|| {
                    programs.iter().filter_map(|program| difference(program)).collect::<Vec<_>>()
                })
            })
            .collect();
        let found = comparing
            .into_iter()
            .flat_map(|compared| compared.join().expect("a comparison does not panic"));
        let found: Vec<String> = found.collect::<Vec<String>>();
        assert!(found.is_empty(), "{}", found.join("\n\n"));
    });
}

/// What differs, if anything does.
fn difference(program: &Program) -> Option<String> {
    let trace = run(program, 1);
    let code = match trace.outcome.as_ref()? {
        Outcome::Finished => 0,
        Outcome::Panicked(_) => PANICKED,
        Outcome::Exited(status) => *status,
        Outcome::Stuck(_) => return None,
        other => return Some(format!("{}: here it ends with {other:?}", program.name)),
    };
    // What a panic says names threads and places that are different here.
    let panics = trace
        .events
        .iter()
        .any(|event| matches!(event.kind, EventKind::Ended { how: EndCause::Panicked }));
    let comparable = |mut printed: Printed| {
        if panics {
            printed.err.clear();
        }
        if program.any_order {
            printed.out.sort();
        }
        without_last_words(program, printed)
    };
    let here = (Some(code), comparable(printed_here(&trace)));
    let mut natively = BTreeMap::<_, usize>::new();
    for _ in 0..ROUNDS {
        for (code, printed) in run_natively(&program.name, TIMES) {
            *natively.entry((code, comparable(printed))).or_default() += 1;
        }
        let agree = natively.get(&here).copied().unwrap_or_default();
        if agree > 0 && natively.values().all(|&count| count <= agree) {
            return None;
        }
    }
    Some(format!("{}: here {here:#?}\nnatively, each with how often: {natively:#?}", program.name))
}

#[test]
fn the_swap_changes_who_counts_and_nothing_that_is_printed() {
    for seed in 1..=10 {
        let [task, thread] = ["intervals-from-task", "intervals-from-thread"].map(|name| {
            let program = lessons::program(name).expect("the program is listed");
            let trace = run(program, seed);
            (without_last_words(program, printed_here(&trace)), intervals_sent(&trace))
        });
        assert_eq!(task.0.out.len(), 15, "seed {seed}");
        assert_eq!(task.0.out, thread.0.out, "seed {seed}");
        for printed in [task.0, thread.0] {
            assert_eq!(printed.err.len(), 5, "seed {seed}");
        }
        assert!((900..=1_000).contains(&task.1), "seed {seed}: a task sent {}", task.1);
        assert!((1_700..=1_900).contains(&thread.1), "seed {seed}: a thread sent {}", thread.1);
    }
}

/// A run as its lesson has it: on workers and with a budget, if the lesson is about those.
fn run(program: &Program, seed: u64) -> Trace {
    let of_lesson = |lesson: &&Lesson| lesson.programs.iter().any(|own| own.name == program.name);
    let lesson = lessons::all().iter().find(of_lesson);
    let policy = lesson.and_then(|lesson| lesson.policy.as_deref());
    let policy = policy.map_or(Ok(Policy::default()), str::parse);
    let policy = policy.expect("a lesson's policy can be read");
    let budget = lesson.and_then(|lesson| lesson.budget);
    let config = Config { seed, policy, budget, ..Config::new(&program.name) };
    let compiled = program::compile(&program.source).expect("a lesson's program has no errors");
    Run::of_body(&config, compiled.main()).finish()
}

fn printed_here(trace: &Trace) -> Printed {
    let lines = |stream| trace.printed(stream, trace.events.len()).map(str::to_owned).collect();
    Printed { out: lines(Stream::Out), err: lines(Stream::Err) }
}

/// So many native runs of a program, all at the same time.
fn run_natively(name: &str, times: usize) -> Vec<(Option<i32>, Printed)> {
    thread::scope(|scope| {
        let runs: Vec<_> = (0..times).map(|_| scope.spawn(|| printed_natively(name))).collect();
        runs.into_iter().map(|run| run.join().expect("the binary runs")).collect()
    })
}

/// The exit status of a program, and what it printed.
fn printed_natively(name: &str) -> (Option<i32>, Printed) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_native-programs"));
    // To write a backtrace takes time, and programs look at the clock.
    let output = command
        .arg(format!("lesson/{name}"))
        .env("RUST_BACKTRACE", "0")
        .output()
        .expect("cargo has built it");
    let lines = |bytes| {
        let text = String::from_utf8(bytes).expect("a program prints UTF-8");
        text.lines().map(str::to_owned).collect()
    };
    (output.status.code(), Printed { out: lines(output.stdout), err: lines(output.stderr) })
}

/// Takes out at most one line of last words, of the program that has them.
fn without_last_words(program: &Program, mut printed: Printed) -> Printed {
    let (name, words) = LAST_WORDS;
    let index = printed.err.iter().position(|line| line.starts_with(words));
    if let Some(index) = index.filter(|_| program.name == name) {
        printed.err.remove(index);
    }
    printed
}

/// How many messages the counter, a task or a thread, put into its channel: the one with most.
fn intervals_sent(trace: &Trace) -> usize {
    let mut sent = BTreeMap::<_, usize>::new();
    for event in &trace.events {
        if let EventKind::Sent { channel, .. } = event.kind {
            let by = event.actor.expect("an actor sends");
            assert_ne!(trace.actor(by).kind, ActorKind::Main, "main sends nothing");
            *sent.entry(channel).or_default() += 1;
        }
    }
    sent.into_values().max().unwrap_or_default()
}
