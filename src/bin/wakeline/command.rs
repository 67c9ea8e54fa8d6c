//! The commands, and what they print.

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};
use wakeline::lessons;
use wakeline::program;
use wakeline::runtime::{Config, Limits, Policy, Run, Workers};
use wakeline::timeline::{self, Axis, Cursor, Detail, Index, RowOptions, View, Viewport};
use wakeline::trace::{EventKind, Outcome, Stream, Trace, to_chrome_json, to_json, to_text};

use super::problems::print_problems;

/// See Rust's futures, tasks, channels and threads run.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List the programs
    List,
    /// Check a program in a file, and say what is wrong with it
    Check {
        /// The file, as in `wakeline check hello.rs`
        #[arg(value_name = "FILE.rs")]
        file: PathBuf,
    },
    /// Run a program on the virtual clock, and print what it prints
    Run(RunArgs),
    /// Run a program on the virtual clock, and write what happened
    Trace {
        #[command(flatten)]
        run: RunArgs,
        /// In which form
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// In a picture: whose lanes are shown
        #[arg(long, value_enum, default_value_t = Lanes::Tasks)]
        lanes: Lanes,
        /// Write to this file instead of standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

#[derive(Args)]
struct RunArgs {
    /// The program's name (see `wakeline list`), or the name of a file that ends in `.rs`
    name: String,
    /// What random choices are made from; the same seed gives the same run
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Who is polled next: current-thread, shuffled (the seed decides), chosen with the numbers of
    /// actors, as in chosen.2.1, or workers with how many, as in workers.2,
    /// workers.2.no-stealing or workers.2.no-lifo-slot
    #[arg(long, value_name = "POLICY", default_value_t)]
    policy: Policy,
    /// Run the tasks on so many workers: short for --policy workers.N
    #[arg(long, value_name = "N", conflicts_with = "policy",
        value_parser = clap::value_parser!(u8).range(1..=i64::from(Workers::MOST)))]
    workers: Option<u8>,
    /// How many operations on channels, timers and handles a poll may do before it makes room for
    /// others; Tokio's budget is 128
    #[arg(long, value_name = "N")]
    budget: Option<u32>,
    /// Stop after this many events
    #[arg(long, value_name = "N", default_value_t = Limits::default().events)]
    max_events: usize,
    /// Stop after this many milliseconds of the program's time
    #[arg(long, value_name = "MS", default_value_t = 3_600_000)]
    max_time: u64,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One line an event
    Text,
    /// What the page can open again
    Json,
    /// What Perfetto and Chromium's trace viewer open
    Chrome,
    /// The timeline as a picture
    Svg,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lanes {
    /// One for each task
    Tasks,
    /// One for each worker
    Workers,
}

/// Why a command was refused; printed as one sentence.
pub(crate) struct Refused(pub(crate) String);

/// Reads the arguments, and does what they say.
///
/// The exit status is 0 if the program finished, 1 if the command was refused, 3 if the program
/// is stuck, 4 if it reached a limit, 5 if the reader is to choose who is polled next, and 101 if it panicked.
pub(crate) fn main() -> ExitCode {
    let done = Cli::try_parse().map(|cli| match cli.command {
        Command::List => list(),
        Command::Check { file } => with_stack(move || check(&file)),
        Command::Run(run) => with_stack(move || record(&run, print)),
        Command::Trace { run, format, lanes, output } => {
            with_stack(move || record(&run, |trace| write(trace, format, lanes, output.as_deref())))
        }
    });
    match done {
        Ok(Ok(code)) => code,
        Ok(Err(Refused(sentence))) => {
            eprintln!("wakeline: {sentence}");
            ExitCode::from(1)
        }
        Err(error) => {
            // Help and version are no errors; clap knows where each goes.
            let code = if error.use_stderr() { 1 } else { 0 };
            error.print().ok();
            ExitCode::from(code)
        }
    }
}

