//! Patterns as constructors with patterns for their parts.

use std::rc::Rc;

use crate::program::body::{Expr, ExprKind, Literal, Pattern, PatternKind, UnaryOp};
use crate::program::check::Checker;
use crate::program::types::{IntKind, Ty};

/// A pattern, its variables left out.
#[derive(Debug, Clone)]
pub(super) enum Pat {
    Wild,
    Is(Constructor, Vec<Pat>),
    Or(Vec<Pat>),
}

/// The outermost part of a value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Constructor {
    /// Of a tuple, a reference, a box, an array: there is no other.
    Only,
    /// Of a struct (0) or an enum.
    Variant(u32),
    Bool(bool),
    /// Integers and characters from the first to the last; `u128` shifted down by its half.
    Range(i128, i128),
    Text(Rc<str>),
    /// A slice of so many elements, or of so many and more.
    Len(usize, bool),
    /// A slice that begins with so many elements and ends with so many others.
    Ends(usize, usize),
    /// Something that is not known here, and that is equal to nothing else.
    Unknown,
    /// Everything that no pattern names.
    Other,
}

/// Reads patterns.
pub(super) struct Reader<'a> {
    pub(super) checker: &'a Checker,
}

/// The longest array whose elements are told apart.
const ELEMENTS: u64 = 64;

impl Reader<'_> {
    pub(super) fn read(&self, pattern: &Pattern) -> Pat {
        match &pattern.kind {
            PatternKind::Wild | PatternKind::Bind { sub: None, .. } => Pat::Wild,
            PatternKind::Bind { sub: Some(sub), .. } => self.read(sub),
            PatternKind::Value(value) => Pat::Is(self.value(value, &pattern.ty), Vec::new()),
            PatternKind::Range { low, high, inclusive } => {
                let range = self.range(low.as_deref(), high.as_deref(), *inclusive, &pattern.ty);
                Pat::Is(range.unwrap_or(Constructor::Unknown), Vec::new())
            }
            PatternKind::Variant { variant, fields } => {
                let count = self.checker.fields(&pattern.ty, *variant).len();
                Pat::Is(Constructor::Variant(*variant), self.parts(fields, count))
            }
            PatternKind::Tuple(fields) => {
                let count = match &pattern.ty {
                    Ty::Tuple(parts) => parts.len(),
                    _ => fields.len(),
                };
                Pat::Is(Constructor::Only, self.parts(fields, count))
            }
            PatternKind::Deref(inner) => Pat::Is(Constructor::Only, vec![self.read(inner)]),
            PatternKind::Or(cases) => Pat::Or(cases.iter().map(|case| self.read(case)).collect()),
            PatternKind::Slice { before, rest, after } => {
                let mut parts: Vec<Pat> = before.iter().map(|part| self.read(part)).collect();
                let after: Vec<Pat> = after.iter().map(|part| self.read(part)).collect();
                match (&pattern.ty, rest) {
                    (Ty::Array(_, len), _) => {
                        let Ty::Const(len) = **len else { return Pat::Wild };
                        if len > ELEMENTS {
                            return Pat::Is(Constructor::Unknown, Vec::new());
                        }
                        let len = usize::try_from(len).unwrap_or(usize::MAX);
                        while parts.len() + after.len() < len {
                            parts.push(Pat::Wild);
                        }
                        parts.extend(after);
                        Pat::Is(Constructor::Only, parts)
                    }
                    (_, None) => {
                        parts.extend(after);
                        Pat::Is(Constructor::Len(parts.len(), false), parts)
                    }
                    (_, Some(_)) => {
                        let ends = Constructor::Ends(parts.len(), after.len());
                        parts.extend(after);
                        Pat::Is(ends, parts)
                    }
                }
            }
        }
    }

    fn parts(&self, fields: &[(u32, Pattern)], count: usize) -> Vec<Pat> {
        let mut parts = vec![Pat::Wild; count];
        for (n, field) in fields {
            if let Some(part) = parts.get_mut(*n as usize) {
                *part = self.read(field);
            }
        }
        parts
    }

    fn value(&self, value: &Expr, ty: &Ty) -> Constructor {
        if let ExprKind::Literal(Literal::Bool(value)) = &value.kind {
            return Constructor::Bool(*value);
        }
        if let ExprKind::Literal(Literal::Str(text)) = &value.kind {
            return Constructor::Text(Rc::clone(text));
        }
        match self.scalar(value, ty) {
            Some(value) => Constructor::Range(value, value),
            None => Constructor::Unknown,
        }
    }

    fn range(
        &self,
        low: Option<&Expr>,
        high: Option<&Expr>,
        inclusive: bool,
        ty: &Ty,
    ) -> Option<Constructor> {
        let (least, most) = bounds(ty)?;
        let low = low.map_or(Some(least), |low| self.scalar(low, ty))?;
        let high = match high {
            None => most,
            Some(high) if inclusive => self.scalar(high, ty)?,
            Some(high) => self.scalar(high, ty)?.checked_sub(1)?,
        };
        (low <= high).then_some(Constructor::Range(low, high))
    }

    /// An integer or a character as a number.
    fn scalar(&self, value: &Expr, ty: &Ty) -> Option<i128> {
        let shift = |value: u128| (value ^ (1 << 127)).cast_signed();
        let is_wide = matches!(ty, Ty::Int(IntKind::U128));
        match &value.kind {
            ExprKind::Literal(Literal::Int(value)) if is_wide => Some(shift(value.cast_unsigned())),
            ExprKind::Literal(Literal::Int(value)) if matches!(ty, Ty::Int(_)) => Some(*value),
            ExprKind::Literal(Literal::Wide(value)) => Some(shift(*value)),
            ExprKind::Literal(Literal::Char(value)) => Some(i128::from(u32::from(*value))),
            ExprKind::Unary(UnaryOp::Neg, value) => self.scalar(value, ty)?.checked_neg(),
            ExprKind::Const(id) => {
                let body = self.checker.body(*id)?;
                self.scalar(&body.value, ty)
            }
            _ => None,
        }
    }
}

/// The least and the greatest value of a type, as numbers.
pub(super) fn bounds(ty: &Ty) -> Option<(i128, i128)> {
    match ty {
        Ty::Char => Some((0, 0x10_FFFF)),
        Ty::Int(kind) => {
            let bits = kind.bits();
            Some(match (kind.is_signed(), bits) {
                (_, 128) => (i128::MIN, i128::MAX),
                (true, _) => (-(1 << (bits - 1)), (1 << (bits - 1)) - 1),
                (false, _) => (0, (1 << bits) - 1),
            })
        }
        _ => None,
    }
}
