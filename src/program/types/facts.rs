//! What is known of a type without looking through it.

use super::kind::Ty;

/// What a type, or a list of types, has in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Facts {
    /// The kinds of types that are in it.
    pub(super) kinds: Kinds,
    /// Of how many types it consists.
    pub(super) parts: u32,
    /// How deep they are nested.
    pub(super) depth: u32,
}

impl Facts {
    pub(super) const NONE: Self = Self { kinds: Kinds(0), parts: 0, depth: 0 };

    /// Those of two beside each other.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            kinds: self.kinds.or(other.kinds),
            parts: self.parts.saturating_add(other.parts),
            depth: self.depth.max(other.depth),
        }
    }

    /// Those of what has these inside.
    fn within(self, kinds: Kinds) -> Self {
        Self {
            kinds: self.kinds.or(kinds).or(Kinds::EVERY),
            parts: self.parts.saturating_add(1),
            depth: self.depth.saturating_add(1),
        }
    }
}

/// A set of kinds of types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kinds(u8);

impl Kinds {
    /// Every type is of this kind.
    pub(crate) const EVERY: Self = Self(128);
    /// `Ty::Infer`.
    pub(crate) const OPEN: Self = Self(1);
    /// `Ty::Param`.
    pub(crate) const PARAM: Self = Self(2);
    /// `Ty::Assoc`.
    pub(crate) const ASSOC: Self = Self(4);
    /// `Ty::Opaque`.
    pub(crate) const OPAQUE: Self = Self(8);
    /// `Ty::Error`.
    pub(crate) const ERROR: Self = Self(16);
    /// `Ty::Closure`, `Ty::AsyncBlock`, `Ty::AsyncFn`: what is known of them grows with their bodies.
    pub(crate) const OF_BODY: Self = Self(32);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn has(self, any_of: Self) -> bool {
        self.0 & any_of.0 != 0
    }
}

impl Ty {
    /// What is known of it. Looks no further than to the nearest list.
    pub(super) fn facts(&self) -> Facts {
        match self {
            Self::Bool
            | Self::Char
            | Self::Str
            | Self::Never
            | Self::Int(_)
            | Self::Float(_)
            | Self::Const(_) => Facts::NONE.within(Kinds::EVERY),
            Self::Closure(_) | Self::AsyncBlock(_) => Facts::NONE.within(Kinds::OF_BODY),
            Self::Error => Facts::NONE.within(Kinds::ERROR),
            Self::Param(_) => Facts::NONE.within(Kinds::PARAM),
            Self::Infer(_) => Facts::NONE.within(Kinds::OPEN),
            Self::Tuple(parts) | Self::Adt(_, parts) | Self::FnDef(_, parts) => {
                parts.facts().within(Kinds::EVERY)
            }
            Self::AsyncFn(_, args) => args.facts().within(Kinds::OF_BODY),
            Self::Opaque(_, _, args) => args.facts().within(Kinds::OPAQUE),
            Self::Array(of, len) => of.facts().and(len.facts()).within(Kinds::EVERY),
            Self::Slice(of) | Self::Ref { to: of, .. } => of.facts().within(Kinds::EVERY),
            Self::FnPtr(pointer) => {
                pointer.inputs.facts().and(pointer.output.facts()).within(Kinds::EVERY)
            }
            Self::Dyn(of, assocs) => {
                let assocs = assocs.iter().map(|(_, ty)| ty.facts());
                assocs.fold(of.args.facts(), Facts::and).within(Kinds::EVERY)
            }
            Self::Assoc(projection) => projection.of.args.facts().within(Kinds::ASSOC),
        }
    }

    /// Whether there is any type of these kinds in it, itself included.
    pub(crate) fn has(&self, any_of: Kinds) -> bool {
        self.facts().kinds.has(any_of)
    }

    /// Calls `look` with each of its parts, and not with theirs, while it gives false; whether it
    /// gave true.
    pub(super) fn any_part(&self, look: &mut dyn FnMut(&Self) -> bool) -> bool {
        match self {
            Self::Tuple(parts)
            | Self::Adt(_, parts)
            | Self::FnDef(_, parts)
            | Self::AsyncFn(_, parts)
            | Self::Opaque(_, _, parts) => parts.iter().any(look),
            Self::Array(of, len) => look(of) || look(len),
            Self::Slice(of) | Self::Ref { to: of, .. } => look(of),
            Self::FnPtr(pointer) => pointer.inputs.iter().any(&mut *look) || look(&pointer.output),
            Self::Dyn(of, assocs) => {
                of.args.iter().any(&mut *look) || assocs.iter().any(|(_, ty)| look(ty))
            }
            Self::Assoc(projection) => projection.of.args.iter().any(look),
            Self::Bool
            | Self::Char
            | Self::Str
            | Self::Never
            | Self::Error
            | Self::Int(_)
            | Self::Float(_)
            | Self::Closure(_)
            | Self::AsyncBlock(_)
            | Self::Param(_)
            | Self::Const(_)
            | Self::Infer(_) => false,
        }
    }
}
