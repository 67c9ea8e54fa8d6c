//! Runs the program whose name is the argument.

use std::process::{ExitCode, Termination};

// The list is made by the build script, one line a program, whatever its `main` gives.
#[allow(clippy::type_complexity, clippy::unit_arg, reason = "what each `main` gives is its own")]
mod listed {
    use super::{ExitCode, Termination};

    include!(concat!(env!("OUT_DIR"), "/programs.rs"));
}
use listed::PROGRAMS;

/// What a shell says of a command that it does not find.
const NOT_FOUND: u8 = 127;

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    match PROGRAMS.iter().find(|(name, _)| *name == wanted) {
        Some((_, run)) => run(),
        None => ExitCode::from(NOT_FOUND),
    }
}
