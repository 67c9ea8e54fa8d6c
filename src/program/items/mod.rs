//! The items of a compiled program and of the surface, in tables, with names resolved and
//! signatures as types. Bodies stay syntax.

mod agree;
mod attributes;
mod blocks;
mod bounds;
mod collect;
mod front;
mod imports;
mod length;
mod names;
mod nearest;
mod read;
mod read_fns;
mod signatures;
mod table;
mod tables;
mod ty;
mod visibility;

#[cfg(test)]
mod tests;

pub(crate) use front::{Front, front};
pub(crate) use length::const_usize;
pub(crate) use names::{Def, Found, Names, Namespace, Unresolved, primitive};
pub(crate) use nearest::nearest;
pub(crate) use tables::{
    Adt, AdtId, AdtKind, Alias, Assoc, Const, ConstId, Field, Fn, FnId, FnParent, Generics, Impl,
    ImplId, Items, ModuleId, Predicate, SelfKind, Shape, Trait, TraitId, Variant,
};
pub(crate) use ty::{TypeHook, TypeScope, path_parts};
