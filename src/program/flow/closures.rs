//! Closures and async blocks: what they take where they are made, and their own bodies.

use std::collections::BTreeSet;

use super::loans::{Access, LoanId};
use super::path::{Beyond, Path, Place, Root, place_of};
use super::state::{How, Moved};
use super::walk::{Declared, Walker};
use crate::program::body::{Body, BodyId, Capture, CaptureKind, Expr, ExprKind};
use crate::program::types::Ty;

impl Walker<'_> {
    /// A closure or an async block is made.
    pub(super) fn enclosed(&mut self, id: BodyId, expr: &Expr) {
        let Some(body) = self.checker.body(id) else { return };
        let is_async = matches!(expr.kind, ExprKind::AsyncBlock(_));
        let how = if is_async { How::AsyncBlock } else { How::Closure };
        for capture in &body.captures {
            let place = place_of(capture.place());
            let Some(path) = place.path else { continue };
            let place = Place { path: Some(path.clone()), beyond: Beyond::Nothing };
            match capture.how {
                CaptureKind::Ref if is_behind(capture) => {
                    self.access(&place, Access::Look, expr.span);
                }
                CaptureKind::Ref => self.access(&place, Access::Borrow, expr.span),
                CaptureKind::RefMut => self.access(&place, Access::BorrowMut, expr.span),
                CaptureKind::Value if self.checker.is_copy(&capture.ty) => {
                    self.access(&place, Access::Copy, expr.span);
                }
                CaptureKind::Value => {
                    self.access(&place, Access::Move, expr.span);
                    let is_plain = capture.ty != Ty::Error && !path.is_through();
                    if is_plain && !self.state.is_dead {
                        let (span, ty) = (expr.span, capture.ty.clone());
                        self.state.moved.insert(path, Moved { span, how, ty });
                    }
                }
            }
        }
        self.used.extend(body.outer.iter().filter_map(root_of));
        self.walk_inner(id, &body);
    }

    /// Goes through the body of a closure or an async block, once.
    fn walk_inner(&mut self, id: BodyId, body: &Body) {
        let declared: Vec<Declared> = body
            .outer
            .iter()
            .map(|variable| match root_of(variable) {
                Some(Root::Local(local)) => {
                    let row = &self.body.locals[local as usize];
                    Declared { name: row.name.clone(), mutable: row.mutable, span: row.span }
                }
                Some(Root::Capture(n)) if (n as usize) < self.captured.len() => {
                    self.captured[n as usize].clone()
                }
                _ => Declared { name: "".into(), mutable: true, span: body.span },
            })
            .collect();
        let changed = match self.found.inner.get(&id) {
            Some(changed) => changed.clone(),
            None => {
                let mut inner = Walker::new(self.checker, self.found, body, declared);
                inner.run();
                let changed = inner.changed.clone();
                inner.leave();
                self.found.inner.insert(id, changed.clone());
                changed
            }
        };
        for root in changed {
            if let Root::Capture(n) = root
                && let Some(root) = body.outer.get(n as usize).and_then(root_of)
            {
                self.changed.insert(root);
            }
        }
    }

    /// The borrows that a closure or an async block holds: those that it makes, given, and those
    /// of the references that it takes, put into `found`.
    pub(super) fn captured_loans(
        &mut self,
        id: BodyId,
        found: &mut BTreeSet<LoanId>,
    ) -> Vec<(Path, bool)> {
        let Some(body) = self.checker.body(id) else { return Vec::new() };
        let mut made = Vec::new();
        for capture in &body.captures {
            let Some(path) = place_of(capture.place()).path else { continue };
            match capture.how {
                // The reference is lent on; what it points to is borrowed already.
                CaptureKind::Ref if is_behind(capture) => {
                    if let Root::Local(local) = path.root
                        && let Some(held) = self.state.loans.get(&local)
                    {
                        found.extend(held);
                    }
                }
                CaptureKind::Ref => made.push((path, false)),
                CaptureKind::RefMut => made.push((path, true)),
                CaptureKind::Value => {
                    if let Path { root: Root::Local(local), steps } = &path
                        && steps.is_empty()
                        && let Some(held) = self.state.loans.get(local)
                    {
                        found.extend(held);
                    }
                }
            }
        }
        made
    }
}

/// Whether only what a `&` points to is captured.
fn is_behind(capture: &Capture) -> bool {
    place_of(capture.place()).beyond == Beyond::Shared
}

/// The variable that an expression names.
fn root_of(variable: &Expr) -> Option<Root> {
    place_of(variable).path.map(|path| path.root)
}
