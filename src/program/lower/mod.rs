//! Lowering: checked bodies to code. Scopes become drops, patterns become tests, places become
//! ways from registers.
//!
//! Knows types, and nothing of how code is run.

mod body;
mod calls;
mod drops;
mod expr;
mod future;
mod literal;
mod of_types;
mod operand;
mod pattern;
mod place;
mod pointer;
mod program;
mod scope;
mod shapes;
mod shims;

pub(crate) use program::{Extent, lower};
