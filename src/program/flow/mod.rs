//! Flow: what bodies do with their variables on the way through them.
//!
//! Works on checked bodies, and refuses only what rustc refuses for certain: values used after
//! they were moved or before they were given, borrows that what is done breaks, matches that leave
//! something out. Also gives rustc's warnings. Knows nothing of how a body runs.

mod access;
mod bind;
mod closures;
mod control;
mod dead;
mod exhaustive;
mod imports;
mod leave;
mod loans;
mod must_use;
mod path;
mod said;
mod state;
mod ties;
mod walk;

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::program::body::{BodyId, Owner};
use crate::program::check::Checker;
use crate::program::text::{Diagnostic, FileId, Severity, Span};
use path::Root;
use walk::Walker;

/// How many expressions may be gone through, those in loops as often as it takes. What is beyond
/// that is not judged.
const FUEL: u32 = 3_000_000;

/// What is found in all bodies.
struct Found {
    problems: Vec<Diagnostic>,
    /// What was said, and where: each is said once.
    said: FxHashSet<(String, Span)>,
    /// The places of the matches that were looked at.
    matches: FxHashSet<Span>,
    /// The closures and async blocks that were gone through, with what they change.
    inner: FxHashMap<BodyId, BTreeSet<Root>>,
    /// The places of variables that are used, and of those that are changed, in some body: a
    /// generic function has several.
    used: FxHashSet<Span>,
    changed: FxHashSet<Span>,
    /// Warnings of variables at these places that hold if no body uses, or changes, them.
    unused: Vec<Diagnostic>,
    unchanged: Vec<Diagnostic>,
    fuel: u32,
}

impl Found {
    fn report(&mut self, problem: Diagnostic) {
        let code = problem.code.as_deref().unwrap_or_default().to_owned();
        if problem.span.file == FileId::PROGRAM && self.said.insert((code, problem.span)) {
            self.problems.push(problem);
        }
    }
}

/// What is wrong with the bodies of the program, and what is warned of, in order of place.
pub(crate) fn look(checker: &Checker) -> Vec<Diagnostic> {
    let lints = &checker.front.lints;
    let mut found = Found {
        problems: Vec::new(),
        said: FxHashSet::default(),
        matches: FxHashSet::default(),
        inner: FxHashMap::default(),
        used: FxHashSet::default(),
        changed: FxHashSet::default(),
        unused: Vec::new(),
        unchanged: Vec::new(),
        fuel: FUEL,
    };
    let bodies = checker.program_bodies();
    for body in bodies.values() {
        if matches!(body.owner, Owner::Fn(..) | Owner::Const) {
            let mut walker = Walker::new(checker, &mut found, body, Vec::new());
            walker.run();
            walker.leave();
        }
    }
    for warning in std::mem::take(&mut found.unused) {
        if !found.used.contains(&warning.span) {
            found.report(warning);
        }
    }
    for warning in std::mem::take(&mut found.unchanged) {
        if !found.changed.contains(&warning.span) {
            found.report(warning);
        }
    }
    dead::warn(checker, &bodies, &mut found);
    imports::warn(checker, &lints.unwritten, &mut found);
    lints.warnings.iter().for_each(|warning| found.report(warning.clone()));
    let mut problems = found.problems;
    problems.retain(|said| said.severity == Severity::Error || !lints.allowed.covers(said));
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    problems
}
