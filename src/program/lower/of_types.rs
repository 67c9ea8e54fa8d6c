//! What is known of a type when code is made, and only then: its name, its size, a number for it.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::rc::Rc;

use super::program::Lowering;
use crate::program::code::{Constant, Kind};
use crate::program::items::FnId;
use crate::program::types::{FloatKind, Ty};

impl Lowering<'_> {
    /// What a function of the surface gives for a type, if that is all that it depends on.
    pub(super) fn of_type(&self, function: FnId, ty: Option<&Ty>) -> Option<Constant> {
        let name = self.checker.front.items.fns[function.index()].intrinsic.as_deref()?;
        let ty = ty?;
        Some(match name {
            "type_label" => Constant::Text(Rc::new(self.label(ty).into())),
            "type_of" => {
                let mut hasher = DefaultHasher::new();
                ty.hash(&mut hasher);
                Constant::Int(hasher.finish().cast_signed())
            }
            "size_of" => Constant::Int(match ty {
                Ty::Int(kind) => i64::from(kind.bits() / 8),
                Ty::Float(FloatKind::F64) => 8,
                Ty::Char | Ty::Float(_) => 4,
                _ => 1,
            }),
            "const_value" => Constant::Int(match ty {
                Ty::Const(value) => value.cast_signed(),
                _ => 0,
            }),
            "is_plain" => Constant::Bool(is_plain(ty)),
            _ => return None,
        })
    }

    /// What the machine's own functions need to know of a type.
    pub(super) fn kind(&self, ty: &Ty) -> Kind {
        match ty {
            Ty::Int(kind) => Kind::Int(*kind),
            Ty::Float(kind) => Kind::Float(*kind),
            Ty::Char => Kind::Char,
            Ty::Ref { to, .. } if **to == Ty::Str => Kind::Text,
            Ty::Adt(id, _) => match self.checker.front.items.adts[id.index()].lang.as_deref() {
                Some("String") => Kind::Text,
                _ => Kind::Other,
            },
            _ => Kind::Other,
        }
    }
}

/// Whether a clone of a value is a copy, and dropping it does nothing.
fn is_plain(ty: &Ty) -> bool {
    match ty {
        Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char | Ty::Ref { mutable: false, .. } => true,
        Ty::Tuple(parts) => parts.iter().all(is_plain),
        Ty::Array(of, _) => is_plain(of),
        _ => false,
    }
}
