//! The engine as others use it: from a program's text to what can be run.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::check::Checker;
use super::code::Module;
use super::flow;
use super::items::front;
use super::lower::{Extent, lower};
use super::machine::ProgramBody;
use super::text::{Diagnostic, Severity};
use crate::runtime::Body;

/// A program that was checked, and can run. Cheap to clone.
#[derive(Clone, Serialize, Deserialize)]
pub struct Compiled {
    module: Rc<Module>,
    warnings: Rc<[Diagnostic]>,
}

/// A program that can run, or what is said about one that cannot.
pub type Answer = Result<Compiled, Vec<Diagnostic>>;

/// Checks a program, and makes it ready to run. A text that is deeply nested takes a stack of
/// some megabytes.
///
/// # Errors
///
/// What is wrong with it, or cannot run here; in order of place.
pub fn compile(text: &str) -> Answer {
    look_at(text, Extent::Whole)
}

/// What [`compile`] says of a program, in less time: what is not wrong with it and yet may not be
/// meant, in order of place.
///
/// # Errors
///
/// As [`compile`].
pub fn check(text: &str) -> Result<Rc<[Diagnostic]>, Vec<Diagnostic>> {
    look_at(text, Extent::Unseen).map(|compiled| compiled.warnings)
}

fn look_at(text: &str, extent: Extent) -> Answer {
    let checker = Checker::new(front(text)?);
    checker.check_program()?;
    // What is only used is checked while it is lowered.
    let lowered = lower(&checker, extent);
    checker.problems()?;
    let (errors, warnings): (Vec<_>, Vec<_>) =
        flow::look(&checker).into_iter().partition(|said| said.severity == Severity::Error);
    if !errors.is_empty() {
        return Err(errors);
    }
    let module = lowered?;
    checker.keep();
    Ok(Compiled { module: Rc::new(module), warnings: Rc::from(warnings) })
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
    use std::collections::BTreeMap;

    use super::{check, compile};
    use crate::program::lesson_texts;

    /// What each text becomes, in a thread that has seen none before the first.
    fn compiled(texts: Vec<(String, String)>) -> BTreeMap<String, Vec<u8>> {
        let one = |(path, text): (String, String)| {
            let compiled = compile(&text).unwrap_or_else(|said| panic!("{path}: {said:?}"));
            assert_eq!(check(&text).as_deref(), Ok(compiled.warnings()), "{path}");
            (path, postcard::to_allocvec(&compiled).expect("it can be written"))
        };
        let thread = std::thread::Builder::new().stack_size(64 << 20);
        let texts = move || texts.into_iter().map(one).collect();
        thread.spawn(texts).expect("a thread").join().expect("every text is a program")
    }

    #[test]
    fn what_was_checked_before_changes_nothing() {
        let texts = lesson_texts();
        let backwards = texts.iter().rev().cloned().collect();
        let (one, other) = (compiled(texts), compiled(backwards));
        for (path, code) in &one {
            assert!(other[path] == *code, "{path} becomes other code after other programs");
        }
    }
}
