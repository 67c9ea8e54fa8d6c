//! What can be told to be wrong from the form of the items alone, whatever their names stand for.

mod lifetimes;
mod twice;
mod unused;

use crate::program::text::{Diagnostic, FileId};

/// What is wrong with the items of a text.
pub(super) fn check(file: FileId, syntax: &syn::File) -> Vec<Diagnostic> {
    let mut problems = lifetimes::check(file, syntax);
    problems.extend(twice::check(file, syntax));
    problems.extend(unused::check(file, syntax));
    problems
}
