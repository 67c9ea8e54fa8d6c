//! Clippy, the linter.

use super::{Tool, rustup};

pub(crate) const TOOL: Tool = Tool {
    name: "clippy",
    purpose: "lint the code",
    find: || Ok(rustup::find_subcommand("clippy")),
    install: || rustup::add_component("clippy"),
    by_hand: || Ok(rustup::by_hand("component add clippy", "the clippy of the same version")),
};
