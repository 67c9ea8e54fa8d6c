//! rustfmt, which `cargo fmt` calls.

use super::{Tool, rustup};

pub(crate) const TOOL: Tool = Tool {
    name: "rustfmt",
    purpose: "check the format of the code",
    find: || Ok(rustup::find_subcommand("fmt")),
    install: || rustup::add_component("rustfmt"),
    by_hand: || Ok(rustup::by_hand("component add rustfmt", "the rustfmt of the same version")),
};