fn list() -> Result<ExitCode, Refused> {
    let width = lessons::programs().iter().map(|program| program.name.len()).max().unwrap_or(0);
    let mut out = io::stdout().lock();
    for program in lessons::programs() {
        writeln!(out, "{:width$}  {}", program.name, program.about).map_err(unwritten)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Does the work on a thread whose stack is large enough for the deepest text that is taken.
fn with_stack(
    work: impl FnOnce() -> Result<ExitCode, Refused> + Send + 'static,
) -> Result<ExitCode, Refused> {
    const STACK_BYTES: usize = 256 << 20;
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(work);
    let thread =
        thread.map_err(|error| Refused(format!("no thread could be started: {error}.")))?;
    thread.join().unwrap_or_else(|_| {
        Err(Refused(
            "the engine stopped because of a mistake of its own; please report it.".to_owned(),
        ))
    })
}

fn check(path: &Path) -> Result<ExitCode, Refused> {
    let text = read(path)?;
    Ok(match program::check(&text) {
        Ok(warnings) => {
            print_problems(&path.display().to_string(), &text, &warnings);
            ExitCode::SUCCESS
        }
        Err(problems) => {
            print_problems(&path.display().to_string(), &text, &problems);
            ExitCode::from(1)
        }
    })
}

/// Runs a program to its end, and hands its trace on.
fn record(
    args: &RunArgs,
    hand_on: impl FnOnce(&Trace) -> Result<ExitCode, Refused>,
) -> Result<ExitCode, Refused> {
    let text = text_of(&args.name)?;
    let compiled = match program::compile(&text) {
        Ok(compiled) => compiled,
        Err(problems) => {
            print_problems(&args.name, &text, &problems);
            return Ok(ExitCode::from(1));
        }
    };
    print_problems(&args.name, &text, compiled.warnings());
    let limits = Limits {
        events: args.max_events,
        time: Duration::from_millis(args.max_time),
        ..Limits::default()
    };
    let config = Config {
        seed: args.seed,
        policy: match args.workers {
            Some(count) => Policy::Workers(Workers::new(count)),
            None => args.policy.clone(),
        },
        budget: args.budget,
        limits,
        ..Config::new(&args.name)
    };
    hand_on(&Run::of_body(&config, compiled.main()).finish())
}

/// The text of the program of that name, or in the file of that name.
fn text_of(name: &str) -> Result<String, Refused> {
    if name.ends_with(".rs") {
        return read(Path::new(name));
    }
    lessons::program(name).map(|program| program.source.clone()).ok_or_else(|| {
        let names: Vec<_> =
            lessons::programs().iter().map(|program| program.name.as_str()).collect();
        Refused(format!(
            "there is no program \"{name}\". The programs are: {}; the name of a file ends in `.rs`.",
            names.join(", ")
        ))
    })
}

fn read(path: &Path) -> Result<String, Refused> {
    fs::read_to_string(path).map_err(|error| {
        Refused(format!("the file {} could not be read: {error}.", path.display()))
    })
}

/// Prints what the program printed, each line where it belongs and in order.
fn print(trace: &Trace) -> Result<ExitCode, Refused> {
    for event in &trace.events {
        let EventKind::Printed { print } = event.kind else { continue };
        let print = trace.print(print);
        let text = trace.text(print.text);
        match print.stream {
            Stream::Out => writeln!(io::stdout(), "{text}"),
            Stream::Err => writeln!(io::stderr(), "{text}"),
        }
        .map_err(unwritten)?;
    }
    Ok(status(trace))
}

fn write(
    trace: &Trace,
    format: Format,
    lanes: Lanes,
    output: Option<&Path>,
) -> Result<ExitCode, Refused> {
    let text = match format {
        Format::Text => to_text(trace),
        Format::Json => to_json(trace),
        Format::Chrome => to_chrome_json(trace),
        Format::Svg => svg(trace, lanes),
    };
    match output {
        Some(path) => fs::write(path, text).map_err(|error| {
            Refused(format!("the file {} could not be written: {error}.", path.display()))
        })?,
        None => io::stdout().write_all(text.as_bytes()).map_err(unwritten)?,
    }
    Ok(status(trace))
}

/// The whole run as one picture.
fn svg(trace: &Trace, lanes: Lanes) -> String {
    const WIDTH_PX: f64 = 1_200.0;
    let index = Index::of(trace);
    let cursor = Cursor::end_of(trace);
    let end = trace.end().as_nanos() as f64 * 1.02;
    let lanes = match lanes {
        Lanes::Tasks => timeline::Lanes::Tasks,
        Lanes::Workers => timeline::Lanes::Workers,
    };
    let options = RowOptions { detail: Detail::Channels, lanes, ..RowOptions::default() };
    let scene = timeline::scene(&View {
        trace,
        index: &index,
        cursor,
        viewport: Viewport::new(Axis::Time, end, WIDTH_PX),
        options: &options,
        selected: None,
        hovered: None,
        visible_y: None,
    });
    let title = format!("Timeline of {}", trace.header.program);
    timeline::svg(&scene, &title, &timeline::summary(trace, &index, cursor))
}

/// The exit status of a run; what did not simply finish is told on standard error.
fn status(trace: &Trace) -> ExitCode {
    let Some(outcome) = &trace.outcome else { return ExitCode::from(1) };
    let code = match outcome {
        Outcome::Finished => return ExitCode::SUCCESS,
        // What a process hands on of its status is its lowest byte.
        Outcome::Exited(status) => return ExitCode::from(status.to_le_bytes()[0]),
        Outcome::Stuck(_) => 3,
        Outcome::LimitReached(_) => 4,
        Outcome::Panicked(_) => 101,
        Outcome::Stopped | Outcome::Refused(_) | Outcome::Hidden => 1,
        Outcome::Choosing(_) => 5,
    };
    eprintln!("wakeline: {}", outcome.sentence(trace));
    ExitCode::from(code)
}

pub(crate) fn unwritten(error: impl fmt::Display) -> Refused {
    Refused(format!("the output could not be written: {error}."))
}
