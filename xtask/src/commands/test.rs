//! `cargo xtask test`: everything that has to pass before a change lands.

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;

use crate::steps::{self, STEPS, Step};

/// Everything CI runs, cheapest first; stops at the first failure.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Run this step alone (may be given several times).
    #[arg(long, value_name = "STEP", value_parser = names())]
    only: Vec<String>,
    /// Leave this step out (may be given several times).
    #[arg(long, value_name = "STEP", value_parser = names())]
    skip: Vec<String>,
}

/// Runs the steps that the arguments leave.
pub(crate) fn run(args: &Args) -> Result<()> {
    let chosen: Vec<&Step> = STEPS.iter().filter(|step| args.wants(step.name)).collect();
    if chosen.is_empty() {
        bail!("--only and --skip leave no step to run");
    }
    steps::run_in_order(&chosen)
}

impl Args {
    fn wants(&self, name: &str) -> bool {
        let has = |list: &[String]| list.iter().any(|listed| listed == name);
        (self.only.is_empty() || has(&self.only)) && !has(&self.skip)
    }
}

fn names() -> PossibleValuesParser {
    PossibleValuesParser::new(STEPS.iter().map(|step| step.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_and_skip_choose_steps() {
        let args = |only: &[&str], skip: &[&str]| Args {
            only: only.iter().map(ToString::to_string).collect(),
            skip: skip.iter().map(ToString::to_string).collect(),
        };
        let check = |args: Args, expected: &[&str]| {
            let chosen: Vec<_> =
                ["fmt", "native", "doc"].into_iter().filter(|name| args.wants(name)).collect();
            assert_eq!(chosen, expected, "{args:?}");
        };
        check(args(&[], &[]), &["fmt", "native", "doc"]);
        check(args(&["native"], &[]), &["native"]);
        check(args(&[], &["native"]), &["fmt", "doc"]);
        check(args(&["native", "doc"], &["doc"]), &["native"]);
    }
}
