//! Text to syntax.

use super::{expand, lexical, limits, rules, said, span};
use crate::program::text::{Diagnostic, FileId};

/// The syntax of a text, its macros and derives written out.
///
/// # Errors
///
/// Where the text is no Rust, or more than can be taken.
pub(crate) fn parse(file: FileId, text: &str) -> Result<syn::File, Vec<Diagnostic>> {
    limits::check(file, text).map_err(|problem| vec![problem])?;
    lexical::check(file, text).map_err(|problem| vec![problem])?;
    let mut syntax = syn::parse_file(text).map_err(|error| {
        let errors = error.into_iter();
        errors
            .map(|error| said::problem(text, span::from(file, error.span()), &error.to_string()))
            .collect::<Vec<_>>()
    })?;
    let mut problems = expand::expand(file, &mut syntax);
    if file == FileId::PROGRAM {
        problems.extend(rules::check(file, &syntax));
        problems.sort_by_key(|problem| problem.span.start);
    }
    if problems.is_empty() { Ok(syntax) } else { Err(problems) }
}
