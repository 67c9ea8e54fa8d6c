//! What a closure or an async block uses of the variables around it, part by part.
//!
//! rustc captures the parts that are used, not the whole variables.

use super::path::{Beyond, Place, Root, Step, is_place, place_of, unread};
use crate::program::body::{Binding, Body, Expr, ExprKind, Pattern, PatternKind, Statement};
use crate::program::check::Checker;
use crate::program::types::Ty;

/// How a part of a variable is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Taken {
    Read,
    Changed,
    Moved,
}

/// A part of a captured variable, and how it is used.
#[derive(Debug, Clone)]
pub(super) struct Use {
    /// The number of the capture.
    pub(super) capture: u32,
    pub(super) steps: Vec<Step>,
    pub(super) how: Taken,
    /// The type of the part.
    pub(super) ty: Ty,
    /// Only what a `&` there points to is used.
    pub(super) is_behind: bool,
}

/// What a body uses of what it captures. A part inside another part is not given again.
pub(super) fn uses(checker: &Checker, body: &Body) -> Vec<Use> {
    let mut collector = Collector { checker, found: Vec::new(), is_move: body.is_move };
    collector.visit(&body.value);
    let mut found = collector.found;
    found.sort_by(|one, other| (one.capture, &one.steps).cmp(&(other.capture, &other.steps)));
    let mut merged: Vec<Use> = Vec::new();
    for next in found {
        match merged.last_mut() {
            Some(last) if last.capture == next.capture && next.steps.starts_with(&last.steps) => {
                last.how = last.how.max(next.how);
                last.is_behind &= next.is_behind;
            }
            _ => merged.push(next),
        }
    }
    merged
}

struct Collector<'a> {
    checker: &'a Checker,
    found: Vec<Use>,
    is_move: bool,
}

