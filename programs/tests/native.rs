//! The lesson programs print natively what they print here.
//!
//! The oracle is the same file, compiled by rustc against the published crates and run on the
//! machine's clock. A loaded machine can now and then swap two lines that are printed at the
//! same moment, so the short programs are run three times, and what counts is what most of the
//! runs print. Line by line, standard output and standard error each in their own order.

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

/// What a thread says when its receiver is gone. Whether it still gets to say so before the
/// process ends is not fixed, natively: some runs have this line and some do not.
const LAST_WORDS: &str = "cannot send interval ";

/// What one run printed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Printed {
    out: Vec<String>,
    err: Vec<String>,
}

#[test]
fn every_program_that_finishes_prints_what_it_prints_natively() {
    let natively: Vec<_> = thread::scope(|scope| {
        let running: Vec<_> = program::all()
            .iter()
            .filter_map(|program| {
                let (binary, Ending::Finishes { times }) = entry(program) else { return None };
                Some((program, scope.spawn(move || most_often_printed(binary, times))))
            })
            .collect();
        running
            .into_iter()
            .map(|(program, printed)| (program, printed.join().expect("the binary runs")))
            .collect()
    });
    for (program, natively) in natively {
        for seed in 1..=10 {
            let printed = without_last_words(printed_here(&run(program, seed)));
            assert_eq!(printed, natively, "{}, seed {seed}: here and natively", program.name);
        }
    }
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
            let trace = run(program::find(name).expect("the program is listed"), seed);
            (printed_here(&trace), intervals_sent(&trace))
        });
        assert_eq!(task.0.out.len(), 15, "seed {seed}");
        assert_eq!(task.0.out, thread.0.out, "seed {seed}");
        for printed in [task.0, thread.0] {
            assert_eq!(without_last_words(printed).err.len(), 5, "seed {seed}");
        }
        assert!((900..=1_000).contains(&task.1), "seed {seed}: a task sent {}", task.1);
        assert!((1_700..=1_900).contains(&thread.1), "seed {seed}: a thread sent {}", thread.1);
    }
}

fn run(program: &Program, seed: u64) -> Trace {
    let config = Config { seed, ..Config::new(program.name) };
    let trace = Run::new(&config, program.main).finish();
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

/// What most of the native runs of a binary print, its thread's last words left out.
fn most_often_printed(binary: &str, times: usize) -> Printed {
    let printed: Vec<_> = thread::scope(|scope| {
        let runs: Vec<_> = (0..times).map(|_| scope.spawn(|| printed_natively(binary))).collect();
        runs.into_iter().map(|run| run.join().expect("the binary runs")).collect()
    });
    let mut votes = BTreeMap::<Printed, usize>::new();
    for (code, printed) in printed {
        assert_eq!(code, Some(0), "{binary} ended with an error");
        *votes.entry(without_last_words(printed)).or_default() += 1;
    }
    let most = votes.into_iter().max_by_key(|&(_, count)| count);
    most.expect("the binary ran at least once").0
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

/// Takes out at most one line of last words.
fn without_last_words(mut printed: Printed) -> Printed {
    if let Some(index) = printed.err.iter().position(|line| line.starts_with(LAST_WORDS)) {
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
