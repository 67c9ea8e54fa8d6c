//! Random programs against rustc: what `generate` makes is compiled in batches, and what each prints
//! and how it ends has to be the same natively and by the engine.
//!
//! `cargo test --test differential` runs the same few programs every time. More of them:
//! `WAKELINE_PROGRAMS=1000 WAKELINE_SEED=0 cargo test --test differential -- --ignored`. The seed is
//! the number of the first: `WAKELINE_PROGRAMS=1 WAKELINE_SEED=730` is that one alone. A program
//! that differs stays in the folder that the message names; it becomes, made small, a file of
//! `tests/programs/accept`.

mod compare;
mod generate;

use std::collections::BTreeMap;
use std::path::Path;

use compare::{Difference, compare};
use generate::{Kind, program};

/// Programs in one crate.
const BATCH: u64 = 50;
/// How many crates are compiled at a time.
const AT_ONCE: u64 = 2;

/// Compares the programs of these numbers; every fourth has futures.
fn differences(from: u64, to: u64) -> Vec<Difference> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("differential");
    let batches: Vec<_> = (from..to).step_by(usize::try_from(BATCH).unwrap_or(1)).collect();
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_ONCE)
            .map(|worker| {
                let (folder, batches) = (&folder, &batches);
                scope.spawn(move || {
                    let mut found = Vec::new();
                    for first in batches.iter().filter(|first| *first / BATCH % AT_ONCE == worker) {
                        let numbers = *first..(*first + BATCH).min(to);
                        let programs: BTreeMap<_, _> = numbers
                            .map(|n| {
                                let kind = if n % 4 == 3 { Kind::Async } else { Kind::Plain };
                                (format!("p{n}"), program(kind, n))
                            })
                            .collect();
                        found.extend(compare(&folder.join(format!("from_{first}")), &programs));
                    }
                    found
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("it does not panic")).collect()
    })
}

fn check(from: u64, to: u64) {
    let found = differences(from, to);
    let text: String =
        found.iter().map(|found| format!("\n{}: {}\n", found.name, found.what)).collect();
    assert!(found.is_empty(), "{} of {} programs differ:\n{text}", found.len(), to - from);
}

#[test]
fn some_random_programs_do_what_they_do_natively() {
    check(0, 200);
}

#[test]
#[ignore = "takes minutes; as many programs as the environment says"]
fn many_random_programs_do_what_they_do_natively() {
    let number = |name: &str, otherwise| {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
    };
    let from = number("WAKELINE_SEED", 0_u64);
    check(from, from + number("WAKELINE_PROGRAMS", 1_000_u64));
}
