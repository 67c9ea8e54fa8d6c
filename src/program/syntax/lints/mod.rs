//! What is warned of by the form of the text alone, and where warnings are not wanted.

mod allowed;
mod imports;
mod labels;
mod parentheses;

pub(crate) use allowed::Allowed;
pub(crate) use imports::Import;

use crate::program::text::Diagnostic;

/// What the form of a text gives to warnings.
#[derive(Debug, Default)]
pub(crate) struct Lints {
    pub(crate) warnings: Vec<Diagnostic>,
    /// Names that are imported, and that are written nowhere else.
    pub(crate) unwritten: Vec<Import>,
    pub(crate) allowed: Allowed,
}

/// Looks at a program, its macros as they are written.
pub(super) fn lints(text: &str, syntax: &syn::File) -> Lints {
    let mut warnings = labels::unused(syntax);
    warnings.extend(parentheses::unused(text, syntax));
    Lints {
        warnings,
        unwritten: imports::unwritten(text, syntax),
        allowed: allowed::allowed(syntax),
    }
}
