//! What is done with places, and whether it may be done there.

use super::loans::{Access, Breach};
use super::path::{Beyond, Path, Place, Root};
use super::state::{How, Moved};
use super::walk::Walker;
use crate::program::body::{Callee, Expr, ExprKind};
use crate::program::items::SelfKind;
use crate::program::text::Span;
use crate::program::types::Ty;

impl Walker<'_> {
    /// Something is done with a place that leaves its value there.
    pub(super) fn access(&mut self, place: &Place, access: Access, span: Span) {
        let Some(path) = &place.path else { return };
        self.used.insert(path.root);
        if access == Access::BorrowMut && place.beyond != Beyond::Shared && !path.is_through() {
            self.changed.insert(path.root);
        }
        if self.state.is_dead {
            return;
        }
        if let Root::Local(local) = path.root {
            if self.state.unset.contains(&local) {
                self.unset(local, span);
                self.state.unset.remove(&local);
            }
            self.broken(local, span);
        }
        if let Some((gone, moved)) = self.state.gone(path)
            && (access != Access::Look || gone.contains(path))
        {
            self.moved(path, &gone, &moved, access, span);
            self.state.moved.remove(&gone);
        }
        self.conflict(path, place.beyond, access, span);
    }

    /// `of` is read as a value, and is not `Copy`.
    pub(super) fn move_out(&mut self, place: &Place, of: &Expr, span: Span, how: How) {
        if let Some(ty) = self.dropped_base(of) {
            self.access(place, Access::Look, span);
            return self.moved_out_of_drop(&ty, span);
        }
        self.take(place, &of.ty, span, how);
    }

    /// A value of this type, which is not `Copy`, is taken out of a place.
    pub(super) fn take(&mut self, place: &Place, ty: &Ty, span: Span, how: How) {
        // Where a `&mut` is wanted, rustc lends it instead of moving it, and knows better where
        // one is wanted.
        let is_lent = matches!(ty, Ty::Ref { mutable: true, .. });
        let access = if is_lent { Access::Look } else { Access::Move };
        self.access(place, access, span);
        if is_lent || *ty == Ty::Error || self.state.is_dead {
            return;
        }
        let is_through = place.path.as_ref().is_some_and(Path::is_through);
        match (place.exact(), place.beyond) {
            (Some(path), _) if !is_through => {
                let moved = Moved { span, how, ty: ty.clone() };
                self.state.moved.insert(path.clone(), moved);
            }
            (None, Beyond::Nothing) => {}
            // A pattern may take an array apart.
            (None, Beyond::Element) if how == How::Pattern => {}
            (_, beyond) => self.moved_out_of_borrowed(place, beyond, ty, span),
        }
    }

    /// A place gets a value.
    pub(super) fn assign(&mut self, place: &Place, to: &Expr, span: Span) {
        let Some(path) = &place.path else { return };
        let whole = place.beyond == Beyond::Nothing && path.steps.is_empty();
        if let (true, Root::Local(local)) = (whole, path.root) {
            self.assign_variable(local, span);
        } else {
            if !whole {
                self.used.insert(path.root);
            }
            if place.beyond != Beyond::Shared && !path.is_through() {
                self.changed.insert(path.root);
            }
            if let (true, Root::Capture(n)) = (whole, path.root) {
                self.assign_captured(n, span);
            }
            if self.state.is_dead {
                return;
            }
            if let Root::Local(local) = path.root {
                if self.state.unset.contains(&local) {
                    self.unset(local, span);
                    self.state.unset.remove(&local);
                }
                if path.is_through() || place.beyond != Beyond::Nothing {
                    self.broken(local, span);
                }
            }
            // A part of what is not there cannot be given a value.
            if let Some((gone, moved)) = self.state.gone(path)
                && gone != *path
                && gone.contains(path)
            {
                self.moved(path, &gone, &moved, Access::Write, to.span);
                self.state.moved.remove(&gone);
            }
        }
        if self.state.is_dead {
            return;
        }
        self.conflict(path, place.beyond, Access::Write, span);
        if place.beyond == Beyond::Nothing {
            self.state.restore(path);
        }
    }

    fn assign_variable(&mut self, local: u32, span: Span) {
        let row = &self.body.locals[local as usize];
        if self.state.given.contains(&local) {
            self.changed.insert(Root::Local(local));
            if !row.mutable && !self.state.is_dead {
                self.given_twice(local, span);
            }
        }
        self.state.unset.remove(&local);
        self.state.given.insert(local);
        self.kill(local);
    }

    /// The type of the value with a destructor that a place is a field of.
    fn dropped_base(&self, of: &Expr) -> Option<Ty> {
        let ExprKind::Field(base, _) = &of.kind else { return None };
        if matches!(base.ty, Ty::Adt(..)) && self.checker.drop_of(&base.ty).is_some() {
            return Some(base.ty.clone());
        }
        self.dropped_base(base)
    }

    /// How a call takes its first argument.
    pub(super) fn how_taken(&self, callee: &Callee) -> How {
        let Callee::Fn(id, _) = callee else { return How::Value };
        let row = &self.checker.front.items.fns[id.index()];
        match row.self_kind {
            Some(SelfKind::Value) if &*row.name == "into_iter" => How::Loop,
            Some(_) => How::Receiver,
            None => How::Value,
        }
    }

    /// The variables of a block end.
    pub(super) fn end_of(&mut self, declared: &[u32]) {
        if !self.state.is_dead {
            for local in declared {
                let path = Path::new(Root::Local(*local));
                self.breach(&path, Breach::Ends, self.body.locals[*local as usize].span);
            }
        }
        for local in declared {
            self.state.forget(*local);
        }
    }
}
