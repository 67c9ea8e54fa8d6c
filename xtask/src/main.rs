//! `cargo xtask`: every command of the project that is more than one call of cargo.
//!
//! [`commands`] has one file a command, [`tools`] one file a program that those commands need, with
//! how to find it and how to install it. Nothing here knows what the page shows.

mod commands;
mod process;
mod sizes;
mod steps;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The project's own commands. They install what is missing and say so.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(commands::serve::Args),
    Check(commands::check::Args),
    Test(commands::test::Args),
    Dist(commands::dist::Args),
    BrowserTest(commands::browser_test::Args),
    Screenshots(commands::screenshots::Args),
    Record(commands::record::Args),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Serve(args) => commands::serve::run(&args),
        Command::Check(args) => commands::check::run(&args),
        Command::Test(args) => commands::test::run(&args),
        Command::Dist(args) => commands::dist::run(&args),
        Command::BrowserTest(args) => commands::browser_test::run(&args),
        Command::Screenshots(args) => commands::screenshots::run(&args),
        Command::Record(args) => commands::record::run(&args),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
