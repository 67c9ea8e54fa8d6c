//! From traces of real runs to lanes, pictures and words: what holds for every program, every
//! cursor and every viewport.

#[path = "../traces/cases.rs"]
mod cases;
mod index;
mod pictures;
#[path = "../traces/programs.rs"]
mod programs;
mod size;
mod stories;
mod workers;

use std::sync::LazyLock;

use programs::AnyProgram;
use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;
use wakeline::runtime::{Config, Policy, Workers};
use wakeline::time::Costs;
use wakeline::timeline::{Cursor, Detail, Index, Lanes, RowOptions, View, Viewport};
use wakeline::trace::{EventKind, Trace};

/// A trace of every program that there is, the lessons' and the small ones, with and without
/// costs, and on two workers.
static TRACES: LazyLock<Vec<Trace>> = LazyLock::new(|| {
    let each = |program| {
        let workers = Policy::Workers(Workers::new(2));
        [
            run(program, Costs::NATIVE, Policy::CurrentThread),
            run(program, Costs::FREE, Policy::CurrentThread),
            run(program, Costs::NATIVE, workers),
        ]
    };
    programs::all().flat_map(each).collect()
});

fn run(program: AnyProgram, costs: Costs, policy: Policy) -> Trace {
    program.begin(&Config { costs, policy, ..Config::new(program.name()) }).finish()
}

/// So many cases, the same every time.
fn cases_of(count: u32) -> ProptestConfig {
    ProptestConfig {
        cases: count,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// The trace of a program, with native costs.
fn trace_of(name: &str) -> &'static Trace {
    let of =
        |trace: &&Trace| trace.header.program == name && trace.header.costs == Some(Costs::NATIVE);
    TRACES.iter().find(of).unwrap_or_else(|| panic!("there is no program '{name}'"))
}

/// The trace as it was when `seen` events had been recorded.
fn prefix(trace: &Trace, seen: usize) -> Trace {
    let mut prefix = trace.clone();
    prefix.events.truncate(seen);
    if seen < trace.events.len() {
        prefix.outcome = None;
    }
    prefix
}

/// How many of a trace's events a number from 0 to 1,000 stands for.
fn thousandths(trace: &Trace, thousandths: usize) -> usize {
    trace.events.len() * thousandths / 1_000
}

/// All of a trace up to a cursor, with all its rows.
fn whole<'a>(
    trace: &'a Trace,
    index: &'a Index,
    cursor: Cursor,
    options: &'a RowOptions,
    viewport: Viewport,
) -> View<'a> {
    View { trace, index, cursor, viewport, options, selected: None, hovered: None, visible_y: None }
}

fn everything(by_worker: bool) -> RowOptions {
    let lanes = if by_worker { Lanes::Workers } else { Lanes::Tasks };
    RowOptions { detail: Detail::Futures, lanes, ..RowOptions::default() }
}

/// How many events of a kind an actor has.
fn count(trace: &Trace, of: impl Fn(EventKind) -> bool) -> usize {
    trace.events.iter().filter(|event| of(event.kind)).count()
}
