//! Records programs that run natively, and measures what lessons quote.
//!
//! [`facade`] has the names that programs use; behind each is Tokio's or the standard library's own thing, and
//! what passes through it comes into the [`log`]. One process records one program: this one calls itself.
//! Knows nothing of how a trace is shown.

mod actor;
#[allow(dead_code, unused_imports, reason = "each program uses some of the names")]
mod facade;
mod figures;
mod here;
mod leaf;
#[allow(dead_code, reason = "where a program stands is for the build script")]
mod listed;
mod log;
mod machine;
mod names;
mod run;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use clap::{Parser, Subcommand};
use wakeline::trace::to_json;

/// The programs, made by the build script.
mod programs {
    use crate::run::Program;

    include!(concat!(env!("OUT_DIR"), "/programs/listed.rs"));
}

/// Records programs that run natively, and measures what lessons quote.
#[derive(Debug, Parser)]
struct Cli {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Record the program of this name, and write its trace to a file
    Program { name: String, to: PathBuf },
    /// Record every program that is listed, each into its folder
    Programs,
    /// Measure a group of figures, and print them
    Group { name: String },
    /// Measure all figures, and write them into the lessons' file of them
    Figures,
}

fn main() -> ExitCode {
    let done = match Cli::parse().what {
        What::Program { name, to } => program(&name, &to),
        What::Programs => programs(),
        What::Group { name } => figures::measure(&name),
        What::Figures => figures(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("record: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn program(name: &str, to: &Path) -> Result<(), String> {
    let trace = run::record(name)?;
    let text = to_json(&trace);
    fs::write(to, &text).map_err(|error| format!("{}: {error}", to.display()))?;
    println!("{name}: {} events, {} KB", trace.events.len(), text.len() / 1_000);
    Ok(())
}

/// Each in a process of its own, as threads of one program may go on after its end.
fn programs() -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for listed in listed::LISTED.iter().filter(|listed| !listed.to.is_empty()) {
        let folder = root.join(listed.to);
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let to = folder.join(format!("recorded-{}.json", listed.name));
        let this = env::current_exe().map_err(|error| error.to_string())?;
        let status = Command::new(this).args(["program", listed.name]).arg(to).status();
        if !status.map_err(|error| error.to_string())?.success() {
            return Err(format!("{} could not be recorded", listed.name));
        }
    }
    Ok(())
}

fn figures() -> Result<(), String> {
    let to = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lessons/recorded.toml");
    let text = figures::measure_all()?;
    fs::write(&to, text).map_err(|error| format!("{}: {error}", to.display()))
}
