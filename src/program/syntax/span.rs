//! Places of syntax.

use syn::spanned::Spanned;

use crate::program::text::{FileId, Span};

/// Where `node` stands. In files of the surface places are of no interest, and cost nothing.
pub(crate) fn span(file: FileId, node: &dyn Located) -> Span {
    if file == FileId::PROGRAM {
        from(file, node.located())
    } else {
        Span { file, start: 0, end: 0 }
    }
}

pub(super) fn from(file: FileId, span: proc_macro2::Span) -> Span {
    let range = span.byte_range();
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span { file, start: byte(range.start), end: byte(range.end) }
}

/// Syntax that knows its place.
pub(crate) trait Located {
    fn located(&self) -> proc_macro2::Span;
}

impl<T: Spanned> Located for T {
    fn located(&self) -> proc_macro2::Span {
        self.span()
    }
}
