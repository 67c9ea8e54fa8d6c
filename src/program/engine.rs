//! The engine as others use it: from a program's text to what can be run.

use std::fmt;
use std::rc::Rc;

use super::check::Checker;
use super::code::Module;
use super::flow;
use super::items::front;
use super::lower::lower;
use super::machine::ProgramBody;
use super::text::{Diagnostic, Severity};
use crate::runtime::Body;

/// A program that was checked, and can run. Cheap to clone.
#[derive(Clone)]
pub struct Compiled {
    pub(super) module: Rc<Module>,
    pub(super) warnings: Rc<[Diagnostic]>,
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
    // What is only used is checked while it is lowered.
    let lowered = lower(&checker);
    checker.problems()?;
    let (errors, warnings): (Vec<_>, Vec<_>) =
        flow::look(&checker).into_iter().partition(|said| said.severity == Severity::Error);
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Compiled { module: Rc::new(lowered?), warnings: Rc::from(warnings) })
}

impl Compiled {
    /// What is not wrong with it, and yet may not be meant; in order of place.
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }

    /// Its `main`, to be run.
    pub fn main(&self) -> Box<dyn Body> {
        ProgramBody::main(&self.module)
    }
}

/// Two are equal if they are clones of one.
impl PartialEq for Compiled {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.module, &other.module)
    }
}

impl fmt::Debug for Compiled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Compiled").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;
    use crate::runtime::{Config, Run};
    use crate::time::Instant;

    /// Compiles a text, and runs it for a while if it can be.
    fn try_it(text: &str) {
        if let Ok(compiled) = compile(text) {
            let mut config = Config::new("any");
            config.limits.steps_without_waiting = 100_000;
            Run::of_body(&config, compiled.main()).advance(Instant::from_millis(1_000), 1_000);
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
