//! The engine against rustc: every program of the folders of `ACCEPTED` is compiled and run natively
//! and run by the engine; what they print to standard output and how they end have to be equal.
//! Every program of `tests/programs/refuse` has to be refused by both, with the same code: that with
//! which its name begins, or none where that is `uncoded`.

mod stuck;
mod warnings;

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::trace::{Outcome, Stream, validate};

/// The folders of `tests/programs` whose programs rustc accepts.
const ACCEPTED: [&str; 2] = ["accept", "threads"];

/// The programs in a folder of `tests/programs`, in order of their names.
fn programs(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs").join(folder);
    let entries = fs::read_dir(&folder).expect("the folder is part of the repository");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    paths.sort();
    assert!(!paths.is_empty(), "{} has no programs", folder.display());
    paths
}

/// A folder for what rustc makes.
fn workshop(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("cargo has made the folder around it");
    folder
}

/// rustc, with its warnings at this level: `allow` or `warn`.
fn rustc(lints: &str) -> Command {
    let mut command = Command::new(std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned()));
    command.args(["--edition", "2024", "--cap-lints", lints]);
    command
}

/// What the engine prints to standard output, and its exit status.
fn by_engine(text: &str) -> (String, i32) {
    let compiled = match program::compile(text) {
        Ok(compiled) => compiled,
        Err(problems) => return (format!("refused: {problems:#?}"), -1),
    };
    let trace = Run::of_body(&Config::new("accepted"), compiled.main()).finish();
    if let Err(violation) = validate(&trace) {
        return (format!("its trace is not possible: {violation:?}"), -1);
    }
    let lines = trace.printed(Stream::Out, trace.events.len());
    let out = lines.fold(String::new(), |out, line| out + line + "\n");
    let status = match &trace.outcome {
        Some(Outcome::Finished) => 0,
        Some(Outcome::Exited(status)) => *status,
        Some(Outcome::Panicked(_)) => 101,
        _ => -1,
    };
    (out, status)
}

#[test]
fn what_rustc_accepts_runs_as_it_does_natively() {
    let workshop = workshop("accept");
    let mut wrong = Vec::new();
    for path in ACCEPTED.into_iter().flat_map(programs) {
        let binary = workshop.join(path.file_stem().expect("a file has a name"));
        let made =
            rustc("allow").arg(&path).arg("-o").arg(&binary).output().expect("rustc can be run");
        assert!(
            made.status.success(),
            "{}: {}",
            path.display(),
            String::from_utf8_lossy(&made.stderr)
        );
        let native = Command::new(&binary).output().expect("it was just made");
        let native = (
            String::from_utf8_lossy(&native.stdout).into_owned(),
            native.status.code().unwrap_or(-2),
        );
        let text = fs::read_to_string(&path).expect("it can be read");
        let here = by_engine(&text);
        if here != native {
            wrong.push(format!("{}\n  natively: {native:?}\n  here: {here:?}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_rustc_refuses_is_refused_with_its_code() {
    let workshop = workshop("refuse");
    let mut wrong = Vec::new();
    for path in programs("refuse") {
        let stem = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let code = stem.split('_').next().unwrap_or_default().to_owned();
        let made = rustc("allow")
            .args(["--emit=metadata", "--error-format=short", "--out-dir"])
            .arg(&workshop)
            .arg(&path)
            .output()
            .expect("rustc can be run");
        let said = String::from_utf8_lossy(&made.stderr).into_owned();
        let code = (code != "uncoded").then_some(code);
        let begins = code.as_ref().map_or("error: ".to_owned(), |code| format!("error[{code}]"));
        if made.status.success() || !said.contains(&begins) {
            wrong.push(format!("{stem}: rustc says {said}"));
        }
        let text = fs::read_to_string(&path).expect("it can be read");
        let problems = program::compile(&text).err().unwrap_or_default();
        let first = problems.first().map(|problem| (problem.code.clone(), problem.message.clone()));
        let is_same = |(said, _): &(Option<Cow<str>>, _)| said.as_deref() == code.as_deref();
        if !first.as_ref().is_some_and(is_same) {
            wrong.push(format!("{stem}: the engine says {first:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
