//! Who is polled next: the policies, held against programs as text.

mod chosen;
mod programs;
mod shuffled;
mod workers;
mod workers_queues;

use std::collections::BTreeSet;

use wakeline::program::{self, Compiled};
use wakeline::runtime::{Config, Policy, Run};
use wakeline::trace::{Outcome, Stream, Trace, validate};

/// Three tasks that print their names.
const SPAWNED: &str = "#[tokio::main(flavor = \"current_thread\")]
async fn main() {
    let a = tokio::spawn(async { println!(\"a\") });
    let b = tokio::spawn(async { println!(\"b\") });
    let c = tokio::spawn(async { println!(\"c\") });
    let _ = tokio::join!(a, b, c);
}
";

/// The same, inside one task.
const JOINED: &str = "#[tokio::main(flavor = \"current_thread\")]
async fn main() {
    let a = async { println!(\"a\") };
    let b = async { println!(\"b\") };
    let c = async { println!(\"c\") };
    tokio::join!(a, b, c);
}
";

#[track_caller]
fn compiled(text: &str) -> Compiled {
    program::compile(text).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Runs a program that is possible at each of its moments.
#[track_caller]
fn run(program: &Compiled, config: &Config) -> Trace {
    let trace = Run::of_body(config, program.main()).finish();
    if let Err(violation) = validate(&trace) {
        panic!("{violation}\n{}", wakeline::trace::to_text(&trace));
    }
    trace
}

fn with(policy: Policy, seed: u64) -> Config {
    Config { seed, policy, ..Config::new("policies") }
}

/// What a run printed, in one line.
fn printed(trace: &Trace) -> String {
    trace.printed(Stream::Out, usize::MAX).collect::<Vec<_>>().join(" ")
}

/// What the seeds from 1 on print.
#[track_caller]
fn outputs(program: &Compiled, policy: &Policy, seeds: u64) -> BTreeSet<String> {
    let outputs = (1..=seeds).map(|seed| {
        let trace = run(program, &with(policy.clone(), seed));
        assert_eq!(trace.outcome, Some(Outcome::Finished), "seed {seed}");
        printed(&trace)
    });
    outputs.collect()
}
