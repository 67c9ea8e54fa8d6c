//! Starting other programs: where they run, what is printed before, what an error says.
//!
//! Every program that a command runs is started here, so that it runs in the root of the repository
//! and so that a failure names the whole command line.

use std::io::{BufRead as _, BufReader, IsTerminal as _};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest)
}

/// `program` with `args`, to be run in the root of the repository.
pub(crate) fn command(program: &str, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).current_dir(root());
    command
}

/// Trunk with `args`, told to use nothing but the tools that are there.
pub(crate) fn trunk(args: &[&str]) -> Command {
    let mut command = command("trunk", args);
    // Trunk reads this variable as its own option and refuses the usual value, 1.
    command.env_remove("NO_COLOR").env("TRUNK_SKIP_VERSION_CHECK", "true");
    command
}

/// Prints the command line, runs it with its output shown, and fails if it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    println!("$ {}", line(command));
    let status =
        command.status().with_context(|| format!("could not start `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// What `command` prints on standard output, trimmed; none if it cannot be started or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// How many tests passed and failed, by the test runner's own closing lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TestCount {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl TestCount {
    fn add_line(&mut self, line: &str) {
        let Some(summary) = line.strip_prefix("test result: ") else { return };
        // A summary reads "ok. 5 passed; 0 failed; 0 ignored; ...".
        for part in summary.split(['.', ';']) {
            match part.split_whitespace().collect::<Vec<_>>()[..] {
                [number, "passed"] => self.passed += number.parse().unwrap_or(0),
                [number, "failed"] => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
}

/// Runs a command that ends in cargo's test runner, as [`run`] does, and counts its tests.
///
/// # Errors
///
/// If a test fails, or if none was run: a test command that tests nothing has gone wrong.
pub(crate) fn run_tests(command: &mut Command) -> Result<TestCount> {
    println!("$ {}", line(command));
    if std::io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{}`", line(command)))?;
    let mut count = TestCount::default();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line?;
            println!("{line}");
            count.add_line(&line);
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{}` failed ({status}; {} tests failed)", line(command), count.failed);
    }
    if count.passed == 0 {
        bail!("`{}` ran no test", line(command));
    }
    Ok(count)
}

fn line(command: &Command) -> String {
    let variables = command
        .get_envs()
        .filter(|(name, _)| *name == "RUSTDOCFLAGS")
        .filter_map(|(name, value)| Some(format!("{}={:?} ", name.display(), value?)));
    let words = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned());
    variables.collect::<String>() + &words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_of_the_test_runner_are_added_up() {
        let mut count = TestCount::default();
        for line in [
            "test time::tests::adds ... ok",
            "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s",
        ] {
            count.add_line(line);
        }
        assert_eq!(count, TestCount { passed: 7, failed: 3 });
    }

    #[test]
    fn a_command_line_shows_the_variables_that_change_what_it_checks() {
        let mut doc = command("cargo", &["doc", "--no-deps"]);
        assert_eq!(
            line(doc.env("RUSTDOCFLAGS", "-D warnings")),
            "RUSTDOCFLAGS=\"-D warnings\" cargo doc --no-deps"
        );
    }
}
