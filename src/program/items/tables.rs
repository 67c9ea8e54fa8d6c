//! The tables of items.

use std::cell::Cell;

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::table::Table;
use crate::program::text::{FileId, Span};
use crate::program::types::{TraitRef, Ty, TyList};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub(crate) struct $name(pub(crate) u32);

        impl $name {
            pub(crate) fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A struct or enum.
    AdtId,
    /// A trait.
    TraitId,
    /// An impl block.
    ImplId,
    /// A function, wherever it is declared.
    FnId,
    /// A const or a static.
    ConstId,
    /// A module, or a block that has items of its own.
    ModuleId,
}

/// Everything that was declared.
#[derive(Debug, Default)]
pub(crate) struct Items {
    pub(crate) adts: Table<Adt>,
    pub(crate) traits: Table<Trait>,
    pub(crate) impls: Table<Impl>,
    pub(crate) fns: Table<Fn>,
    pub(crate) consts: Table<Const>,
    pub(crate) aliases: Table<Alias>,
    /// How many aliases are being read inside each other.
    pub(crate) open_aliases: Cell<u32>,
    /// The items that the compiler knows by name, by the name in their `#[lang = "…"]`:
    /// `Box`, `Vec`, `String`, `Option`, `Iterator`, `Future`, `Fn`, `Copy`, `Drop`, `int`, …
    pub(crate) lang_adts: Rc<FxHashMap<Rc<str>, AdtId>>,
    pub(crate) lang_traits: Rc<FxHashMap<Rc<str>, TraitId>>,
    /// `fn main` of the program.
    pub(crate) main: Option<FnId>,
}

/// A struct (of one variant) or an enum.
#[derive(Debug)]
pub(crate) struct Adt {
    pub(crate) name: Rc<str>,
    pub(crate) kind: AdtKind,
    pub(crate) module: ModuleId,
    pub(crate) generics: Generics,
    pub(crate) variants: Vec<Variant>,
    pub(crate) span: Span,
    /// From `#[lang = "…"]` or `#[opaque]`: the machine has its own form for it.
    pub(crate) lang: Option<Rc<str>>,
    /// Marked `#[must_use]`.
    pub(crate) must_use: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AdtKind {
    Struct,
    Enum,
}

#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) name: Rc<str>,
    pub(crate) fields: Vec<Field>,
    /// How it is written: `Name { … }`, `Name(…)` or `Name`.
    pub(crate) shape: Shape,
    /// The value that `as` gives, for enums without fields.
    pub(crate) discriminant: i128,
}

/// How a struct or a variant is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Named,
    Tuple,
    Unit,
}

#[derive(Debug)]
pub(crate) struct Field {
    /// `0`, `1`, … in tuple structs.
    pub(crate) name: Rc<str>,
    pub(crate) ty: Ty,
    /// The module in which it can be named; none if it is public.
    pub(crate) private_to: Option<ModuleId>,
}

/// The generic parameters of an item, with what must hold for them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Generics {
    /// The names, the parent's first; lifetimes left out; those of `impl Trait` arguments made
    /// up. A trait's first is `Self`.
    pub(crate) names: Vec<Rc<str>>,
    /// The default of each, where it has one.
    pub(crate) defaults: Vec<Option<Ty>>,
    /// How many of them are the parent's.
    pub(crate) parent: usize,
    /// Bounds and `where` clauses, the parent's first. A trait's include its supertraits for
    /// `Self`, but not `Self: Trait` itself.
    pub(crate) predicates: Vec<Predicate>,
}

/// Something that must hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Predicate {
    /// `T: Trait<A>`.
    Trait(TraitRef),
    /// `<T as Trait<A>>::Name == Ty`.
    Assoc(TraitRef, Rc<str>, Ty),
    /// `T: 'static`: what `spawn` asks for.
    Static(Ty),
}

