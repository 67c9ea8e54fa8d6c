//! `cargo xtask screenshots`: pictures of the page, for looking at it.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::commands::browser_test::{CARGO_TEST, check_dist_is_there};
use crate::commands::dist;
use crate::{process, tools};

/// Take pictures of every experiment after a run, at three widths, light and dark.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Where to put the PNG files.
    #[arg(short, long, value_name = "DIR", default_value = "target/screenshots")]
    out: PathBuf,
    /// Take dist/ as it is, without building it first.
    #[arg(long)]
    no_build: bool,
}

/// Builds unless told otherwise, then takes the pictures.
pub(crate) fn run(args: &Args) -> Result<()> {
    tools::ensure(tools::FOR_BROWSER_TESTS)?;
    if !args.no_build {
        dist::build()?;
    }
    check_dist_is_there()?;
    let out = absolute(&args.out)?;
    let mut command = process::command("cargo", CARGO_TEST);
    // Ignored among the tests because it checks nothing; it shares their browser.
    command.args(["--", "--ignored", "--exact", "screenshots::take_all"]);
    process::run(command.env("WAKELINE_SCREENSHOTS", &out))?;
    println!("The pictures are in {}", out.display());
    Ok(())
}

fn absolute(dir: &Path) -> Result<PathBuf> {
    std::fs::create_dir_all(dir)
        .and_then(|()| dir.canonicalize())
        .with_context(|| format!("could not make the folder {}", dir.display()))
}
