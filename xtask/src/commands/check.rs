//! `cargo xtask check`: the checks that belong to the loop of editing.

use anyhow::Result;

use crate::steps::{self, STEPS, Step};

/// Format, clippy and native tests: what to run before every commit.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

/// Runs the fast steps.
pub(crate) fn run(_: &Args) -> Result<()> {
    let fast: Vec<&Step> = STEPS.iter().filter(|step| step.is_fast).collect();
    steps::run_in_order(&fast)
}
