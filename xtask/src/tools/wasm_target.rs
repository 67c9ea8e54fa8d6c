//! Rust's standard library for WebAssembly.

use anyhow::Result;

use super::{Found, Tool, rustup};
use crate::process::{command, output, run};

pub(crate) const TOOL: Tool = Tool {
    name: "the target wasm32-unknown-unknown",
    purpose: "compile the page",
    find,
    install: || run(&mut command("rustup", &["target", "add", TARGET])),
    by_hand: || {
        Ok(rustup::by_hand(
            "target add wasm32-unknown-unknown",
            "its standard library for wasm32-unknown-unknown",
        ))
    },
};

const TARGET: &str = "wasm32-unknown-unknown";

fn find() -> Result<Found> {
    // Asked of rustc and not of rustup, because not every toolchain is rustup's.
    let libraries = output(&mut command("rustc", &["--print=target-libdir", "--target", TARGET]));
    let is_there = libraries.is_some_and(|folder| std::path::Path::new(&folder).is_dir());
    Ok(if is_there { Found::Yes } else { Found::No("is missing".to_owned()) })
}
