//! Paths: a variable, and the way to a part of it.

use crate::program::body::{Expr, ExprKind};
use crate::program::types::Ty;

/// What a path begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Root {
    /// A variable of the body.
    Local(u32),
    /// What a closure or async block holds.
    Capture(u32),
    /// A value that no variable holds, by the first byte of its text.
    Temporary(u32),
}

/// One step from a value to a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Step {
    /// A field of a variant; structs and tuples have variant 0.
    Field(u32, u32),
    /// What a `Box` holds.
    Unbox,
    /// What a `&mut` points to.
    Through,
}

/// A variable, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Path {
    pub(super) root: Root,
    pub(super) steps: Vec<Step>,
}

/// Where a place goes on behind the path that can be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beyond {
    /// Nowhere: the path is the whole place.
    Nothing,
    /// Through a `&`.
    Shared,
    /// To an element of an array or a slice.
    Element,
    /// To what a call gave a reference to: `Deref::deref`, `Index::index`.
    Given,
    /// To a `static`.
    Static,
}

/// A place: the path to it, as far as it can be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// None if it begins with a value that no variable holds.
    pub(super) path: Option<Path>,
    pub(super) beyond: Beyond,
}

impl Path {
    pub(super) fn new(root: Root) -> Self {
        Self { root, steps: Vec::new() }
    }

    /// Whether `other` is this, or a part of it.
    pub(super) fn contains(&self, other: &Self) -> bool {
        self.root == other.root && other.steps.starts_with(&self.steps)
    }

    /// Whether one contains the other.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.contains(other) || other.contains(self)
    }

    /// Whether it leads through a `&mut`.
    pub(super) fn is_through(&self) -> bool {
        self.steps.contains(&Step::Through)
    }
}

impl Place {
    pub(super) fn value() -> Self {
        Self { path: None, beyond: Beyond::Nothing }
    }

    pub(super) fn of(root: Root) -> Self {
        Self { path: Some(Path::new(root)), beyond: Beyond::Nothing }
    }

    pub(super) fn step(&self, step: Step) -> Self {
        let mut next = self.clone();
        if next.beyond == Beyond::Nothing
            && let Some(path) = &mut next.path
        {
            path.steps.push(step);
        }
        next
    }

    /// On through something that no path follows.
    pub(super) fn beyond(&self, beyond: Beyond) -> Self {
        let mut next = self.clone();
        if next.beyond == Beyond::Nothing {
            next.beyond = beyond;
        }
        next
    }

    /// What a pointer of this type, which is here, points to.
    pub(super) fn pointed(&self, pointer: &Ty) -> Self {
        match pointer {
            Ty::Ref { mutable: true, .. } => self.step(Step::Through),
            Ty::Ref { .. } => self.beyond(Beyond::Shared),
            _ => self.step(Step::Unbox),
        }
    }

    /// The path, if it is the whole place.
    pub(super) fn exact(&self) -> Option<&Path> {
        self.path.as_ref().filter(|_| self.beyond == Beyond::Nothing)
    }
}

/// Whether an expression is a place.
pub(super) fn is_place(expr: &Expr) -> bool {
    matches!(
        expr.kind,
        ExprKind::Local(_)
            | ExprKind::Capture(_)
            | ExprKind::Static(_)
            | ExprKind::Field(..)
            | ExprKind::Index(..)
            | ExprKind::Deref(_)
    )
}

/// The place that is read, where an expression reads one.
pub(super) fn unread(expr: &Expr) -> &Expr {
    match &expr.kind {
        ExprKind::Move(place) | ExprKind::Copy(place) => place,
        _ => expr,
    }
}

/// The place that an expression is, without looking at what it evaluates on the way.
pub(super) fn place_of(expr: &Expr) -> Place {
    match &expr.kind {
        ExprKind::Local(local) => Place::of(Root::Local(local.0)),
        ExprKind::Capture(n) => Place::of(Root::Capture(*n)),
        ExprKind::Static(_) => Place { path: None, beyond: Beyond::Static },
        ExprKind::Field(base, n) => place_of(base).step(Step::Field(0, *n)),
        ExprKind::Index(base, _) => place_of(base).beyond(Beyond::Element),
        ExprKind::Deref(pointer) => {
            let inner = unread(pointer);
            if is_place(inner) {
                place_of(inner).pointed(&pointer.ty)
            } else if matches!(pointer.ty, Ty::Ref { .. }) {
                Place { path: None, beyond: Beyond::Given }
            } else {
                Place::value()
            }
        }
        _ => Place::value(),
    }
}
