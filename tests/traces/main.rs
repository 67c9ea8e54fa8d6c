//! Programs, run natively on the virtual clock: their traces keep the rules, and leave and enter
//! by file unchanged.

mod cases;
mod programs;

use programs::AnyProgram;
use wakeline::runtime::{Config, Limits, Policy};
use wakeline::time::Costs;
use wakeline::trace::{Trace, from_json, to_chrome_json, to_json, to_text, validate};

/// A trace of the program for each seed, with and without costs.
fn traces(program: AnyProgram) -> Vec<Trace> {
    let run = |costs, seed| {
        program.begin(&Config { costs, seed, ..Config::new(program.name()) }).finish()
    };
    let seeds = 1..4;
    seeds.flat_map(|seed| [run(Costs::NATIVE, seed), run(Costs::FREE, seed)]).collect()
}

#[track_caller]
fn check(trace: &Trace) {
    if let Err(violation) = validate(trace) {
        let text = to_text(trace);
        panic!("{}: {violation}\n{text}", trace.header.program);
    }
}

#[test]
fn every_trace_keeps_the_rules() {
    for program in programs::all() {
        traces(program).iter().for_each(check);
    }
}

#[test]
fn every_trace_keeps_the_rules_whoever_decides_the_order() {
    for program in programs::all() {
        for policy in ["shuffled", "workers.2"] {
            let policy: Policy = policy.parse().expect("it is one");
            let trace = |costs| {
                let policy = policy.clone();
                program.begin(&Config { costs, policy, ..Config::new(program.name()) }).finish()
            };
            [Costs::NATIVE, Costs::FREE].map(trace).iter().for_each(check);
        }
    }
}

#[test]
fn every_case_ends_as_it_says() {
    for &(name, main, is_its_own) in cases::CASES {
        for trace in traces(AnyProgram::Compiled(name, main)) {
            let outcome = trace.outcome.as_ref().expect("the run has ended");
            assert!(is_its_own(outcome), "{name}: {outcome:?}\n{}", to_text(&trace));
        }
    }
}

#[test]
fn a_run_that_reaches_a_limit_keeps_the_rules() {
    for program in programs::all() {
        for events in (1..60).chain([333]) {
            let limits = Limits { events, ..Limits::default() };
            check(&program.begin(&Config { limits, ..Config::new(program.name()) }).finish());
        }
    }
}

#[test]
fn every_trace_comes_back_from_its_file() {
    for program in programs::all() {
        let name = program.name();
        for trace in traces(program).iter().take(2) {
            assert_eq!(from_json(&to_json(trace)).as_ref(), Ok(trace), "{name}");
            assert!(to_chrome_json(trace).starts_with('{'), "{name}");
        }
    }
}
