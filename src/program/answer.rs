//! What the engine answers, as bytes: the part of the page that reads programs can be another
//! module than the part that runs them, loaded later, with a memory of its own.
//!
//! Both are made from the same text, so the form is nobody else's business.

use std::rc::Rc;

use serde::de::DeserializeOwned;

use super::Compiled;
use super::code::Module;
use super::engine::compile;
use super::surface::{Reference, reference};
use super::text::Diagnostic;

/// A program that can run, or what is said about one that cannot.
pub type Answer = Result<Compiled, Vec<Diagnostic>>;

/// Compiles a program; the answer as bytes.
pub fn compile_to_bytes(text: &str) -> Vec<u8> {
    let answer = compile(text).map(|compiled| (compiled.module, compiled.warnings));
    // Only what has no length could not be written, and there is nothing of that kind in it.
    postcard::to_allocvec(&answer).unwrap_or_default()
}

/// The answer in some bytes; none if they are not from this very build.
pub fn answer_from_bytes(bytes: &[u8]) -> Option<Answer> {
    let answer: Result<(Rc<Module>, Rc<[Diagnostic]>), Vec<Diagnostic>> = read(bytes)?;
    Some(answer.map(|(module, warnings)| Compiled { module, warnings }))
}

/// What programs can use, as bytes.
pub fn reference_to_bytes() -> Vec<u8> {
    postcard::to_allocvec(&reference()).unwrap_or_default()
}

/// What programs can use, from bytes; none if they are not from this very build.
pub fn reference_from_bytes(bytes: &[u8]) -> Option<Vec<Reference>> {
    read(bytes)
}

impl Compiled {
    /// The program as bytes, without what is said about it.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(&*self.module).unwrap_or_default()
    }

    /// A program from bytes; none if they are not from this very build.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        read(bytes).map(|module| Self { module, warnings: Rc::from([]) })
    }
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::{Config, Run};

    #[test]
    fn a_program_runs_the_same_after_the_way_through_bytes() {
        for program in crate::program::all() {
            let there = compile(program.source).expect("a lesson's program");
            let answer = answer_from_bytes(&compile_to_bytes(program.source));
            let here = answer.expect("an answer").expect("the same program");
            let again = Compiled::from_bytes(&here.to_bytes()).expect("the same program");
            let trace = |compiled: &Compiled| {
                Run::of_body(&Config::new(program.name), compiled.main()).finish()
            };
            let expected = trace(&there);
            assert!(trace(&here) == expected, "{}", program.name);
            assert!(trace(&again) == expected, "{}", program.name);
        }
    }

    #[test]
    fn what_is_said_survives_and_nonsense_is_no_answer() {
        let text = "fn main() { let x: u8 = true; nothing(); }";
        let expected = compile(text).expect_err("it is wrong");
        let answer = answer_from_bytes(&compile_to_bytes(text)).expect("an answer");
        assert_eq!(answer.expect_err("it is wrong"), expected);
        assert!(answer_from_bytes(&[]).is_none());
        assert!(answer_from_bytes(&[7; 40]).is_none());
        assert_eq!(reference_from_bytes(&reference_to_bytes()), Some(reference()));
    }
}
