//! Programs, run natively on the virtual clock: their traces keep the rules, and leave and enter
//! by file unchanged.

mod cases;

use wakeline::program;
use wakeline::runtime::{Config, Limits, Main, Run};
use wakeline::time::Costs;
use wakeline::trace::{Trace, from_json, to_chrome_json, to_json, to_text, validate};

/// Every program that there is: the lessons', and the small ones of `cases.rs`.
fn programs() -> impl Iterator<Item = (&'static str, Main)> {
    let lessons = program::all().iter().map(|program| (program.name, program.main));
    lessons.chain(cases::CASES.iter().map(|&(name, main, _)| (name, main)))
}

/// A trace of the program for each seed, with and without costs.
fn traces(name: &str, main: Main) -> Vec<Trace> {
    let run = |costs, seed| Run::new(&Config { costs, seed, ..Config::new(name) }, main).finish();
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
    for (name, main) in programs() {
        traces(name, main).iter().for_each(check);
    }
}

#[test]
fn every_case_ends_as_it_says() {
    for &(name, main, is_its_own) in cases::CASES {
        for trace in traces(name, main) {
            let outcome = trace.outcome.as_ref().expect("the run has ended");
            assert!(is_its_own(outcome), "{name}: {outcome:?}\n{}", to_text(&trace));
        }
    }
}

#[test]
fn a_run_that_reaches_a_limit_keeps_the_rules() {
    for (name, main) in programs() {
        for events in (1..60).chain([333]) {
            let limits = Limits { events, ..Limits::default() };
            check(&Run::new(&Config { limits, ..Config::new(name) }, main).finish());
        }
    }
}

#[test]
fn every_trace_comes_back_from_its_file() {
    for (name, main) in programs() {
        for trace in traces(name, main).iter().take(2) {
            assert_eq!(from_json(&to_json(trace)).as_ref(), Ok(trace), "{name}");
            assert!(to_chrome_json(trace).starts_with('{'), "{name}");
        }
    }
}
