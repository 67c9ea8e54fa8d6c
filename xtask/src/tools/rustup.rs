//! What the tools that come with the Rust toolchain share: rustup brings them.

use anyhow::Result;

use super::Found;
use crate::process::{command, output, run};

/// Whether `cargo SUBCOMMAND` is there.
pub(super) fn find_subcommand(subcommand: &str) -> Found {
    match output(&mut command("cargo", &[subcommand, "--version"])) {
        Some(_) => Found::Yes,
        None => Found::No("is missing".to_owned()),
    }
}

/// Adds a component to the toolchain in use.
pub(super) fn add_component(component: &str) -> Result<()> {
    run(&mut command("rustup", &["component", "add", component]))
}

/// What to do where rustup does not manage the toolchain.
pub(super) fn by_hand(rustup_args: &str, elsewhere: &str) -> String {
    format!("With rustup: `rustup {rustup_args}`. Where Rust came otherwise, install {elsewhere}.")
}
