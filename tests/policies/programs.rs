//! Every program of the tests that uses a runtime runs under every policy: it ends, and its trace
//! is possible.

use std::fs;
use std::path::PathBuf;

use wakeline::runtime::{Config, Limits, Policy, Workers};
use wakeline::trace::Outcome;

use super::{compiled, run, with};

fn programs() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/programs/tokio");
    let files = fs::read_dir(folder).expect("the programs are there");
    let mut paths: Vec<_> = files.map(|file| file.expect("it can be read").path()).collect();
    paths.sort();
    let text = |path: PathBuf| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("it can be read"))
    };
    paths.into_iter().map(text).collect()
}

#[test]
fn every_program_ends_under_every_policy() {
    let programs = programs();
    assert!(50 < programs.len());
    for (name, text) in programs {
        let program = compiled(&text);
        let ending = |policy: &Policy| {
            let limits = Limits { events: 200_000, ..Limits::default() };
            let config = Config { limits, ..with(policy.clone(), 1) };
            run(&program, &config).outcome
        };
        let expected = ending(&Policy::CurrentThread);
        for policy in [
            Policy::Shuffled,
            Policy::Workers(Workers::new(1)),
            Policy::Workers(Workers::new(3)),
            Policy::Workers(Workers { workers: 2, stealing: false, lifo_slot: false }),
        ] {
            let outcome = ending(&policy);
            // Some rely on the order of the current thread, and panic where it is another. None
            // gets stuck by that, or asks for what cannot run.
            let panics = matches!(outcome, Some(Outcome::Panicked(_)));
            assert!(
                panics || outcome == expected,
                "{name}, {policy}: {outcome:?} and not {expected:?}"
            );
        }
    }
}
