//! The checks that a change has to pass, and running some of them in order.
//!
//! One table, [`STEPS`], cheapest first. `cargo xtask test` runs all of it, `cargo xtask check` the
//! ones marked as fast.

use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};

use crate::commands::{browser_test, dist};
use crate::process::{TestCount, command, run, run_tests};
use crate::tools;

/// One check.
#[derive(Debug)]
pub(crate) struct Step {
    /// What `--only` and `--skip` call it.
    pub(crate) name: &'static str,
    /// What it makes sure of.
    pub(crate) about: &'static str,
    /// Whether it belongs to the loop of editing, in which a check should take seconds.
    pub(crate) is_fast: bool,
    run: fn() -> Result<TestCount>,
}

/// Every step, cheapest first: a mistake that a cheap step finds never waits for a dear one.
pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "lock",
        about: "Cargo.lock is what Cargo.toml asks for",
        is_fast: false,
        run: lock,
    },
    Step { name: "fmt", about: "the code is formatted", is_fast: true, run: fmt },
    Step { name: "clippy", about: "no warning, native", is_fast: true, run: clippy },
    Step { name: "clippy-wasm", about: "no warning, wasm32", is_fast: false, run: clippy_wasm },
    Step { name: "native", about: "native tests", is_fast: true, run: native },
    Step {
        name: "doc",
        about: "the documentation builds without warnings",
        is_fast: false,
        run: doc,
    },
    Step {
        name: "dist",
        about: "the release build is within its size budget",
        is_fast: false,
        run: dist,
    },
    Step {
        name: "browser",
        about: "the built page in a real browser",
        is_fast: false,
        run: browser,
    },
];

/// Runs `steps` in order, each under a heading, and prints what each took.
///
/// # Errors
///
/// The first step that fails ends the run; the error names it and says how to run it alone.
pub(crate) fn run_in_order(steps: &[&Step]) -> Result<()> {
    let mut total = TestCount::default();
    let mut took = Vec::new();
    let begin = Instant::now();
    for (index, step) in steps.iter().enumerate() {
        println!("\n== {}/{} {}: {} ==", index + 1, steps.len(), step.name, step.about);
        let begin = Instant::now();
        let count = (step.run)().map_err(|error| {
            anyhow!(
                "step `{name}` ({}) failed after {}: {error:#}\nTo run it alone: cargo xtask test --only {name}",
                step.about,
                seconds(begin.elapsed()),
                name = step.name,
            )
        })?;
        total.passed += count.passed;
        total.failed += count.failed;
        took.push((step, begin.elapsed()));
        println!("-- {} passed in {}", step.name, seconds(begin.elapsed()));
    }
    println!("\nEverything passed, in {}:", seconds(begin.elapsed()));
    for (step, time) in took {
        println!("  {:<12} {:>7}  {}", step.name, seconds(time), step.about);
    }
    // The tests that ran, in the words by which scripts recognise such a line.
    if total.passed > 0 {
        println!("\n{} passed, {} failed", total.passed, total.failed);
    }
    Ok(())
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// A step that is one command without tests of its own.
fn one(program: &mut std::process::Command) -> Result<TestCount> {
    run(program).map(|()| TestCount::default())
}

fn lock() -> Result<TestCount> {
    // Nothing is printed of what the command finds; it fails if the lock file would have to change.
    let mut metadata = command("cargo", &["metadata", "--locked", "--format-version=1"]);
    one(metadata.stdout(std::process::Stdio::null()))
}

fn fmt() -> Result<TestCount> {
    tools::ensure(&[&tools::rustfmt::TOOL])?;
    one(&mut command("cargo", &["fmt", "--all", "--check"]))
}

fn clippy() -> Result<TestCount> {
    tools::ensure(&[&tools::clippy::TOOL])?;
    // The browser tests are behind a feature; without it nothing would look at their code.
    let args = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--features=wakeline/browser-tests",
        "--",
        "-Dwarnings",
    ];
    one(&mut command("cargo", &args))
}

fn clippy_wasm() -> Result<TestCount> {
    tools::ensure(&[&tools::clippy::TOOL, &tools::wasm_target::TOOL])?;
    let args =
        ["clippy", "--lib", "--bin=app", "--target=wasm32-unknown-unknown", "--", "-Dwarnings"];
    one(&mut command("cargo", &args))
}

fn native() -> Result<TestCount> {
    run_tests(&mut command("cargo", &["test", "--workspace"]))
}

fn doc() -> Result<TestCount> {
    let args = ["doc", "--no-deps", "--workspace", "--document-private-items"];
    one(command("cargo", &args).env("RUSTDOCFLAGS", "-D warnings"))
}

fn dist() -> Result<TestCount> {
    dist::build().map(|()| TestCount::default())
}

fn browser() -> Result<TestCount> {
    browser_test::test_dist(None)
}
