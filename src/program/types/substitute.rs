//! Putting types in the place of others. What stays as it is is shared, not copied.

use std::rc::Rc;

use super::facts::Kinds;
use super::kind::{FnPtrTy, Projection, TraitRef, Ty};
use super::list::TyList;

/// Something with types in it, in which they can be exchanged.
pub(crate) trait Substitute: Clone {
    /// What has types of these kinds changed by `change`, from the outside in: where it gives a
    /// type, that is taken as it is; where it gives none, the parts are looked at. What has none of
    /// these kinds in it is not looked at. None if all is as it was.
    fn changed(&self, kinds: Kinds, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Option<Self>;

    /// Whether there is any type of these kinds in it.
    fn holds(&self, any_of: Kinds) -> bool;

    /// Whether `is` says so of any type in it, from the outside in. What has none of these kinds in
    /// it is not looked at.
    fn any(&self, kinds: Kinds, is: &mut dyn FnMut(&Ty) -> bool) -> bool;

    /// The same, with the types of these kinds changed.
    fn map_types(&self, kinds: Kinds, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self {
        self.changed(kinds, change).unwrap_or_else(|| self.clone())
    }

    /// The generic parameters replaced by `args`. One that is missing is left as it is.
    fn substitute(&self, args: &[Ty]) -> Self {
        self.map_types(Kinds::PARAM, &mut |ty| match ty {
            Ty::Param(index) => args.get(*index as usize).cloned(),
            _ => None,
        })
    }

    /// What could not be found replaced by what agrees with everything. A number that stands for a
    /// type to be found means something only in the body that it is of.
    fn without_open(&self) -> Self {
        self.map_types(Kinds::OPEN, &mut |ty| matches!(ty, Ty::Infer(_)).then_some(Ty::Error))
    }
}

impl Substitute for Ty {
    fn changed(&self, kinds: Kinds, change: &mut dyn FnMut(&Self) -> Option<Self>) -> Option<Self> {
        if !self.has(kinds) {
            return None;
        }
        if let Some(changed) = change(self) {
            return Some(changed);
        }
        match self {
            Self::Tuple(parts) => Some(Self::Tuple(parts.changed(kinds, change)?)),
            Self::Array(of, len) => {
                let (new_of, new_len) = (of.changed(kinds, change), len.changed(kinds, change));
                if new_of.is_none() && new_len.is_none() {
                    return None;
                }
                let shared =
                    |new: Option<Self>, old: &Rc<Self>| new.map_or_else(|| Rc::clone(old), Rc::new);
                Some(Self::Array(shared(new_of, of), shared(new_len, len)))
            }
            Self::Slice(of) => Some(Self::Slice(Rc::new(of.changed(kinds, change)?))),
            Self::Ref { mutable, to } => {
                Some(Self::reference(*mutable, to.changed(kinds, change)?))
            }
            Self::Adt(id, args) => Some(Self::Adt(*id, args.changed(kinds, change)?)),
            Self::FnDef(id, args) => Some(Self::FnDef(*id, args.changed(kinds, change)?)),
            Self::AsyncFn(id, args) => Some(Self::AsyncFn(*id, args.changed(kinds, change)?)),
            Self::Opaque(id, n, args) => Some(Self::Opaque(*id, *n, args.changed(kinds, change)?)),
            Self::FnPtr(ptr) => Some(Self::FnPtr(Rc::new(FnPtrTy {
                inputs: ptr.inputs.map_types(kinds, change),
                output: ptr.output.map_types(kinds, change),
            }))),
            Self::Dyn(of, assoc) => Some(Self::Dyn(
                Rc::new(of.map_types(kinds, change)),
                assoc
                    .iter()
                    .map(|(name, ty)| (name.clone(), ty.map_types(kinds, change)))
                    .collect(),
            )),
            Self::Assoc(projection) => Some(Self::Assoc(Rc::new(Projection {
                of: projection.of.changed(kinds, change)?,
                name: projection.name.clone(),
            }))),
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
            | Self::Infer(_) => None,
        }
    }

    fn holds(&self, any_of: Kinds) -> bool {
        self.has(any_of)
    }

    fn any(&self, kinds: Kinds, is: &mut dyn FnMut(&Self) -> bool) -> bool {
        self.has(kinds) && (is(self) || self.any_part(&mut |part| part.any(kinds, is)))
    }
}

impl Substitute for TyList {
    fn changed(&self, kinds: Kinds, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Option<Self> {
        if !self.facts().kinds.has(kinds) {
            return None;
        }
        let (at, first) =
            self.iter().enumerate().find_map(|(at, ty)| Some((at, ty.changed(kinds, change)?)))?;
        let mut types = Vec::with_capacity(self.len());
        types.extend_from_slice(&self[..at]);
        types.push(first);
        types.extend(self[at + 1..].iter().map(|ty| ty.map_types(kinds, change)));
        Some(Self::from(types))
    }

    fn holds(&self, any_of: Kinds) -> bool {
        self.facts().kinds.has(any_of)
    }

    fn any(&self, kinds: Kinds, is: &mut dyn FnMut(&Ty) -> bool) -> bool {
        self.facts().kinds.has(kinds) && self.iter().any(|ty| ty.any(kinds, is))
    }
}

impl Substitute for TraitRef {
    fn changed(&self, kinds: Kinds, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Option<Self> {
        Some(Self { id: self.id, args: self.args.changed(kinds, change)? })
    }

    fn holds(&self, any_of: Kinds) -> bool {
        self.args.holds(any_of)
    }

    fn any(&self, kinds: Kinds, is: &mut dyn FnMut(&Ty) -> bool) -> bool {
        self.args.any(kinds, is)
    }
}
