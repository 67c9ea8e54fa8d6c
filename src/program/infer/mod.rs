//! Inference: types that are still to be found, what must hold for them, and methods by name.
//!
//! Knows signatures and nothing of bodies; what only a body can tell (the signature of a closure,
//! what it captures) is entered in `Known`.

mod auto;
mod builtin;
mod by_path;
mod index;
mod known;
mod layered;
mod probe;
mod project;
mod select;
mod solver;
mod table;

pub(crate) use index::Index;
pub(crate) use known::{AsyncFacts, ClosureFacts, ClosureKind, Known};
pub(crate) use layered::Layered;
pub(crate) use probe::{Deref, Probe, ProbeError};
pub(crate) use select::Selection;
pub(crate) use solver::substitute;
pub(crate) use solver::{Solver, Unmet};
