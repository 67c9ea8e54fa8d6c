//! Types: what they are, and substitution in them.
//!
//! Lifetimes are left out everywhere: the machine keeps what is referred to alive.

mod facts;
mod kind;
mod list;
mod shown;
mod size;
mod substitute;

pub(crate) use facts::Kinds;
pub(crate) use kind::{FloatKind, FnPtrTy, Infer, IntKind, Projection, TraitRef, Ty};
pub(crate) use list::TyList;
pub(crate) use shown::shown;
pub(crate) use size::is_too_large;
pub(crate) use substitute::Substitute;
