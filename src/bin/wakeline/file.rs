//! Programs in files: checked and run by the engine, from their text.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use wakeline::program::text::{Diagnostic, FileId, Severity, Source};
use wakeline::program::{self, Progress};

use super::command::{Refused, unwritten};

/// How many steps of the machine a program may take: some minutes of computing.
const STEPS: u64 = 10_000_000_000;
/// How many it takes before what it printed is handed on.
const STEPS_A_SLICE: usize = 100_000;
/// What the deepest text that is taken needs, in bytes, with much to spare.
const STACK: usize = 256 << 20;

/// Runs a program; the exit status is that of the command.
pub(crate) fn run(path: &Path) -> Result<ExitCode, Refused> {
    let text = read(path)?;
    let name = path.display().to_string();
    with_stack(move || {
        let compiled = match program::compile(&text) {
            Ok(compiled) => compiled,
            Err(problems) => return Ok(refuse(&name, &text, &problems)),
        };
        let mut execution = compiled.start();
        let mut left = STEPS;
        loop {
            let progress = execution.advance(STEPS_A_SLICE);
            for printed in execution.take_printed() {
                let written = if printed.is_error {
                    io::stderr().write_all(printed.text.as_bytes())
                } else {
                    io::stdout().write_all(printed.text.as_bytes())
                };
                written.map_err(unwritten)?;
            }
            io::stdout().flush().map_err(unwritten)?;
            left = left.saturating_sub(STEPS_A_SLICE as u64);
            let (code, sentence) = match progress {
                Progress::Finished => return Ok(ExitCode::SUCCESS),
                Progress::GoesOn if left > 0 => continue,
                Progress::GoesOn => (4, format!("the limit of {STEPS} steps was reached.")),
                // What a process hands on of its status is its lowest byte.
                Progress::Exited(status) => {
                    return Ok(ExitCode::from(status.to_le_bytes()[0]));
                }
                Progress::Panicked(message) => (101, format!("the program panicked: {message}")),
                Progress::Stopped(reason) => (4, format!("the run was stopped: {reason}.")),
            };
            eprintln!("wakeline: {sentence}");
            return Ok(ExitCode::from(code));
        }
    })
}

/// Checks a program, and says what is wrong with it.
pub(crate) fn check(path: &Path) -> Result<ExitCode, Refused> {
    let text = read(path)?;
    let name = path.display().to_string();
    with_stack(move || {
        Ok(match program::compile(&text) {
            Ok(_) => ExitCode::SUCCESS,
            Err(problems) => refuse(&name, &text, &problems),
        })
    })
}

fn read(path: &Path) -> Result<String, Refused> {
    std::fs::read_to_string(path).map_err(|error| {
        Refused(format!("the file {} could not be read: {error}.", path.display()))
    })
}

fn with_stack(
    work: impl FnOnce() -> Result<ExitCode, Refused> + Send + 'static,
) -> Result<ExitCode, Refused> {
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work);
    let thread =
        thread.map_err(|error| Refused(format!("no thread could be started: {error}.")))?;
    thread.join().unwrap_or_else(|_| {
        Err(Refused(
            "the engine stopped because of a mistake of its own; please report it.".to_owned(),
        ))
    })
}

/// Prints what is wrong, each with its line of the text.
fn refuse(name: &str, text: &str, problems: &[Diagnostic]) -> ExitCode {
    let source = Source::new(text);
    for problem in problems.iter().filter(|problem| problem.span.file == FileId::PROGRAM) {
        let (line, column) = source.line_and_column(problem.span.start);
        let kind = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let code = problem.code.as_deref().map(|code| format!("[{code}]")).unwrap_or_default();
        eprintln!("{name}:{line}:{column}: {kind}{code}: {}", problem.message);
        let written = text.lines().nth(line as usize - 1).unwrap_or_default();
        let marked = text.get(problem.span.range()).unwrap_or_default();
        let width = marked.lines().next().unwrap_or_default().chars().count().max(1);
        eprintln!("    {written}");
        eprintln!("    {}{}", " ".repeat(column as usize - 1), "^".repeat(width));
        for (span, words) in &problem.notes {
            eprintln!("  line {}: {words}", source.line(span.start));
        }
        if let Some(help) = &problem.help {
            eprintln!("  help: {}", help.message);
        }
    }
    for problem in problems.iter().filter(|problem| problem.span.file != FileId::PROGRAM) {
        eprintln!("{name}: error: {} (in what the program uses)", problem.message);
    }
    ExitCode::from(1)
}
