//! Checked patterns. Default binding modes are spelled out: what is matched through a reference
//! has a `Deref`, and its bindings are by reference.

use super::{Expr, LocalId};
use crate::program::text::Span;
use crate::program::types::Ty;

#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    pub(crate) kind: PatternKind,
    /// The type of what it is matched against.
    pub(crate) ty: Ty,
    pub(crate) span: Span,
}

#[derive(Debug, Clone)]
pub(crate) enum PatternKind {
    Wild,
    Bind {
        local: LocalId,
        how: Binding,
        sub: Option<Box<Pattern>>,
    },
    /// A literal or a constant, compared with `==` of scalars and strings.
    Value(std::rc::Rc<Expr>),
    /// `low..=high`, `low..high`; bounds are literals or constants.
    Range {
        low: Option<std::rc::Rc<Expr>>,
        high: Option<std::rc::Rc<Expr>>,
        inclusive: bool,
    },
    /// Fields that are not named are not looked at. Structs have variant 0.
    Variant {
        variant: u32,
        fields: Vec<(u32, Pattern)>,
    },
    Tuple(Vec<(u32, Pattern)>),
    /// `[a, b, rest @ .., z]`; `rest` is matched against what the others leave.
    Slice {
        before: Vec<Pattern>,
        rest: Option<Option<Box<Pattern>>>,
        after: Vec<Pattern>,
    },
    /// Through a reference or a box.
    Deref(Box<Pattern>),
    Or(Vec<Pattern>),
}

/// How a variable takes what it is bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Binding {
    Move,
    Copy,
    Ref,
    RefMut,
}
