//! The engine as others use it: from a program's text to what it prints.

use std::fmt;

use super::check::Checker;
use super::code::Module;
use super::items::front;
use super::lower::lower;
use super::machine::{Exit, Machine};
use super::text::Diagnostic;

/// A program that was checked, and can run.
pub struct Compiled {
    module: Module,
}

/// A program that is being run.
pub struct Execution<'a> {
    machine: Machine<'a>,
}

/// How far a program has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// It can go on.
    GoesOn,
    /// `main` has ended.
    Finished,
    /// It ended itself, with this exit status, which is not 0.
    Exited(i32),
    /// It panicked, with this message.
    Panicked(String),
    /// It cannot go on, for this reason.
    Stopped(String),
}

/// A text that a program printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// Whether it went to standard error.
    pub is_error: bool,
    /// The text, with its ends of lines.
    pub text: String,
}

/// Checks a program, and makes it ready to run. A text that is deeply nested takes a stack of
/// some megabytes.
///
/// # Errors
///
/// What is wrong with it, or cannot run here; in order of place.
pub fn compile(text: &str) -> Result<Compiled, Vec<Diagnostic>> {
    let checker = Checker::new(front(text)?);
    checker.check_program()?;
    Ok(Compiled { module: lower(&checker)? })
}

impl Compiled {
    /// Begins to run it.
    pub fn start(&self) -> Execution<'_> {
        Execution { machine: Machine::new(&self.module) }
    }
}

impl fmt::Debug for Compiled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Compiled").finish_non_exhaustive()
    }
}

impl Execution<'_> {
    /// Runs at most so many steps.
    pub fn advance(&mut self, max_steps: usize) -> Progress {
        match self.machine.run(max_steps) {
            Exit::Done => Progress::Finished,
            Exit::Preempted => Progress::GoesOn,
            Exit::Exited(0) => Progress::Finished,
            Exit::Exited(status) => Progress::Exited(status),
            Exit::Panicked(message) => Progress::Panicked(message),
            Exit::Stopped(reason) => Progress::Stopped(reason),
        }
    }

    /// What it has printed since this was asked last.
    pub fn take_printed(&mut self) -> Vec<Printed> {
        let printed = std::mem::take(&mut self.machine.output);
        printed
            .into_iter()
            .map(|output| Printed { is_error: output.is_error, text: output.text })
            .collect()
    }
}

impl fmt::Debug for Execution<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Execution").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    /// Compiles a text, and runs it for a while if it can be.
    fn try_it(text: &str) {
        if let Ok(compiled) = compile(text) {
            let _ = compiled.start().advance(100_000);
        }
    }

    const WORDS: [&str; 60] = [
        "fn", "main", "let", "mut", "x", "y", "f", "S", "T", "=", "==", "+", "-", "*", "&", "&mut",
        "!", "(", ")", "{", "}", "[", "]", "<", ">", ",", ";", ":", "::", "->", "=>", ".", "..",
        "..=", "|", "if", "else", "match", "loop", "while", "for", "in", "break", "return",
        "struct", "enum", "impl", "trait", "self", "Self", "move", "async", ".await", "1", "2.5",
        "\"a\"", "'c'", "_", "println!", "?",
    ];

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            cases: 300,
            ..ProptestConfig::default()
        })]

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,200}") {
            try_it(&text);
            try_it(&format!("fn main() {{ {text} }}"));
        }

        #[test]
        fn no_words_make_it_panic(words in prop::collection::vec(prop::sample::select(&WORDS[..]), 0..60)) {
            try_it(&format!("fn main() {{ {} }}", words.join(" ")));
            try_it(&words.join(" "));
        }

        #[test]
        fn no_program_with_a_piece_missing_makes_it_panic(program in 0..5usize, from in 0..2_000usize, len in 0..40usize) {
            let Some(program) = crate::program::all().get(program) else { return Ok(()) };
            let text: String = program.source.chars().enumerate().filter(|(i, _)| !(from..from + len).contains(i)).map(|(_, c)| c).collect();
            try_it(&text);
        }
    }
}
