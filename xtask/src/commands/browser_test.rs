//! `cargo xtask browser-test`: the built page in a real browser.

use anyhow::{Result, bail};

use crate::commands::dist;
use crate::process::{self, TestCount};
use crate::tools;

/// Build dist/ and test it in headless Chromium.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Test dist/ as it is, without building it first.
    #[arg(long)]
    no_build: bool,
    /// Run only the tests whose names contain this.
    filter: Option<String>,
}

/// Builds unless told otherwise, then tests.
pub(crate) fn run(args: &Args) -> Result<()> {
    if !args.no_build {
        dist::build()?;
    }
    test_dist(args.filter.as_deref()).map(|_| ())
}

/// Tests the page in dist/.
pub(crate) fn test_dist(filter: Option<&str>) -> Result<TestCount> {
    tools::ensure(tools::FOR_BROWSER_TESTS)?;
    check_dist_is_there()?;
    let mut command = process::command("cargo", CARGO_TEST);
    // Each test has a browser of its own: more at once than this and they wait for each other.
    command.args(["--", "--test-threads=2"]).args(filter);
    process::run_tests(&mut command)
}

/// The call of cargo that builds and runs the browser tests. The whole workspace, so that features
/// resolve as for the native tests and nothing is compiled twice.
pub(crate) const CARGO_TEST: &[&str] =
    &["test", "--workspace", "--features=wakeline/browser-tests", "--test=browser"];

/// Fails with what to do if there is no built page.
pub(crate) fn check_dist_is_there() -> Result<()> {
    if !process::root().join("dist/index.html").is_file() {
        bail!("there is no dist/index.html to test; run `cargo xtask dist` first");
    }
    Ok(())
}
