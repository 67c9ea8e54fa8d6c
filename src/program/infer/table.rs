//! Types that are still to be found, and what is known of them.

use crate::program::types::{Infer, Kinds, Substitute, TraitRef, Ty};

/// What is known of each type that is still to be found. Changes can be taken back.
#[derive(Debug, Default)]
pub(crate) struct Table {
    found: Vec<Option<Ty>>,
    trail: Vec<u32>,
}

/// A moment of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment(usize);

impl Table {
    pub(crate) fn any(&mut self) -> Ty {
        Ty::Infer(Infer::Any(self.add()))
    }

    pub(crate) fn int(&mut self) -> Ty {
        Ty::Infer(Infer::Int(self.add()))
    }

    pub(crate) fn float(&mut self) -> Ty {
        Ty::Infer(Infer::Float(self.add()))
    }

    fn add(&mut self) -> u32 {
        self.found.push(None);
        u32::try_from(self.found.len() - 1).unwrap_or(u32::MAX)
    }

    pub(crate) fn now(&self) -> Moment {
        Moment(self.trail.len())
    }

    /// Forgets what was found since.
    pub(crate) fn back_to(&mut self, moment: Moment) {
        for var in self.trail.drain(moment.0..) {
            self.found[var as usize] = None;
        }
    }

    /// The type itself, or what is known of it on the outside.
    pub(crate) fn shallow(&self, ty: &Ty) -> Ty {
        let mut ty = ty.clone();
        while let Ty::Infer(Infer::Any(var) | Infer::Int(var) | Infer::Float(var)) = ty {
            match &self.found[var as usize] {
                Some(found) => ty = found.clone(),
                None => break,
            }
        }
        ty
    }

    /// The type with everything that is known put in.
    pub(crate) fn resolve<T: Substitute>(&self, of: &T) -> T {
        of.map_types(Kinds::OPEN, &mut |ty| match ty {
            Ty::Infer(_) => {
                let known = self.shallow(ty);
                Some(if matches!(known, Ty::Infer(_)) { known } else { self.resolve(&known) })
            }
            _ => None,
        })
    }

    /// Makes two types one; false if they cannot be, and then some of it may have been done.
    pub(crate) fn unify(&mut self, one: &Ty, other: &Ty) -> bool {
        let (one, other) = (self.shallow(one), self.shallow(other));
        match (&one, &other) {
            // What depends on something wrong is not looked for: nothing more is said of it.
            (Ty::Infer(Infer::Any(var)), Ty::Error) | (Ty::Error, Ty::Infer(Infer::Any(var))) => {
                self.set(*var, &Ty::Error)
            }
            (Ty::Error, _) | (_, Ty::Error) => true,
            (Ty::Infer(a), Ty::Infer(b)) => match (a, b) {
                _ if a == b => true,
                (Infer::Any(var), _) => self.set(*var, &other),
                (_, Infer::Any(var)) => self.set(*var, &one),
                (Infer::Int(var), Infer::Int(_)) | (Infer::Float(var), Infer::Float(_)) => {
                    self.set(*var, &other)
                }
                _ => false,
            },
            (Ty::Infer(infer), ty) | (ty, Ty::Infer(infer)) => match (infer, ty) {
                (Infer::Any(var), _) => !self.occurs(*var, ty) && self.set(*var, ty),
                (Infer::Int(var), Ty::Int(_)) | (Infer::Float(var), Ty::Float(_)) => {
                    self.set(*var, ty)
                }
                _ => false,
            },
            (Ty::Tuple(a), Ty::Tuple(b)) => self.unify_all(a, b),
            (Ty::Array(a, n), Ty::Array(b, m)) => self.unify(a, b) && self.unify(n, m),
            (Ty::Slice(a), Ty::Slice(b)) => self.unify(a, b),
            (Ty::Ref { mutable: a, to: x }, Ty::Ref { mutable: b, to: y }) => {
                a == b && self.unify(x, y)
            }
            (Ty::Adt(a, x), Ty::Adt(b, y)) => a == b && self.unify_all(x, y),
            (Ty::FnDef(a, x), Ty::FnDef(b, y)) | (Ty::AsyncFn(a, x), Ty::AsyncFn(b, y)) => {
                a == b && self.unify_all(x, y)
            }
            (Ty::Opaque(a, n, x), Ty::Opaque(b, m, y)) => a == b && n == m && self.unify_all(x, y),
            (Ty::FnPtr(a), Ty::FnPtr(b)) => {
                self.unify_all(&a.inputs, &b.inputs) && self.unify(&a.output, &b.output)
            }
            (Ty::Dyn(a, x), Ty::Dyn(b, y)) => {
                self.unify_refs(a, b)
                    && x.len() == y.len()
                    && x.iter().zip(y.iter()).all(|((n, s), (m, t))| n == m && self.unify(s, t))
            }
            _ => one == other,
        }
    }

