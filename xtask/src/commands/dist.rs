//! `cargo xtask dist`: the page as it is put on a host.

use anyhow::Result;

use crate::{process, sizes, tools};

/// Make the release build in dist/ (hashed names, optimized, for any static host) and weigh it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

/// Builds dist/ and weighs it.
pub(crate) fn run(_: &Args) -> Result<()> {
    build()
}

/// Builds dist/.
///
/// # Errors
///
/// If a tool is missing, the build fails, or the first view is heavier than its budget.
pub(crate) fn build() -> Result<()> {
    tools::ensure(tools::FOR_PAGE)?;
    process::run(&mut process::trunk(&["build", "--release"]))?;
    sizes::report(&process::root().join("dist"))
}
