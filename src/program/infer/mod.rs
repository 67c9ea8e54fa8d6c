//! Inference: types that are still to be found, what must hold for them, and methods by name.
//!
//! Knows signatures and nothing of bodies; what only a body can tell (the signature of a closure,
//! what it captures) is entered in `Known`.

mod auto;
mod builtin;
mod probe;
mod project;
mod select;
mod solver;
mod table;

pub(crate) use probe::{Deref, Probe, ProbeError};
pub(crate) use select::{Index, Selection};
pub(crate) use solver::substitute;
pub(crate) use solver::{AsyncFacts, ClosureFacts, ClosureKind, Known, Solver, Unmet};
