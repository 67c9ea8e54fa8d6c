//! The programs that can be run, and the engine that runs programs from their text.
//!
//! A lesson's program is a file of `programs/src/bin`. What runs here is that file, translated by
//! the build script so that it can wait on one thread; no line moves, so line numbers in a trace
//! are those of the text. Knows nothing of how a run is paced or shown.
//!
//! The engine takes any text: `syntax` (text to syntax) → `items` (names and signatures) →
//! `check` with `infer` (types and callees) → `lower` (to `code`) → `machine`. `surface` is what
//! programs can use, as Rust text. Async code and threads cannot run on it yet; the lessons'
//! programs will when they can.

pub(crate) mod body;
pub(crate) mod check;
pub(crate) mod code;
mod engine;
pub(crate) mod flow;
pub(crate) mod infer;
pub(crate) mod items;
pub(crate) mod lower;
pub(crate) mod machine;
mod surface;
pub(crate) mod syntax;
pub mod text;
pub(crate) mod types;

pub use engine::{Compiled, Execution, Printed, Progress, compile};

use crate::runtime::Main;

/// A program that can be run.
#[derive(Debug, Clone, Copy)]
pub struct Program {
    /// Its name, in addresses and commands: `intervals-from-task`.
    pub name: &'static str,
    /// One sentence that says what it shows.
    pub about: &'static str,
    /// Its source text, as rustc compiles it.
    pub source: &'static str,
    /// Its `main`.
    pub main: Main,
}

/// All programs, in order of their names.
pub fn all() -> &'static [Program] {
    generated::PROGRAMS
}

/// The program called `name`.
pub fn find(name: &str) -> Option<&'static Program> {
    all().iter().find(|program| program.name == name)
}

#[allow(
    clippy::all,
    clippy::cast_possible_truncation,
    clippy::uninlined_format_args,
    unreachable_pub,
    reason = "the text of these modules is the lesson programs', written for readers"
)]
mod generated {
    use super::Program;

    include!(concat!(env!("OUT_DIR"), "/programs.rs"));
}
