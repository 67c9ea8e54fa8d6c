//! What bodies tell about types, and what was found out about them.

use std::rc::Rc;

use super::layered::Layered;
use crate::program::body::BodyId;
use crate::program::items::{FnId, ModuleId, TraitId};
use crate::program::types::{TraitRef, Ty, TyList};

/// What bodies tell about the types that they make. Kept from body to body.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) closures: Layered<BodyId, ClosureFacts>,
    pub(crate) asyncs: Layered<BodyId, AsyncFacts>,
    /// The types behind `impl Trait` in return types, by function and arguments.
    pub(crate) revealed: Layered<(FnId, TyList), TyList>,
    /// Associated types that were found and have nothing in them that is still to be found: those
    /// of a chain of iterators are asked for again and again.
    pub(crate) projected: Layered<(TraitRef, Rc<str>), Ty>,
    /// Whether a trait holds for types of which all is known.
    pub(crate) proven: Layered<TraitRef, bool>,
    /// The traits whose methods can be called in a module, without those of bounds.
    pub(crate) in_scope: Layered<ModuleId, Rc<[TraitId]>>,
    /// An associated type was asked for that nobody can tell: of a parameter, or of what does not
    /// have it.
    pub(crate) is_vague: bool,
}

/// What is known of a closure.
#[derive(Debug, Clone)]
pub(crate) struct ClosureFacts {
    /// A tuple.
    pub(crate) inputs: Ty,
    pub(crate) output: Ty,
    /// None until its body has been looked at.
    pub(crate) kind: Option<ClosureKind>,
    pub(crate) captures: Option<Vec<Ty>>,
}

/// The least that a call of a closure needs of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum ClosureKind {
    Fn,
    FnMut,
    FnOnce,
}

/// What is known of an async block.
#[derive(Debug, Clone)]
pub(crate) struct AsyncFacts {
    pub(crate) output: Ty,
    pub(crate) captures: Option<Vec<Ty>>,
}