/// A function.
#[derive(Debug)]
pub(crate) struct Fn {
    pub(crate) name: Rc<str>,
    pub(crate) module: ModuleId,
    pub(crate) parent: FnParent,
    pub(crate) generics: Generics,
    /// The types of the parameters, `self` included. `impl Trait` here is a generic parameter.
    pub(crate) inputs: TyList,
    /// What a call gives; of an `async fn`, what awaiting it gives. Each `impl Trait` in it is a
    /// `Ty::Opaque` of this function.
    pub(crate) output: Ty,
    /// What is known of each `impl Trait` in the return type, in order; the `Ty::Opaque` itself
    /// stands as `Self` in the predicates.
    pub(crate) opaques: Vec<Vec<Predicate>>,
    pub(crate) is_async: bool,
    pub(crate) self_kind: Option<SelfKind>,
    /// The patterns of the parameters and the body, as syntax; none for a required method of a
    /// trait and for an intrinsic.
    pub(crate) syntax: Rc<syn::Signature>,
    pub(crate) body: Option<Rc<syn::Block>>,
    /// From `#[intrinsic]`: the name of the machine's own function, `module::name`.
    pub(crate) intrinsic: Option<Rc<str>>,
    /// Marked `#[must_use]`.
    pub(crate) must_use: bool,
    /// The module inside which it can be named; none if that is everywhere its type can be.
    pub(crate) private_to: Option<ModuleId>,
    pub(crate) file: FileId,
    /// The name, for messages.
    pub(crate) span: Span,
}

/// Where a function is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FnParent {
    Module,
    Impl(ImplId),
    Trait(TraitId),
}

/// How a method takes `self`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SelfKind {
    Value,
    Ref {
        mutable: bool,
    },
    /// `self: Pin<&mut Self>` and the like; the type is the first input.
    Typed,
}

#[derive(Debug)]
pub(crate) struct Trait {
    pub(crate) name: Rc<str>,
    pub(crate) module: ModuleId,
    /// `Self` first.
    pub(crate) generics: Generics,
    /// Its methods and associated functions by name, those without a default included.
    pub(crate) fns: Vec<FnId>,
    /// Its associated types.
    pub(crate) assocs: Vec<Assoc>,
    pub(crate) consts: Vec<ConstId>,
    /// `Send`, `Sync`, `Unpin`: hold for what consists of types for which they hold.
    pub(crate) is_auto: bool,
    /// Marked `#[must_use]`: what implements it is to be used.
    pub(crate) must_use: bool,
    pub(crate) lang: Option<Rc<str>>,
    pub(crate) span: Span,
}

#[derive(Debug)]
pub(crate) struct Assoc {
    pub(crate) name: Rc<str>,
    pub(crate) default: Option<Ty>,
}

#[derive(Debug)]
pub(crate) struct Impl {
    pub(crate) generics: Generics,
    /// None for an inherent impl.
    pub(crate) of: Option<TraitRef>,
    pub(crate) self_ty: Ty,
    /// `impl !Send for T`.
    pub(crate) is_negative: bool,
    pub(crate) fns: Vec<FnId>,
    pub(crate) assocs: Vec<(Rc<str>, Ty)>,
    pub(crate) consts: Vec<ConstId>,
    pub(crate) span: Span,
}

/// A `type` alias. Its type is read where it is used.
#[derive(Debug)]
pub(crate) struct Alias {
    pub(crate) module: ModuleId,
    pub(crate) names: Vec<Rc<str>>,
    pub(crate) ty: Rc<syn::Type>,
    pub(crate) file: FileId,
    /// While its type is being read: it must not lead to itself.
    pub(crate) is_open: Cell<bool>,
}

/// A const, a static, or an associated const.
#[derive(Debug)]
pub(crate) struct Const {
    pub(crate) name: Rc<str>,
    pub(crate) module: ModuleId,
    pub(crate) parent: FnParent,
    pub(crate) generics: Generics,
    pub(crate) ty: Ty,
    pub(crate) value: Option<Rc<syn::Expr>>,
    /// A static has one place for the whole run; a const is computed at each use.
    pub(crate) is_static: bool,
    pub(crate) file: FileId,
    pub(crate) span: Span,
}
