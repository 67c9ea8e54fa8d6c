//! What a future holds while it waits: the variables that live across an `.await`, as far as that
//! is certain.
//!
//! rustc keeps a variable in the future where it is needed later, if only to be dropped, or where
//! it was ever borrowed; what was moved away without having been borrowed is gone. What only may
//! be held is not given.

use super::captured::way;
use super::captures::{Use, taken, unread};
use crate::program::body::{
    Binding, Body, CaptureKind, Expr, ExprKind, Pattern, PatternKind, Statement,
};
use crate::program::text::Span;
use crate::program::types::Ty;
use rustc_hash::FxHashSet;

/// Something that a future holds while it waits.
#[derive(Debug)]
pub(super) struct Held {
    /// The number of the variable; none for the future that is waited for.
    pub(super) local: Option<u32>,
    pub(super) ty: Ty,
    /// The `.await`.
    pub(super) at: Span,
}

/// What a body holds at its `.await`s, each variable at the first of them.
pub(super) fn held(body: &Body, inner: &dyn Fn(&Expr) -> Vec<(Expr, CaptureKind)>) -> Vec<Held> {
    let mut moved = FxHashSet::default();
    find_moved(&body.value, inner, &mut moved);
    let mut walk = Walk {
        body,
        inner,
        moved,
        live: Vec::new(),
        borrowed: FxHashSet::default(),
        found: Vec::new(),
        is_dead: false,
    };
    walk.visit(&body.value);
    walk.found
}

struct Walk<'b> {
    body: &'b Body,
    /// The places that a closure or async block captures.
    inner: &'b dyn Fn(&Expr) -> Vec<(Expr, CaptureKind)>,
    /// The variables of which something is moved away somewhere.
    moved: FxHashSet<u32>,
    /// The variables that have a value here.
    live: Vec<u32>,
    /// Those that were borrowed on the way here.
    borrowed: FxHashSet<u32>,
    found: Vec<Held>,
    /// Whether nothing leads here.
    is_dead: bool,
}

