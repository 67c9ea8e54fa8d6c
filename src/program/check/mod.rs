//! Checking: bodies as syntax to bodies with every type and every callee known.
//!
//! A generic function is checked once for each list of arguments it is used with, so nothing
//! generic is left afterwards. Knows nothing of how a body runs.

mod assign;
mod block;
mod call;
mod callee;
mod captured;
mod captures;
mod cast;
mod checker;
mod close;
mod closure;
mod coerce;
mod context;
mod control;
mod expr;
mod finish;
mod format;
mod held;
mod impls;
mod inferred;
mod kinds;
mod library;
mod literal;
mod loops;
mod member;
mod mend;
mod method;
mod objects;
mod opaque;
mod operator;
mod parts_pattern;
mod path;
mod pattern;
mod place;
mod question_mark;
mod renumber;
mod sent;
mod structure;
mod unary;
mod untold;

#[cfg(test)]
mod tests;

pub(crate) use checker::{Checker, ObjectFunction};
