//! The programs of `tests/programs/tokio` print here what they print natively, and end alike; and
//! their traces obey the rules.
//!
//! A native run on a loaded machine is delayed now and then, and prints lines in another order.
//! So a program that differs is run natively again, a few times: a difference that is real stays.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::trace::{Outcome, Stream, validate};

/// How often a program is run natively, at most.
const ROUNDS: usize = 4;
/// How many are run at a time. They sleep most of the time.
const AT_A_TIME: usize = 8;
/// What a process ends with whose `main` panicked.
const PANICKED: i32 = 101;

/// What a program prints to standard output, and how it ends.
type Seen = (String, i32);

fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../programs/tokio");
    let entries = fs::read_dir(folder).expect("the folder is part of the repository");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    paths.sort();
    paths
}

fn name_of(path: &Path) -> String {
    path.file_stem().expect("a file has a name").to_string_lossy().into_owned()
}

fn natively(name: &str) -> Seen {
    let mut command = Command::new(env!("CARGO_BIN_EXE_native-programs"));
    // To write a backtrace takes time, and programs look at the clock.
    let output = command.arg(name).env("RUST_BACKTRACE", "0").output().expect("cargo has built it");
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    (out, output.status.code().unwrap_or(-2))
}

/// The same of the engine; or why it does not run there, or what is wrong with its trace.
fn here(path: &Path) -> Result<Seen, String> {
    let text = fs::read_to_string(path).expect("it can be read");
    let compiled = program::compile(&text).map_err(|problems| format!("refused: {problems:#?}"))?;
    let trace =
        Run::of_body(&Config { budget: Some(128), ..Config::new("agree") }, compiled.main())
            .finish();
    validate(&trace).map_err(|broken| format!("its trace breaks a rule: {broken:?}"))?;
    let lines = trace.printed(Stream::Out, trace.events.len());
    let out = lines.fold(String::new(), |out, line| out + line + "\n");
    match &trace.outcome {
        Some(Outcome::Finished) => Ok((out, 0)),
        Some(Outcome::Panicked(_)) => Ok((out, PANICKED)),
        outcome => Err(format!("it ends with {outcome:?}, after {out}")),
    }
}

/// What differs, if anything does.
fn difference(path: &Path) -> Option<String> {
    let name = name_of(path);
    let here = match here(path) {
        Ok(here) => here,
        Err(reason) => return Some(format!("{name}: {reason}")),
    };
    let mut seen = (String::new(), -1);
    for _ in 0..ROUNDS {
        seen = natively(&name);
        if seen == here {
            return None;
        }
    }
    Some(format!("{name}\n  natively: {seen:?}\n  here: {here:?}"))
}

#[test]
fn programs_print_what_they_print_natively() {
    let programs = programs();
    assert!(programs.len() >= 50, "there are {} programs", programs.len());
    let wrong: Vec<String> = thread::scope(|scope| {
        let share = programs.len().div_ceil(AT_A_TIME);
        let workers: Vec<_> = programs
            .chunks(share)
            .map(|paths| {
                scope.spawn(|| paths.iter().filter_map(|path| difference(path)).collect::<Vec<_>>())
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("it does not panic")).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