    /// Whether a type as it is written, with parameters, could become this one: false only if it
    /// cannot, which is told without finding anything.
    pub(super) fn may_be(&self, written: &Ty, ty: &Ty) -> bool {
        let all = |a: &[Ty], b: &[Ty]| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.may_be(a, b))
        };
        match (written, &self.shallow(ty)) {
            (Ty::Param(_) | Ty::Assoc(_) | Ty::Error | Ty::Infer(_), _)
            | (_, Ty::Infer(Infer::Any(_)) | Ty::Assoc(_) | Ty::Error)
            | (Ty::Int(_), Ty::Infer(Infer::Int(_)))
            | (Ty::Float(_), Ty::Infer(Infer::Float(_))) => true,
            (Ty::Int(a), Ty::Int(b)) => a == b,
            (Ty::Tuple(a), Ty::Tuple(b)) => all(a, b),
            (Ty::Adt(a, x), Ty::Adt(b, y)) => a == b && all(x, y),
            (Ty::Slice(a), Ty::Slice(b)) => self.may_be(a, b),
            (Ty::Array(a, n), Ty::Array(b, m)) => self.may_be(a, b) && self.may_be(n, m),
            (Ty::Ref { mutable: a, to: x }, Ty::Ref { mutable: b, to: y }) => {
                a == b && self.may_be(x, y)
            }
            (written, ty) => std::mem::discriminant(written) == std::mem::discriminant(ty),
        }
    }

    pub(crate) fn unify_all(&mut self, one: &[Ty], other: &[Ty]) -> bool {
        one.len() == other.len() && one.iter().zip(other.iter()).all(|(a, b)| self.unify(a, b))
    }

    pub(crate) fn unify_refs(&mut self, one: &TraitRef, other: &TraitRef) -> bool {
        one.id == other.id && self.unify_all(&one.args, &other.args)
    }

    /// The same, or nothing at all is changed.
    pub(crate) fn try_unify(&mut self, one: &Ty, other: &Ty) -> bool {
        let before = self.now();
        let done = self.unify(one, other);
        if !done {
            self.back_to(before);
        }
        done
    }

    fn set(&mut self, var: u32, ty: &Ty) -> bool {
        self.found[var as usize] = Some(ty.clone());
        self.trail.push(var);
        true
    }

    fn occurs(&self, var: u32, ty: &Ty) -> bool {
        ty.any(Kinds::OPEN, &mut |part| {
            matches!(part, Ty::Infer(_))
                && match self.shallow(part) {
                    Ty::Infer(Infer::Any(other)) => other == var,
                    Ty::Infer(_) => false,
                    known => self.occurs(var, &known),
                }
        })
    }

    /// Whether anything in the type is still to be found.
    pub(crate) fn is_open(&self, of: &impl Substitute) -> bool {
        of.any(Kinds::OPEN, &mut |part| {
            matches!(part, Ty::Infer(_))
                && match self.shallow(part) {
                    Ty::Infer(_) => true,
                    known => self.is_open(&known),
                }
        })
    }

    /// The numbers of literals that nothing else decides: `i32` and `f64`.
    pub(crate) fn default_literals(&mut self, ty: &Ty) {
        use crate::program::types::{FloatKind, IntKind};
        if !ty.has(Kinds::OPEN) {
            return;
        }
        let mut open = Vec::new();
        self.resolve(ty).any(Kinds::OPEN, &mut |part| {
            if let Ty::Infer(infer) = part {
                open.push(*infer);
            }
            false
        });
        for infer in open {
            match infer {
                Infer::Int(var) => {
                    self.set(var, &Ty::Int(IntKind::I32));
                }
                Infer::Float(var) => {
                    self.set(var, &Ty::Float(FloatKind::F64));
                }
                Infer::Any(_) => {}
            }
        }
    }
}
