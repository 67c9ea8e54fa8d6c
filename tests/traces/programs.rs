//! Every program that there is, however it is run: the lessons' from their text, the small ones of
//! `cases.rs` compiled.

use wakeline::lessons::{self, Program};
use wakeline::program;
use wakeline::runtime::{Config, Main, Run};

use super::cases::CASES;

/// A program by its name.
#[derive(Clone, Copy)]
pub(crate) enum AnyProgram {
    Text(&'static Program),
    Compiled(&'static str, Main),
}

/// All of them.
pub(crate) fn all() -> impl Iterator<Item = AnyProgram> {
    let lessons = lessons::programs().into_iter().map(AnyProgram::Text);
    lessons.chain(CASES.iter().map(|&(name, main, _)| AnyProgram::Compiled(name, main)))
}

impl AnyProgram {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text(program) => &program.name,
            Self::Compiled(name, _) => name,
        }
    }

    /// Begins a run.
    pub(crate) fn begin(self, config: &Config) -> Run {
        match self {
            Self::Text(program) => {
                let compiled =
                    program::compile(&program.source).expect("a lesson's program has no errors");
                Run::of_body(config, compiled.main())
            }
            Self::Compiled(_, main) => Run::new(config, main),
        }
    }
}
