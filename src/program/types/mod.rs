//! Types: what they are, and substitution in them.
//!
//! Lifetimes are left out everywhere: the machine keeps what is referred to alive.

mod kind;
mod shown;
mod size;
mod substitute;

pub(crate) use kind::{FloatKind, FnPtrTy, Infer, IntKind, Projection, TraitRef, Ty, TyList};
pub(crate) use shown::shown;
pub(crate) use size::is_too_large;
pub(crate) use substitute::Substitute;
