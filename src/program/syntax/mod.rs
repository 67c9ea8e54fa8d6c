//! Text to syntax: limits, syn's parser, and macros written out.
//!
//! Knows nothing of names and types. After it the only macro left is `format_args!`, which
//! [`format_args()`] reads.

mod expand;
mod format;
mod lexical;
mod limits;
mod lints;
mod parse;
mod rules;
mod said;
mod span;

pub(crate) use expand::expand_expression;
pub(crate) use format::{FormatCount, format_args};
pub(crate) use lints::{Import, Lints};
pub(crate) use parse::parse;
pub(crate) use span::{Located, span};
