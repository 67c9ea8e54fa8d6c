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

/// Of the lessons' programs, some of tasks and of threads, that finish, panic and get stuck;
/// `tests/random_programs` holds the others against the rules.
const SAMPLE: [&str; 6] = [
    "first-steps",
    "intervals-from-task",
    "intervals-from-thread",
    "panic-in-main",
    "stuck-receiver",
    "thread-to-channel",
];

/// All of them.
pub(crate) fn all() -> impl Iterator<Item = AnyProgram> {
    let lessons = SAMPLE.map(|name| lessons::program(name).expect("a lesson's program"));
    let lessons = lessons.into_iter().map(AnyProgram::Text);
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
