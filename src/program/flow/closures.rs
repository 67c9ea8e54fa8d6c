//! Closures and async blocks: what they take where they are made, and their own bodies.

use std::collections::BTreeSet;

use super::loans::{Access, LoanId};
use super::path::{Beyond, Path, Place, Root, Step};
use super::state::{How, Moved};
use super::uses::{Taken, outer_place, uses};
use super::walk::{Declared, Walker};
use crate::program::body::{Body, BodyId, Expr, ExprKind};
use crate::program::types::Ty;

impl Walker<'_> {
    /// A closure or an async block is made.
    pub(super) fn enclosed(&mut self, id: BodyId, expr: &Expr) {
        let Some(body) = self.checker.body(id) else { return };
        let is_async = matches!(expr.kind, ExprKind::AsyncBlock(_));
        let how = if is_async { How::AsyncBlock } else { How::Closure };
        for used in uses(self.checker, &body) {
            let Some(path) = outer_path(&body, used.capture, &used.steps) else { continue };
            let place = Place { path: Some(path.clone()), beyond: Beyond::Nothing };
            let taken = if body.moves(used.capture) { Taken::Moved } else { used.how };
            match taken {
                Taken::Read if used.is_behind => self.access(&place, Access::Look, expr.span),
                Taken::Read => self.access(&place, Access::Borrow, expr.span),
                Taken::Changed => self.access(&place, Access::BorrowMut, expr.span),
                Taken::Moved if self.checker.is_copy(&used.ty) => {
                    self.access(&place, Access::Copy, expr.span);
                }
                Taken::Moved => {
                    self.access(&place, Access::Move, expr.span);
                    let is_plain = used.ty != Ty::Error && !path.is_through();
                    if is_plain && !self.state.is_dead {
                        let (span, ty) = (expr.span, used.ty.clone());
                        self.state.moved.insert(path, Moved { span, how, ty });
                    }
                }
            }
        }
        for capture in &body.captures {
            if let Some((root, _)) = outer_place(&capture.value) {
                self.used.insert(root);
            }
        }
        self.walk_inner(id, &body);
    }

    /// Goes through the body of a closure or an async block, once.
    fn walk_inner(&mut self, id: BodyId, body: &Body) {
        let declared: Vec<Declared> = body
            .captures
            .iter()
            .map(|capture| match outer_place(&capture.value) {
                Some((Root::Local(local), _)) => {
                    let row = &self.body.locals[local as usize];
                    Declared { name: row.name.clone(), mutable: row.mutable, span: row.span }
                }
                Some((Root::Capture(n), _)) if (n as usize) < self.captured.len() => {
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
                && let Some(capture) = body.captures.get(n as usize)
                && let Some((root, _)) = outer_place(&capture.value)
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
        for used in uses(self.checker, &body) {
            let Some(path) = outer_path(&body, used.capture, &used.steps) else { continue };
            let taken = if body.moves(used.capture) { Taken::Moved } else { used.how };
            match taken {
                // The reference is lent on; what it points to is borrowed already.
                Taken::Read if used.is_behind => {
                    if let Root::Local(local) = path.root
                        && let Some(held) = self.state.loans.get(&local)
                    {
                        found.extend(held);
                    }
                }
                Taken::Read | Taken::Changed => made.push((path, taken == Taken::Changed)),
                Taken::Moved => {
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

/// The path, in the body around, to a part of what is captured.
fn outer_path(body: &Body, capture: u32, steps: &[Step]) -> Option<Path> {
    let capture = body.captures.get(capture as usize)?;
    let (root, mut whole) = outer_place(&capture.value)?;
    whole.extend_from_slice(steps);
    Some(Path { root, steps: whole })
}
