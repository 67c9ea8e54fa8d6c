//! The programs that the commands need, one file each: how to find one, and how to install it.
//!
//! A tool that is there is never touched. One that is missing is installed in the way that a person
//! would by hand, after saying so; where that cannot work, the error names what to do instead.

mod apt;
pub(crate) mod browser;
pub(crate) mod clippy;
pub(crate) mod rustfmt;
mod rustup;
pub(crate) mod trunk;
pub(crate) mod wasm_bindgen;
pub(crate) mod wasm_opt;
pub(crate) mod wasm_target;

use anyhow::{Result, anyhow, bail};

/// What building the page needs.
pub(crate) const FOR_PAGE: &[&Tool] =
    &[&wasm_target::TOOL, &trunk::TOOL, &wasm_bindgen::TOOL, &wasm_opt::TOOL];

/// What testing the built page needs.
pub(crate) const FOR_BROWSER_TESTS: &[&Tool] = &[&browser::TOOL];

/// A program that a command needs.
#[derive(Debug)]
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    /// What it is for, to follow "needed to".
    pub(crate) purpose: &'static str,
    /// What there is of it on this machine.
    pub(crate) find: fn() -> Result<Found>,
    pub(crate) install: fn() -> Result<()>,
    /// What a person can do where `install` does not work: a whole sentence.
    pub(crate) by_hand: fn() -> Result<String>,
}

/// What there is of a tool on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// A usable one.
    Yes,
    /// None, or one that will not do; the text says which, to follow the tool's name.
    No(String),
}

/// Makes sure that every one of `tools` is there, installing what is missing.
///
/// # Errors
///
/// If one cannot be installed; the error says what to do by hand.
pub(crate) fn ensure(tools: &[&Tool]) -> Result<()> {
    for tool in tools {
        let Found::No(why) = (tool.find)()? else { continue };
        println!("{} {why}; it is needed to {}. Installing it.", tool.name, tool.purpose);
        let by_hand = (tool.by_hand)()?;
        (tool.install)()
            .map_err(|error| anyhow!("could not install {}: {error:#}.\n{by_hand}", tool.name))?;
        if let Found::No(why) = (tool.find)()? {
            bail!("{} {why}, even after installing it.\n{by_hand}", tool.name);
        }
    }
    Ok(())
}

/// What to do about a tool that `cargo install` brings.
fn by_cargo(install_args: &str) -> String {
    format!(
        "Run `cargo install {install_args}` and read what it says; the folder that it \
         installs to, usually ~/.cargo/bin, has to be on the PATH."
    )
}

/// Whether a version that a tool printed is the one wanted.
fn compare(printed: Option<&str>, is_wanted: impl Fn(&str) -> bool, wanted: &str) -> Found {
    match printed {
        Some(version) if is_wanted(version) => Found::Yes,
        Some(version) => Found::No(format!("is there as {version}, but {wanted} is needed")),
        None => Found::No("is missing".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_compared_and_the_difference_said() {
        let check = |printed, expected: &str| {
            let found = compare(printed, |version| version == "2", "2");
            let said = match found {
                Found::Yes => "yes".to_owned(),
                Found::No(why) => why,
            };
            assert_eq!(said, expected);
        };
        check(Some("2"), "yes");
        check(Some("1"), "is there as 1, but 2 is needed");
        check(None, "is missing");
    }
}
