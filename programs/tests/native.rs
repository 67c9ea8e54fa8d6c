//! The lesson programs print natively what they print here.
//!
//! The oracle is the same file, compiled by rustc against the published crates and run on the
//! machine's clock. Standard output and standard error are compared apart, line by line. On a
//! loaded machine a native run is delayed now and then: lines that are printed at the same moment
//! come in the other order, or a line more gets in. So the short programs are run several times,
//! and what is printed here must be what most native runs agree on, more often than anything
//! else. Where it is not, the programs are run again and those runs counted too: a difference
//! that is real stays one, as no native run ever prints it.

use std::collections::BTreeMap;
use std::process::Command;
use std::thread;

use wakeline::program::{self, Program};
use wakeline::runtime::{Config, Run};
use wakeline::trace::{ActorKind, EventKind, Outcome, Stream, Trace};

/// The native binary of each program, and how it ends.
const BINARIES: &[(&str, &str, Ending)] = &[
    (
        "intervals-from-task",
        env!("CARGO_BIN_EXE_intervals-from-task"),
        Ending::Finishes { times: 3 },
    ),
    (
        "intervals-from-thread",
        env!("CARGO_BIN_EXE_intervals-from-thread"),
        Ending::Finishes { times: 3 },
    ),
    ("first-steps", env!("CARGO_BIN_EXE_first-steps"), Ending::Finishes { times: 1 }),
    ("panic-in-main", env!("CARGO_BIN_EXE_panic-in-main"), Ending::Panics),
    ("stuck-receiver", env!("CARGO_BIN_EXE_stuck-receiver"), Ending::Waits),
    ("thread-to-channel", env!("CARGO_BIN_EXE_thread-to-channel"), Ending::Finishes { times: 1 }),
];

/// How a program ends.
#[derive(Debug, Clone, Copy)]
enum Ending {
    /// It runs to its end. It is run so often natively: the longest takes ten seconds.
    Finishes { times: usize },
    /// `main` panics. What it then says names threads and places that are different here, so
    /// that standard error is not compared.
    Panics,
    /// It waits for ever, so that it cannot be run natively. Here that is found out.
    Waits,
}

impl Ending {
    fn fits(self, outcome: &Outcome) -> bool {
        match self {
            Self::Finishes { .. } => *outcome == Outcome::Finished,
            Self::Panics => matches!(outcome, Outcome::Panicked(_)),
            Self::Waits => matches!(outcome, Outcome::Stuck(_)),
        }
    }
}

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

#[test]
fn every_program_that_finishes_prints_what_it_prints_natively() {
    thread::scope(|scope| {
        let comparing: Vec<_> =
            program::all().iter().map(|program| scope.spawn(|| compare(program))).collect();
        for compared in comparing {
            compared.join().expect("the program prints here what it prints natively");
        }
    });
}

/// Compares, if the program is one that finishes.
fn compare(program: &Program) {
    let (binary, Ending::Finishes { times }) = entry(program) else { return };
    let printed = |seed| without_last_words(program, printed_here(&run(program, seed)));
    let here = printed(1);
    for seed in 2..=10 {
        assert_eq!(printed(seed), here, "{}, seed {seed} and seed 1", program.name);
    }
    let mut natively = BTreeMap::<Printed, usize>::new();
    for _ in 0..ROUNDS {
        for (code, printed) in run_natively(binary, times) {
            assert_eq!(code, Some(0), "{binary} ended with an error");
            *natively.entry(without_last_words(program, printed)).or_default() += 1;
        }
        let agree = natively.get(&here).copied().unwrap_or_default();
        if agree > 0 && natively.values().all(|&count| count <= agree) {
            return;
        }
    }
    panic!("{}: here {here:#?}\nnatively, each with how often: {natively:#?}", program.name);
}

#[test]
fn a_program_that_panics_prints_the_same_until_then() {
    for program in program::all() {
        let (binary, Ending::Panics) = entry(program) else { continue };
        let (code, natively) = printed_natively(binary);
        assert_eq!(code, Some(PANICKED), "{}", program.name);
        for seed in 1..=10 {
            let here = printed_here(&run(program, seed));
            assert_eq!(here.out, natively.out, "{}, seed {seed}", program.name);
        }
    }
}

#[test]
fn every_program_ends_as_the_table_says() {
    for program in program::all() {
        (1..=10).for_each(|seed| drop(run(program, seed)));
    }
}

#[test]
fn the_swap_changes_who_counts_and_nothing_that_is_printed() {
    for seed in 1..=10 {
        let [task, thread] = ["intervals-from-task", "intervals-from-thread"].map(|name| {
            let program = program::find(name).expect("the program is listed");
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

fn run(program: &Program, seed: u64) -> Trace {
    let config = Config { seed, ..Config::new(program.name) };
    let compiled = program.compiled().expect("a lesson's program has no errors");
    let trace = Run::of_body(&config, compiled.main()).finish();
    let outcome = trace.outcome.as_ref().expect("the run has ended");
    let (_, ending) = entry(program);
    assert!(ending.fits(outcome), "{}, seed {seed}: {outcome:?}, not {ending:?}", program.name);
    trace
}

/// The native binary of `program`, and how it ends.
fn entry(program: &Program) -> (&'static str, Ending) {
    let entry = BINARIES.iter().find(|(name, ..)| *name == program.name);
    let (_, binary, ending) =
        entry.unwrap_or_else(|| panic!("enter {} in the table of binaries", program.name));
    (binary, *ending)
}

fn printed_here(trace: &Trace) -> Printed {
    let lines = |stream| trace.printed(stream, trace.events.len()).map(str::to_owned).collect();
    Printed { out: lines(Stream::Out), err: lines(Stream::Err) }
}

/// So many native runs of a binary, all at the same time.
fn run_natively(binary: &str, times: usize) -> Vec<(Option<i32>, Printed)> {
    thread::scope(|scope| {
        let runs: Vec<_> = (0..times).map(|_| scope.spawn(|| printed_natively(binary))).collect();
        runs.into_iter().map(|run| run.join().expect("the binary runs")).collect()
    })
}

/// The exit status of a binary, and what it printed.
fn printed_natively(binary: &str) -> (Option<i32>, Printed) {
    let output = Command::new(binary).output().expect("the binary starts");
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
