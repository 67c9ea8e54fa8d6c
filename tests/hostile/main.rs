//! Hostile text: whatever a text says, the engine answers with diagnostics or with a run that ends. No
//! panic, no hang, and no more stack than a page has.
//!
//! `texts` is what somebody would write who wants to break it; `mutate` makes programs that are
//! nearly right from those of `tests/programs`; `trial` tries one. The long version:
//! `WAKELINE_FUZZ_SECONDS=1200 cargo test --test hostile -- --ignored`, with another beginning by
//! `WAKELINE_SEED`.

mod huge;
mod mutate;
mod texts;
mod trial;

use std::time::{Duration, Instant};

use mutate::Mutator;
use trial::Trials;

/// Texts in the short version.
const FEW: usize = 400;

#[test]
fn what_is_meant_to_break_it_does_not() {
    let mut trials = Trials::new("meant");
    for (name, text) in texts::all() {
        trials.check(&name, &text);
    }
    trials.end();
}

#[test]
fn programs_that_are_nearly_right_do_not_break_it() {
    let mut trials = Trials::new("nearly");
    let mut mutator = Mutator::new(1);
    for n in 0..FEW {
        trials.check(&format!("text {n}"), &mutator.text());
    }
    trials.end();
}

#[test]
#[ignore = "takes as long as the environment says"]
fn programs_that_are_nearly_right_do_not_break_it_for_a_long_time() {
    let number = |name: &str, otherwise| {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
    };
    let seed = number("WAKELINE_SEED", 2_u64);
    let length = Duration::from_secs(number("WAKELINE_FUZZ_SECONDS", 60_u64));
    let (begin, mut mutator) = (Instant::now(), Mutator::new(seed));
    let mut trials = Trials::new("long");
    let mut count = 0;
    while begin.elapsed() < length {
        trials.check(&format!("seed {seed}, text {count}"), &mutator.text());
        count += 1;
    }
    println!("{count} texts");
    trials.end();
}
