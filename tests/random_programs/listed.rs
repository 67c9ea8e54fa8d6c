//! The programs of the lessons: their runs are possible ones, and the same for the same seed.

use wakeline::lessons::{Program, programs};
use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::trace::{Outcome, Trace, validate};

fn run(program: &Program, seed: u64) -> Trace {
    let compiled = program::compile(&program.source).expect("a lesson's program has no errors");
    let config = Config { seed, ..Config::new(&program.name) };
    Run::of_body(&config, compiled.main()).finish()
}

#[test]
fn every_run_is_possible_and_ends() {
    for program in programs() {
        for seed in 1..=2 {
            let trace = run(program, seed);
            // How it ends is each program's own affair; a limit is for those that do not.
            let ended = trace.outcome.as_ref().expect("the run has ended");
            let is_cut = matches!(ended, Outcome::LimitReached(_));
            assert!(!is_cut, "{}, seed {seed}: {ended:?}", program.name);
            if let Err(violation) = validate(&trace) {
                panic!("{}, seed {seed}: {violation}", program.name);
            }
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_run() {
    for program in programs() {
        assert_eq!(run(program, 3), run(program, 3), "{}", program.name);
    }
    // One in which timers are late by chance.
    let program = wakeline::lessons::program("first-steps").expect("a lesson's program");
    assert_ne!(run(program, 3).events, run(program, 4).events, "two seeds, and the same run");
}
