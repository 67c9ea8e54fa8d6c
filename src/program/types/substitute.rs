//! Putting types in the place of others.

use std::rc::Rc;

use super::kind::{FnPtrTy, Projection, TraitRef, Ty, TyList};

/// Something with types in it, in which they can be exchanged.
pub(crate) trait Substitute: Sized {
    /// Every type changed by `change`, from the outside in: where it gives a type, that is taken
    /// as it is; where it gives none, the parts are looked at.
    fn map_types(&self, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self;

    /// The generic parameters replaced by `args`. One that is missing is left as it is.
    fn substitute(&self, args: &[Ty]) -> Self {
        self.map_types(&mut |ty| match ty {
            Ty::Param(index) => args.get(*index as usize).cloned(),
            _ => None,
        })
    }

    /// What could not be found replaced by what agrees with everything. A number that stands for a
    /// type to be found means something only in the body that it is of.
    fn without_open(&self) -> Self {
        self.map_types(&mut |ty| matches!(ty, Ty::Infer(_)).then_some(Ty::Error))
    }
}

impl Substitute for Ty {
    fn map_types(&self, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self {
        if let Some(changed) = change(self) {
            return changed;
        }
        match self {
            Self::Tuple(parts) => Self::Tuple(parts.map_types(change)),
            Self::Array(of, len) => {
                Self::Array(Rc::new(of.map_types(change)), Rc::new(len.map_types(change)))
            }
            Self::Slice(of) => Self::Slice(Rc::new(of.map_types(change))),
            Self::Ref { mutable, to } => Self::reference(*mutable, to.map_types(change)),
            Self::Adt(id, args) => Self::Adt(*id, args.map_types(change)),
            Self::FnDef(id, args) => Self::FnDef(*id, args.map_types(change)),
            Self::AsyncFn(id, args) => Self::AsyncFn(*id, args.map_types(change)),
            Self::Opaque(id, n, args) => Self::Opaque(*id, *n, args.map_types(change)),
            Self::FnPtr(ptr) => Self::FnPtr(Rc::new(FnPtrTy {
                inputs: ptr.inputs.map_types(change),
                output: ptr.output.map_types(change),
            })),
            Self::Dyn(of, assoc) => Self::Dyn(
                Rc::new(of.map_types(change)),
                assoc.iter().map(|(name, ty)| (name.clone(), ty.map_types(change))).collect(),
            ),
            Self::Assoc(projection) => Self::Assoc(Rc::new(Projection {
                of: projection.of.map_types(change),
                name: projection.name.clone(),
            })),
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
            | Self::Infer(_) => self.clone(),
        }
    }
}

impl Substitute for TyList {
    fn map_types(&self, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self {
        self.iter().map(|ty| ty.map_types(change)).collect()
    }
}

impl Substitute for TraitRef {
    fn map_types(&self, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self {
        Self { id: self.id, args: self.args.map_types(change) }
    }
}