impl Walk<'_> {
    fn visit(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Await(future, _) => {
                self.visit(future);
                self.waits(future, expr.span);
            }
            ExprKind::Borrow { of, .. } => {
                self.visit(of);
                self.borrows(of);
            }
            ExprKind::Closure(_) | ExprKind::AsyncBlock(_) => {
                for (place, how) in (self.inner)(expr) {
                    if how != CaptureKind::Value {
                        self.borrows(&place);
                    }
                }
            }
            ExprKind::Block(block) => {
                let count = self.live.len();
                for statement in &block.statements {
                    match statement {
                        Statement::Let { pattern, value, otherwise, .. } => {
                            if let Some(value) = value {
                                self.visit(value);
                                if refers(pattern) {
                                    self.borrows(unread(value));
                                }
                            }
                            if let Some(otherwise) = otherwise {
                                self.branch(|this| this.visit(otherwise));
                            }
                            if value.is_some() {
                                self.bind(pattern);
                            }
                        }
                        Statement::Expr(expr) => self.visit(expr),
                    }
                }
                if let Some(value) = &block.value {
                    self.visit(value);
                }
                self.live.truncate(count);
            }
            ExprKind::If { condition, then, otherwise } => {
                let count = self.live.len();
                self.visit(condition);
                self.branch(|this| this.visit(then));
                self.live.truncate(count);
                if let Some(otherwise) = otherwise {
                    self.branch(|this| this.visit(otherwise));
                }
            }
            ExprKind::Let(pattern, scrutinee) => {
                self.visit(scrutinee);
                if refers(pattern) {
                    self.borrows(unread(scrutinee));
                }
                self.bind(pattern);
            }
            ExprKind::And(left, right) | ExprKind::Or(left, right) => {
                self.visit(left);
                self.visit(right);
            }
            ExprKind::Match(scrutinee, arms) => {
                self.visit(scrutinee);
                for arm in arms {
                    let count = self.live.len();
                    self.branch(|this| {
                        if refers(&arm.pattern) {
                            this.borrows(unread(scrutinee));
                        }
                        this.bind(&arm.pattern);
                        if let Some(guard) = &arm.guard {
                            this.visit(guard);
                        }
                        this.visit(&arm.body);
                    });
                    self.live.truncate(count);
                }
            }
            ExprKind::Loop(_, inner) => self.branch(|this| this.visit(inner)),
            _ => {
                let mut parts = Vec::new();
                expr.each_part(&mut |part| parts.push(part));
                for part in parts {
                    self.visit(part);
                }
            }
        }
        self.is_dead |= expr.ty == Ty::Never;
    }

    /// What may not be done at all: what it borrows is not borrowed for certain afterwards.
    fn branch(&mut self, visit: impl FnOnce(&mut Self)) {
        let (borrowed, is_dead) = (self.borrowed.clone(), self.is_dead);
        visit(self);
        (self.borrowed, self.is_dead) = (borrowed, is_dead);
    }

    fn waits(&mut self, future: &Expr, at: Span) {
        if self.is_dead {
            return;
        }
        self.found.push(Held { local: None, ty: future.ty.clone(), at });
        for local in &self.live {
            let is_known = self.found.iter().any(|held| held.local == Some(*local));
            let is_there = self.borrowed.contains(local) || !self.moved.contains(local);
            if is_there && !is_known {
                let ty = self.body.locals[*local as usize].ty.clone();
                self.found.push(Held { local: Some(*local), ty, at });
            }
        }
    }

    fn borrows(&mut self, place: &Expr) {
        if let Some(local) = owner(place) {
            self.borrowed.insert(local);
        }
    }

    fn bind(&mut self, pattern: &Pattern) {
        match &pattern.kind {
            PatternKind::Bind { local, how, sub } => {
                // What is only a reference or a copy is not kept to be dropped.
                if *how == Binding::Move {
                    self.live.push(local.0);
                }
                if let Some(sub) = sub {
                    self.bind(sub);
                }
            }
            PatternKind::Variant { fields, .. } | PatternKind::Tuple(fields) => {
                fields.iter().for_each(|(_, field)| self.bind(field));
            }
            PatternKind::Deref(_)
            | PatternKind::Slice { .. }
            | PatternKind::Or(_)
            | PatternKind::Wild
            | PatternKind::Value(_)
            | PatternKind::Range { .. } => {}
        }
    }
}

/// Whether a pattern refers to what it is matched against.
fn refers(pattern: &Pattern) -> bool {
    match &pattern.kind {
        PatternKind::Bind { how, sub, .. } => {
            matches!(how, Binding::Ref | Binding::RefMut)
                || sub.as_ref().is_some_and(|sub| refers(sub))
        }
        PatternKind::Variant { fields, .. } | PatternKind::Tuple(fields) => {
            fields.iter().any(|(_, field)| refers(field))
        }
        _ => false,
    }
}

/// The variable that a place is a part of itself, not through a pointer.
fn owner(place: &Expr) -> Option<u32> {
    let (root, places) = way(place)?;
    let is_through = places.iter().any(|place| matches!(place.kind, ExprKind::Deref(_)));
    (!is_through).then_some(root.0)
}

fn find_moved(
    expr: &Expr,
    inner: &dyn Fn(&Expr) -> Vec<(Expr, CaptureKind)>,
    moved: &mut FxHashSet<u32>,
) {
    let mut add = |place: &Expr| {
        if let Some((root, _)) = way(unread(place)) {
            moved.insert(root.0);
        }
    };
    match &expr.kind {
        ExprKind::Move(place) => add(place),
        ExprKind::Closure(_) | ExprKind::AsyncBlock(_) => {
            for (place, how) in inner(expr) {
                if how == CaptureKind::Value {
                    add(&place);
                }
            }
        }
        ExprKind::Match(scrutinee, arms)
            if arms.iter().any(|arm| taken(&arm.pattern) == Use::Move) =>
        {
            add(scrutinee);
        }
        ExprKind::Let(pattern, scrutinee) if taken(pattern) == Use::Move => add(scrutinee),
        ExprKind::Variant { rest: Some(rest), .. } => add(rest),
        _ => {}
    }
    expr.each_part(&mut |part| find_moved(part, inner, moved));
}
