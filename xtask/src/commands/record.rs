//! `cargo xtask record`: programs that run natively, recorded, and what lessons quote, measured.

use anyhow::Result;

use crate::process;

/// Record programs on this machine's threads, and measure what lessons quote, into files of the repository.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Only the recordings.
    #[arg(long, conflicts_with = "figures")]
    programs: bool,
    /// Only the figures.
    #[arg(long)]
    figures: bool,
}

/// Records and measures, unless told to do one alone.
pub(crate) fn run(args: &Args) -> Result<()> {
    let both = !args.programs && !args.figures;
    if args.programs || both {
        record("programs")?;
    }
    if args.figures || both {
        record("figures")?;
    }
    println!("Written into lessons/. Look at the difference before you commit it.");
    Ok(())
}

/// With optimization, and with panics that unwind, as a program's own would.
fn record(what: &str) -> Result<()> {
    let args = ["run", "--profile=record", "--package=wakeline-record", "--", what];
    process::run(&mut process::command("cargo", &args))
}
