//! Every program, run natively on the virtual clock: its trace keeps the rules, and leaves and
//! enters by file unchanged.

use wakeline::program::{self, Program};
use wakeline::runtime::{Config, Limits, Run};
use wakeline::time::Costs;
use wakeline::trace::{
    Limit, Outcome, Trace, from_json, to_chrome_json, to_json, to_text, validate,
};

/// A trace of `program` for each seed, with and without costs.
fn traces(program: &Program) -> impl Iterator<Item = Trace> {
    let run = |costs, seed| {
        let config = Config { costs, seed, ..Config::new(program.name) };
        Run::new(&config, program.main).finish()
    };
    [Costs::NATIVE, Costs::FREE]
        .into_iter()
        .flat_map(move |costs| (1..4).map(move |seed| run(costs, seed)))
}

#[track_caller]
fn check(trace: &Trace) {
    if let Err(violation) = validate(trace) {
        let text = to_text(trace);
        panic!("{}: {violation}\n{text}", trace.header.program);
    }
}

#[test]
fn every_program_keeps_the_rules() {
    for program in program::all() {
        for trace in traces(program) {
            check(&trace);
            assert_eq!(trace.outcome, Some(Outcome::Finished), "{}", program.name);
        }
    }
}

#[test]
fn a_run_that_reaches_a_limit_keeps_the_rules() {
    for program in program::all() {
        for events in [1, 10, 57, 333] {
            let limits = Limits { events, ..Limits::default() };
            let trace =
                Run::new(&Config { limits, ..Config::new(program.name) }, program.main).finish();
            check(&trace);
            let reached = Outcome::LimitReached(Limit::Events(events as u64));
            assert_eq!(trace.outcome, Some(reached), "{}", program.name);
        }
    }
}

#[test]
fn every_trace_comes_back_from_its_file() {
    for program in program::all() {
        for trace in traces(program).take(1) {
            assert_eq!(from_json(&to_json(&trace)).as_ref(), Ok(&trace), "{}", program.name);
            assert!(to_chrome_json(&trace).starts_with('{'), "{}", program.name);
        }
    }
}
