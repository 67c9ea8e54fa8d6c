//! Checked bodies: what a function, closure or async block does, every type and every callee
//! known. Made by `check`, turned into code by `lower`.

mod expr;
mod pattern;
mod walk;

pub(crate) use expr::{
    ArmBody, BinaryOp, Block, Callee, Cast, Coercion, Count, Expr, ExprKind, FormatArgument,
    FormatPiece, Literal, LoopId, Statement, UnaryOp,
};
pub(crate) use pattern::{Binding, Pattern, PatternKind};

use std::cell::Cell;
use std::rc::Rc;

use crate::program::items::FnId;
use crate::program::text::Span;
use crate::program::types::{Ty, TyList};

/// A checked body. Closures and async blocks have bodies of their own, made anew each time that
/// the body around them is checked with other generic arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct BodyId(u32);

impl BodyId {
    /// One that no other body of this thread has, whatever program it is of.
    pub(crate) fn next() -> Self {
        thread_local! {
            static NEXT: Cell<u32> = const { Cell::new(0) };
        }
        Self(NEXT.replace(NEXT.get().wrapping_add(1)))
    }
}

/// A local variable of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct LocalId(pub(crate) u32);

/// What a body is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Owner {
    /// A function with these generic arguments. If it is `async`, a call only makes a future
    /// that holds the arguments, and this is what the future runs.
    Fn(FnId, TyList),
    Closure,
    AsyncBlock,
    Const,
}

#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) owner: Owner,
    pub(crate) is_async: bool,
    /// Whether it is the body of an async closure, and takes the closure's parameters.
    pub(crate) is_of_closure: bool,
    pub(crate) locals: Vec<Local>,
    /// Matched against the arguments in order, as `let` would.
    pub(crate) params: Vec<Pattern>,
    /// The variables of the bodies around that a closure or async block names, in order, as
    /// expressions of the body around.
    pub(crate) outer: Vec<Expr>,
    /// What it takes of them, in the order in which it is dropped.
    pub(crate) captures: Vec<Capture>,
    pub(crate) value: Expr,
    /// The name that the timeline shows: the function's, or the variable's that holds it.
    pub(crate) name: Rc<str>,
    pub(crate) span: Span,
}

#[derive(Debug)]
pub(crate) struct Local {
    pub(crate) name: Rc<str>,
    pub(crate) ty: Ty,
    pub(crate) mutable: bool,
    pub(crate) span: Span,
    /// Taken by `&mut` somewhere (borrowed, auto-referenced, bound by `ref mut`, or captured so),
    /// directly or a part of it: it lives in a cell of its own.
    pub(crate) in_cell: bool,
}

/// A variable of the body around, or a part of one, that is captured.
#[derive(Debug)]
pub(crate) struct Capture {
    /// The variable's name, and those of the fields that lead to the part.
    pub(crate) name: Rc<str>,
    /// Which of the variables of the body around it is a part of.
    pub(crate) of: u32,
    /// The expression, in the body around it, for what is stored: the place moved, copied, or
    /// borrowed.
    pub(crate) value: Expr,
    pub(crate) how: CaptureKind,
    /// The type of the place itself.
    pub(crate) ty: Ty,
}

impl Capture {
    /// The place, in the body around, that is captured.
    pub(crate) fn place(&self) -> &Expr {
        match &self.value.kind {
            ExprKind::Borrow { of, .. } | ExprKind::Move(of) | ExprKind::Copy(of) => of,
            _ => &self.value,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CaptureKind {
    /// Moved or copied; the capture is a variable of the closure, which lives as long as it.
    Value,
    Ref,
    RefMut,
}
