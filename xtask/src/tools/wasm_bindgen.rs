//! The wasm-bindgen command, which writes the JavaScript around the wasm module.
//!
//! It has to be of exactly the version of the wasm-bindgen crate in Cargo.lock: the two speak a
//! format that changes with every release.

use anyhow::{Context as _, Result};

use super::{Found, Tool, by_cargo, compare};
use crate::process::{command, output, run};

pub(crate) const TOOL: Tool = Tool {
    name: "wasm-bindgen",
    purpose: "build the page",
    find,
    install: || {
        println!("This compiles it, which takes a few minutes.");
        // Not with --locked: the lock file that comes with it names versions that may be withdrawn.
        let version = locked_version()?;
        run(&mut command("cargo", &["install", "wasm-bindgen-cli", "--version", &version]))
    },
    by_hand: || Ok(by_cargo(&format!("wasm-bindgen-cli --version {}", locked_version()?))),
};

fn find() -> Result<Found> {
    let wanted = locked_version()?;
    let printed = output(&mut command("wasm-bindgen", &["--version"]));
    let version = printed.as_deref().and_then(|text| text.split_whitespace().nth(1));
    Ok(compare(version, |version| version == wanted, &wanted))
}

/// The version of the wasm-bindgen crate in Cargo.lock.
fn locked_version() -> Result<String> {
    let id = output(&mut command("cargo", &["pkgid", "wasm-bindgen"]))
        .context("could not read the version of wasm-bindgen from Cargo.lock; run `cargo pkgid wasm-bindgen` to see why")?;
    version_of(&id)
        .with_context(|| format!("`cargo pkgid wasm-bindgen` says `{id}`, which names no version"))
}

/// The version at the end of a package id, such as `index#wasm-bindgen@0.2.1` or `index/name#0.2.1`.
fn version_of(id: &str) -> Option<String> {
    let (_, version) = id.rsplit_once(['@', '#'])?;
    version.starts_with(|c: char| c.is_ascii_digit()).then(|| version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_id_ends_in_its_version() {
        let check = |id, version: Option<&str>| assert_eq!(version_of(id).as_deref(), version);
        check("registry+index#wasm-bindgen@0.2.130", Some("0.2.130"));
        check("path+file:///wasm-bindgen#0.2.1-rc.1", Some("0.2.1-rc.1"));
        check("wasm-bindgen", None);
        check("path+file:///home#wasm-bindgen", None);
    }
}
