//! What every run must keep: it ends, it is possible, it is the same again, and nothing leaks.

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::Config as Cases;
use wakeline::runtime::{Config, Limits, Policy, Run, Workers};
use wakeline::time::Costs;
use wakeline::trace::{Checker, Outcome, Trace, validate};

use crate::generate;
use crate::interpret::{self, BoxFuture, alive, prepare, quiet, take_log};
use crate::operation::Block;
use crate::same_as_tokio::here;

fn main() -> BoxFuture {
    Box::pin(async { wakeline::runtime::block_on(interpret::here::main()).await })
}

fn run(program: &Block, config: &Config) -> (Trace, Vec<String>) {
    prepare(program, here::millis);
    let trace = Run::new(config, main).finish();
    (trace, take_log())
}

/// Checks a run with a limit on its events, which may cut it short anywhere.
fn check(program: &Block, config: &Config) -> Result<(), TestCaseError> {
    let (trace, log) = run(program, config);
    prop_assert_eq!(alive(), 0, "something was not dropped");
    prop_assert!(trace.outcome.is_some());
    if let Err(violation) = validate(&trace) {
        let text = wakeline::trace::to_text(&trace);
        return Err(TestCaseError::fail(format!("{violation}\n{text}")));
    }
    // Each prefix is checked on the way by the same fold; one of them as a trace of its own.
    let mut checker = Checker::default();
    for event in &trace.events {
        prop_assert_eq!(checker.event(&trace, event), Ok(()));
    }
    let mut prefix = Trace { outcome: None, ..trace.clone() };
    prefix.events.truncate(trace.events.len() / 2);
    prop_assert_eq!(validate(&prefix), Ok(()));

    let (again, log_again) = run(program, config);
    prop_assert_eq!(trace, again);
    prop_assert_eq!(log, log_again);
    Ok(())
}

proptest! {
    // The same cases every time, so that a change is judged and not its luck.
    #![proptest_config(Cases {
        cases: 400,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        ..Cases::default()
    })]

    #[test]
    fn every_run_ends_and_is_possible_and_leaks_nothing(
        program in generate::program_with_threads(),
        seed in any::<u64>(),
        is_free in any::<bool>(),
        budget in prop_oneof![Just(None), Just(Some(128)), Just(Some(1))],
        policy in prop_oneof![
            3 => Just(Policy::CurrentThread),
            1 => Just(Policy::Shuffled),
            2 => (1..5_u8).prop_map(|count| Policy::Workers(Workers::new(count))),
        ],
        events in prop_oneof![3 => Just(1_000_000_usize), 1 => 1..400_usize],
        actors in prop_oneof![3 => Just(100_000_usize), 1 => 2..6_usize],
    ) {
        let limits = Limits {
            events,
            actors,
            time: std::time::Duration::from_secs(7_200),
            ..Limits::default()
        };
        let costs = if is_free { Costs::FREE } else { Costs::NATIVE };
        let config = Config { seed, costs, policy, budget, limits, ..Config::new("random") };
        quiet(|| check(&program, &config))?;
    }
}

#[test]
fn a_run_that_is_given_up_in_the_middle_leaks_nothing() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for steps in 0..60 {
        let tree = generate::program_with_threads().new_tree(&mut runner);
        let program = tree.expect("the generator rejects nothing").current();
        quiet(|| {
            prepare(&program, here::millis);
            let mut run = Run::new(&Config::new("random"), main);
            run.advance(wakeline::time::Instant::MAX, steps);
            if steps % 2 == 0 {
                run.end(Outcome::Stopped);
            }
            drop(run);
            take_log();
        });
        assert_eq!(alive(), 0, "{program:?}");
    }
}
