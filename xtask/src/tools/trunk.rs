//! Trunk, which builds the page from index.html and serves it.

use anyhow::Result;

use super::{Found, Tool, by_cargo, compare};
use crate::process::{command, output, run};

pub(crate) const TOOL: Tool = Tool {
    name: "trunk",
    purpose: "build the page",
    find,
    install: || {
        println!("This compiles it, which takes several minutes.");
        run(&mut command("cargo", &["install", "trunk", "--version", VERSION, "--locked"]))
    },
    by_hand: || Ok(by_cargo(&format!("trunk --version {VERSION} --locked"))),
};

/// The version that is installed. Another one of the same series does as well.
const VERSION: &str = "0.21.14";
const SERIES: &str = "0.21.";

fn find() -> Result<Found> {
    let printed = output(&mut command("trunk", &["--version"]));
    let version = printed.as_deref().and_then(|text| text.strip_prefix("trunk "));
    Ok(compare(version, |version| version.starts_with(SERIES), VERSION))
}
