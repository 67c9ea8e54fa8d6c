//! Text to syntax.

use super::lints::{Lints, lints};
use super::{expand, lexical, limits, rules, said, span};
use crate::program::text::{Diagnostic, FileId};

/// The items of a text, their macros and derives written out, and of a program's also what its form
/// gives to warnings.
///
/// # Errors
///
/// Where the text is no Rust, or more than can be taken.
pub(crate) fn parse(file: FileId, text: &str) -> Result<(Vec<syn::Item>, Lints), Vec<Diagnostic>> {
    limits::check(file, text).map_err(|problem| vec![problem])?;
    lexical::check(file, text).map_err(|problem| vec![problem])?;
    let mut syntax = syn::parse_file(text).map_err(|error| {
        let errors = error.into_iter();
        errors
            .map(|error| said::problem(text, span::from(file, error.span()), &error.to_string()))
            .collect::<Vec<_>>()
    })?;
    // Macros are looked at as they are written.
    let lints = if file == FileId::PROGRAM { lints(text, &syntax) } else { Lints::default() };
    let mut problems = expand::expand(file, &mut syntax);
    if file == FileId::PROGRAM {
        problems.extend(rules::check(file, &syntax));
        problems.sort_by_key(|problem| problem.span.start);
    }
    if problems.is_empty() { Ok((syntax.items, lints)) } else { Err(problems) }
}