impl Collector<'_> {
    fn visit(&mut self, expr: &Expr) {
        if is_place(expr) {
            return self.place(expr, Taken::Read);
        }
        match &expr.kind {
            ExprKind::Move(of) => self.place(of, Taken::Moved),
            ExprKind::Copy(of) => self.place(of, Taken::Read),
            ExprKind::Borrow { mutable, of } if is_place(of) => {
                self.place(of, if *mutable { Taken::Changed } else { Taken::Read });
            }
            ExprKind::Assign(to, value) | ExprKind::AssignOp(_, to, value) => {
                self.visit(value);
                self.place(to, Taken::Changed);
            }
            ExprKind::Match(scrutinee, arms) => {
                let patterns: Vec<&Pattern> = arms.iter().map(|arm| &arm.pattern).collect();
                self.matched(scrutinee, &patterns);
                for arm in arms {
                    if let Some(guard) = &arm.guard {
                        self.visit(guard);
                    }
                    self.visit(&arm.body);
                }
            }
            ExprKind::Let(pattern, scrutinee) => self.matched(scrutinee, &[pattern]),
            ExprKind::Block(block) => {
                for statement in &block.statements {
                    match statement {
                        Statement::Expr(expr) => self.visit(expr),
                        Statement::Let { pattern, value, otherwise, .. } => {
                            if let Some(value) = value {
                                self.matched(value, &[pattern]);
                            }
                            if let Some(otherwise) = otherwise {
                                self.visit(otherwise);
                            }
                        }
                    }
                }
                if let Some(value) = &block.value {
                    self.visit(value);
                }
            }
            ExprKind::Closure(id) | ExprKind::AsyncBlock(id) => {
                let Some(inner) = self.checker.body(*id) else { return };
                for used in uses(self.checker, &inner) {
                    let Some(capture) = inner.captures.get(used.capture as usize) else { continue };
                    if let Some((Root::Capture(n), mut steps)) = outer_place(&capture.value) {
                        steps.extend(used.steps);
                        let how = if !inner.moves(used.capture) {
                            used.how
                        } else if self.checker.is_copy(&used.ty) {
                            Taken::Read
                        } else {
                            Taken::Moved
                        };
                        let is_behind = used.is_behind;
                        self.found.push(Use { capture: n, steps, how, ty: used.ty, is_behind });
                    }
                }
            }
            _ => expr.each_part(&mut |part| self.visit(part)),
        }
    }

    fn matched(&mut self, scrutinee: &Expr, patterns: &[&Pattern]) {
        let of = unread(scrutinee);
        if !is_place(of) {
            return self.visit(scrutinee);
        }
        let place = place_of(of);
        let mut bound = false;
        for pattern in patterns {
            if !matches!(pattern.kind, PatternKind::Wild) {
                bound = true;
            }
            self.bound(pattern, &place);
        }
        if bound {
            self.place(of, Taken::Read);
        } else {
            self.inside(of);
        }
    }

    fn bound(&mut self, pattern: &Pattern, place: &Place) {
        if let PatternKind::Bind { how, .. } = &pattern.kind
            && let Some(path) = &place.path
            && let Root::Capture(capture) = path.root
        {
            let how = match how {
                Binding::Move if place.beyond == Beyond::Nothing && !path.is_through() => {
                    Taken::Moved
                }
                Binding::RefMut => Taken::Changed,
                _ => Taken::Read,
            };
            self.found.push(Use {
                capture,
                steps: path.steps.clone(),
                how,
                ty: pattern.ty.clone(),
                is_behind: place.beyond == Beyond::Shared,
            });
        }
        super::bind::places(pattern, place, &mut |part, place| {
            self.bound(part, place);
        });
    }

    /// What is evaluated on the way to a place.
    fn inside(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Field(base, _) => self.inside(base),
            ExprKind::Index(base, index) => {
                self.inside(base);
                self.visit(index);
            }
            ExprKind::Deref(pointer) => self.inside(unread(pointer)),
            _ if is_place(expr) => {}
            _ => self.visit(expr),
        }
    }

    fn place(&mut self, expr: &Expr, how: Taken) {
        self.inside(expr);
        let place = place_of(expr);
        let Some(path) = &place.path else { return };
        let Root::Capture(capture) = path.root else { return };
        let is_through = path.is_through();
        let how = match (how, place.beyond) {
            (_, Beyond::Shared) => Taken::Read,
            (Taken::Moved, _) if is_through => Taken::Changed,
            (how, _) => how,
        };
        // With `move` a reference, or a box, is taken whole; what is moved out of a box, too.
        let stops = self.is_move || how == Taken::Moved;
        let steps: Vec<Step> = path
            .steps
            .iter()
            .copied()
            .take_while(|step| !stops || matches!(step, Step::Field(..)))
            .collect();
        let how = if steps.len() < path.steps.len() && self.is_move { Taken::Read } else { how };
        let Some(ty) = type_at(expr, steps.len()) else { return };
        let is_behind = place.beyond == Beyond::Shared && !self.is_move;
        self.found.push(Use { capture, steps, how, ty, is_behind });
    }
}

/// The type of the part of a place that so many steps lead to.
fn type_at(expr: &Expr, steps: usize) -> Option<Ty> {
    let place = place_of(expr);
    if place.beyond == Beyond::Nothing && place.path.as_ref()?.steps.len() == steps {
        return Some(expr.ty.clone());
    }
    match &expr.kind {
        ExprKind::Field(base, _) | ExprKind::Index(base, _) => type_at(base, steps),
        ExprKind::Deref(pointer) => type_at(unread(pointer), steps),
        _ => None,
    }
}

/// The place, in the body around, that a capture is of.
pub(super) fn outer_place(value: &Expr) -> Option<(Root, Vec<Step>)> {
    let of = match &value.kind {
        ExprKind::Borrow { of, .. } => of,
        _ => unread(value),
    };
    let path = place_of(of).path?;
    Some((path.root, path.steps))
}
