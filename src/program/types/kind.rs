//! What a type is.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::list::TyList;
use crate::program::body::BodyId;
use crate::program::items::{AdtId, FnId, TraitId};

/// A type.
///
/// In the body of a function that is being run no `Param`, `Assoc`, `Opaque` or `Infer` is left:
/// bodies are checked once for each list of generic arguments they are used with.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Ty {
    Bool,
    Char,
    Str,
    Never,
    /// Something was wrong and has been reported: agrees with everything.
    Error,
    Int(IntKind),
    Float(FloatKind),
    /// `()` is the empty one.
    Tuple(TyList),
    /// `[T; N]`: the second is a `Const`, `Param` or `Infer`.
    Array(Rc<Ty>, Rc<Ty>),
    Slice(Rc<Ty>),
    /// `&T`, and `&mut T` if `mutable`.
    Ref {
        mutable: bool,
        to: Rc<Ty>,
    },
    /// A struct or enum with its generic arguments, const ones included.
    Adt(AdtId, TyList),
    /// The type of a function's name.
    FnDef(FnId, TyList),
    FnPtr(Rc<FnPtrTy>),
    /// A closure expression of one checked body; its own body says what it captures.
    Closure(BodyId),
    /// The future of an async block, or of an async closure's call, of one checked body.
    AsyncBlock(BodyId),
    /// The future that a call of an `async fn` gives.
    AsyncFn(FnId, TyList),
    /// `dyn Trait<Args, Assoc = T>`, with the auto traits left out. `args[0]` of the trait
    /// reference stands for the erased type and is `Ty::Never`.
    Dyn(Rc<TraitRef>, Rc<[(Rc<str>, Ty)]>),
    /// `impl Trait` as the n-th of the return type of a function with these arguments.
    Opaque(FnId, u32, TyList),
    /// The n-th generic parameter of an item: the parent's (impl, trait) come first, and
    /// parameter 0 of a trait is `Self`.
    Param(u32),
    /// A const generic argument.
    Const(u64),
    /// `<T as Trait>::Name`, not yet known.
    Assoc(Rc<Projection>),
    Infer(Infer),
}

/// A type that is still to be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Infer {
    Any(u32),
    /// The type of an integer literal.
    Int(u32),
    /// The type of a floating-point literal.
    Float(u32),
}

/// `fn(A, B) -> C`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct FnPtrTy {
    pub(crate) inputs: TyList,
    pub(crate) output: Ty,
}

/// `<args[0] as Trait<args[1..]>>`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct TraitRef {
    pub(crate) id: TraitId,
    /// `Self` first. `Fn(A, B) -> C` has the tuple `(A, B)` second.
    pub(crate) args: TyList,
}

/// An associated type of a trait reference.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Projection {
    pub(crate) of: TraitRef,
    pub(crate) name: Rc<str>,
}

/// The integer types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) enum IntKind {
    I8,
    I16,
    I32,
    I64,
    I128,
    Isize,
    U8,
    U16,
    U32,
    U64,
    U128,
    Usize,
}

impl IntKind {
    pub(crate) const ALL: [(&str, Self); 12] = [
        ("i8", Self::I8),
        ("i16", Self::I16),
        ("i32", Self::I32),
        ("i64", Self::I64),
        ("i128", Self::I128),
        ("isize", Self::Isize),
        ("u8", Self::U8),
        ("u16", Self::U16),
        ("u32", Self::U32),
        ("u64", Self::U64),
        ("u128", Self::U128),
        ("usize", Self::Usize),
    ];

    /// Its width; `isize` and `usize` have 64 bits.
    pub(crate) fn bits(self) -> u32 {
        match self {
            Self::I8 | Self::U8 => 8,
            Self::I16 | Self::U16 => 16,
            Self::I32 | Self::U32 => 32,
            Self::I64 | Self::U64 | Self::Isize | Self::Usize => 64,
            Self::I128 | Self::U128 => 128,
        }
    }

    pub(crate) fn is_signed(self) -> bool {
        matches!(self, Self::I8 | Self::I16 | Self::I32 | Self::I64 | Self::I128 | Self::Isize)
    }

    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// The floating-point types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) enum FloatKind {
    F32,
    F64,
}

/// From this number on an `Opaque` stands for a generic parameter of its function.
const STAND_INS: u32 = 1 << 16;

impl Ty {
    /// A type of which is known what the n-th parameter of a function demands, and nothing else:
    /// to check a generic function without arguments.
    pub(crate) fn stand_in(id: FnId, n: u32) -> Self {
        Self::Opaque(id, STAND_INS + n, TyList::default())
    }

    /// The parameter that an `Opaque` of this number stands for, if it does.
    pub(crate) fn stands_for(n: u32) -> Option<u32> {
        n.checked_sub(STAND_INS)
    }

    pub(crate) fn unit() -> Self {
        Self::Tuple(TyList::default())
    }

    pub(crate) const USIZE: Self = Self::Int(IntKind::Usize);

    pub(crate) fn reference(mutable: bool, to: Self) -> Self {
        Self::Ref { mutable, to: Rc::new(to) }
    }

    pub(crate) fn is_unit(&self) -> bool {
        matches!(self, Self::Tuple(parts) if parts.is_empty())
    }
}
