//! Program text: files, spans in them, and what can be said about them.
//!
//! Knows nothing of Rust.

mod diagnostic;
mod edit;
mod source;

pub use diagnostic::{Diagnostic, Help, Severity};
pub use edit::Edit;
pub use source::{FileId, Source, Span};
