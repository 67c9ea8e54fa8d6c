//! Makes random programs that rustc accepts: the same number, the same program.
//!
//! Right by construction: an expression is made for a type; `scope` knows of each variable whether
//! it has a value, may be changed, moved, or is borrowed. Where that is hard to follow, a form is
//! written that is always right.

mod changes;
mod containers;
mod futures;
mod items;
mod numbers;
mod prelude;
mod programs;
mod scope;
mod statements;
mod strings;
mod types;
mod values;
mod writer;

pub(crate) use programs::{Kind, program};
