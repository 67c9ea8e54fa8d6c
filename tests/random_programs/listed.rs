//! The programs of the list: their runs are possible ones, and the same for the same seed.

use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::trace::{Outcome, Trace, validate};

fn run(program: &program::Program, seed: u64) -> Trace {
    Run::new(&Config { seed, ..Config::new(program.name) }, program.main).finish()
}

#[test]
fn every_run_is_possible_and_ends_by_itself() {
    for program in program::all() {
        for seed in 1..=5 {
            let trace = run(program, seed);
            // Which of these it is, natively too, is what the programs' own tests say.
            let own = matches!(
                trace.outcome,
                Some(Outcome::Finished | Outcome::Stuck(_) | Outcome::Panicked(_))
            );
            assert!(own, "{}, seed {seed}: {:?}", program.name, trace.outcome);
            if let Err(violation) = validate(&trace) {
                panic!("{}, seed {seed}: {violation}", program.name);
            }
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_run() {
    for program in program::all() {
        assert_eq!(run(program, 3), run(program, 3), "{}", program.name);
        assert_ne!(run(program, 3).events, run(program, 4).events, "{}", program.name);
    }
}
