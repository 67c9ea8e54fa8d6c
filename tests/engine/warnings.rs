//! The engine's warnings against rustc's: a warning of the engine is one that rustc gives in the
//! same line, and the lint in the name of a program of `tests/programs/warn` is given by both in
//! the same lines.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use wakeline::program;
use wakeline::program::text::Source;

use super::{programs, rustc, workshop};

/// A lint, and the line that it is about.
type Warnings = BTreeSet<(String, u64)>;

fn by_rustc(path: &Path) -> Warnings {
    let made = rustc("warn")
        .args(["--emit=metadata", "--error-format=json", "--out-dir"])
        .arg(workshop("warn"))
        .arg(path)
        .output()
        .expect("rustc can be run");
    let said = String::from_utf8_lossy(&made.stderr).into_owned();
    let messages = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut warnings = Warnings::new();
    for message in messages.filter(|message| message["level"] == "warning") {
        let Some(lint) = message["code"]["code"].as_str() else { continue };
        let spans = message["spans"].as_array().into_iter().flatten();
        for span in spans.filter(|span| span["is_primary"] == true) {
            // Inside a macro of the library: what counts is where the program calls it.
            let mut span = span;
            while span["expansion"]["span"].is_object() {
                span = &span["expansion"]["span"];
            }
            if let Some(line) = span["line_start"].as_u64() {
                warnings.insert((lint.to_owned(), line));
            }
        }
    }
    warnings
}

fn by_engine(path: &Path) -> Warnings {
    let text = fs::read_to_string(path).expect("it can be read");
    let source = Source::new(&text);
    let compiled = match program::compile(&text) {
        Ok(compiled) => compiled,
        Err(problems) => panic!("{}: {problems:#?}", path.display()),
    };
    let warning = |said: &program::text::Diagnostic| {
        let lint = said.code.as_deref().unwrap_or_default().to_owned();
        (lint, u64::from(source.line(said.span.start)))
    };
    compiled.warnings().iter().map(warning).collect()
}

#[test]
fn what_the_engine_warns_of_rustc_does_too() {
    let mut wrong = Vec::new();
    for path in programs("accept").into_iter().chain(programs("warn")) {
        let own = by_engine(&path);
        if own.is_empty() {
            continue;
        }
        for warning in own.difference(&by_rustc(&path)) {
            wrong.push(format!("{}: {warning:?} is not rustc's", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_lint_that_a_program_is_named_after_is_given_in_the_same_lines() {
    let mut wrong = Vec::new();
    for path in programs("warn") {
        let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let (own, known) = (by_engine(&path), by_rustc(&path));
        let named = |warnings: &Warnings| -> BTreeSet<u64> {
            let lint = warnings.iter().filter(|(lint, _)| name.starts_with(lint.as_str()));
            lint.map(|(_, line)| *line).collect()
        };
        if named(&own) != named(&known) || named(&known).is_empty() {
            wrong.push(format!("{name}: rustc {known:?}\n  here {own:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
