//! The programs that can be run, and the engine that runs programs from their text.
//!
//! A lesson's program is a file of `programs/src/bin`, and runs like any text: `syntax` (text to
//! syntax) → `items` (names and signatures) → `check` with `infer` (types and callees) → `lower`
//! (to `code`) → `machine`, on the runtime. `surface` is what programs can use, as Rust text.
//! Knows nothing of how a run is paced or shown.

pub(crate) mod body;
pub(crate) mod check;
pub(crate) mod code;
mod engine;
pub(crate) mod flow;
pub mod highlight;
#[cfg(test)]
mod hostile;
pub(crate) mod infer;
pub(crate) mod items;
pub(crate) mod lower;
pub(crate) mod machine;
pub mod surface;
pub(crate) mod syntax;
pub mod text;
pub(crate) mod types;

pub use engine::{Answer, Compiled, compile};

/// A program that can be run.
#[derive(Debug, Clone, Copy)]
pub struct Program {
    /// Its name, in addresses and commands: `intervals-from-task`.
    pub name: &'static str,
    /// One sentence that says what it shows.
    pub about: &'static str,
    /// Its source text, as rustc compiles it.
    pub source: &'static str,
}

impl Program {
    /// The program, ready to run.
    ///
    /// # Errors
    ///
    /// What is wrong with its text: nothing, of a program in this list.
    pub fn compiled(&self) -> Result<Compiled, Vec<text::Diagnostic>> {
        compile(self.source)
    }
}

/// All programs, in order of their names.
pub fn all() -> &'static [Program] {
    generated::PROGRAMS
}

/// The program called `name`.
pub fn find(name: &str) -> Option<&'static Program> {
    all().iter().find(|program| program.name == name)
}

mod generated {
    use super::Program;

    include!(concat!(env!("OUT_DIR"), "/programs.rs"));
}
