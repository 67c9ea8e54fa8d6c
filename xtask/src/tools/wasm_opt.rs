//! wasm-opt of Binaryen, which makes the wasm module smaller.

use super::{Found, Tool};
use crate::process::{command, output, run};

pub(crate) const TOOL: Tool = Tool {
    name: "wasm-opt",
    purpose: "make the release build small",
    find: || Ok(find()),
    install: || run(&mut command("npm", &["install", "--global", PACKAGE])),
    by_hand: || {
        Ok(format!(
            "Install npm and run `npm install --global {PACKAGE}` as a user who may, or put the \
             wasm-opt of a release of Binaryen on the PATH."
        ))
    },
};

/// Of a fixed version, so that everybody's build weighs the same.
const PACKAGE: &str = "binaryen@132.0.0";

fn find() -> Found {
    match output(&mut command("wasm-opt", &["--version"])) {
        Some(_) => Found::Yes,
        None => Found::No("is missing".to_owned()),
    }
}
