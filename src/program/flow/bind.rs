//! Patterns: what they look at, and what they take.

use super::loans::Access;
use super::path::{Beyond, Place, Step};
use super::state::How;
use super::walk::Walker;
use crate::program::body::{Binding, Pattern, PatternKind};

/// Calls `visit` with each pattern directly inside.
pub(super) fn parts<'p>(pattern: &'p Pattern, visit: &mut dyn FnMut(&'p Pattern)) {
    match &pattern.kind {
        PatternKind::Wild | PatternKind::Value(_) | PatternKind::Range { .. } => {}
        PatternKind::Bind { sub, .. } => {
            if let Some(sub) = sub {
                visit(sub);
            }
        }
        PatternKind::Variant { fields, .. } | PatternKind::Tuple(fields) => {
            for (_, field) in fields {
                visit(field);
            }
        }
        PatternKind::Slice { before, rest, after } => {
            for element in before.iter().chain(after) {
                visit(element);
            }
            if let Some(Some(rest)) = rest {
                visit(rest);
            }
        }
        PatternKind::Deref(inner) => visit(inner),
        PatternKind::Or(cases) => {
            for case in cases {
                visit(case);
            }
        }
    }
}

/// Calls `visit` with each pattern directly inside, and the place that it is matched against.
pub(super) fn places<'p>(
    pattern: &'p Pattern,
    place: &Place,
    visit: &mut dyn FnMut(&'p Pattern, &Place),
) {
    match &pattern.kind {
        PatternKind::Variant { variant, fields } => {
            for (n, field) in fields {
                visit(field, &place.step(Step::Field(*variant, *n)));
            }
        }
        PatternKind::Tuple(fields) => {
            for (n, field) in fields {
                visit(field, &place.step(Step::Field(0, *n)));
            }
        }
        PatternKind::Slice { .. } => {
            let place = place.beyond(Beyond::Element);
            parts(pattern, &mut |part| visit(part, &place));
        }
        PatternKind::Deref(_) => {
            let place = place.pointed(&pattern.ty);
            parts(pattern, &mut |part| visit(part, &place));
        }
        _ => parts(pattern, &mut |part| visit(part, place)),
    }
}

impl Walker<'_> {
    /// A pattern tells apart what is in a place.
    pub(super) fn test(&mut self, pattern: &Pattern, place: &Place) {
        let looks = match &pattern.kind {
            PatternKind::Value(_) | PatternKind::Range { .. } => true,
            PatternKind::Variant { .. } => self.checker.is_choice(&pattern.ty),
            _ => false,
        };
        if looks {
            self.access(place, Access::Look, pattern.span);
        }
        let mut inner = Vec::new();
        places(pattern, place, &mut |part, place| inner.push((part, place.clone())));
        for (part, place) in inner {
            self.test(part, &place);
        }
    }

    /// A pattern that matches takes what it binds.
    pub(super) fn bind(&mut self, pattern: &Pattern, place: &Place, how: How) {
        if let PatternKind::Or(cases) = &pattern.kind {
            let before = self.state.clone();
            let mut after = super::state::State::dead();
            for case in cases {
                self.state = before.clone();
                self.bind(case, place, how);
                after.join(&self.state);
            }
            self.state = after;
            return;
        }
        let mut inner = Vec::new();
        places(pattern, place, &mut |part, place| inner.push((part, place.clone())));
        for (part, place) in inner {
            self.bind(part, &place, how);
        }
        if let PatternKind::Bind { local, how: binding, .. } = &pattern.kind {
            match binding {
                Binding::Move => self.take(place, &pattern.ty, pattern.span, how),
                Binding::Copy => self.access(place, Access::Copy, pattern.span),
                Binding::Ref => self.access(place, Access::borrow(false), pattern.span),
                Binding::RefMut => self.access(place, Access::borrow(true), pattern.span),
            }
            self.declare(local.0);
        }
    }

    /// The variables of a pattern begin; a guard looks at them before they take anything.
    pub(super) fn declare_all(&mut self, pattern: &Pattern) {
        let mut locals = Vec::new();
        super::control::pattern_locals(pattern, &mut locals);
        for local in locals {
            self.declare(local);
        }
    }
}
