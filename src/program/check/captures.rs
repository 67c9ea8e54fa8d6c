//! What a body uses of the variables of the bodies around it, part by part, and how.

use super::captured::{Captured, CapturedParts, way};
use super::context::Context;
use super::finish::Closed;
use super::place::is_place;
use crate::program::body::{
    Binding, BodyId, Expr, ExprKind, LocalId, Pattern, PatternKind, Statement,
};
use crate::program::text::Span;
use crate::program::types::Ty;
use rustc_hash::FxHashMap;

/// Goes through a body in the order in which it is evaluated.
pub(super) struct Collector<'c, 'a> {
    pub(super) context: &'c mut Context<'a>,
    /// The bodies inside, which are closed already.
    pub(super) inner: &'c FxHashMap<BodyId, Closed>,
    /// The variables that are its own.
    pub(super) own: &'c [LocalId],
    /// What was found.
    pub(super) parts: CapturedParts,
}

impl Collector<'_, '_> {
    pub(super) fn visit(&mut self, expr: &Expr) {
        if is_place(expr) {
            return self.used(expr, Use::Read);
        }
        match &expr.kind {
            ExprKind::Move(of) => self.used(of, Use::Move),
            ExprKind::Copy(of) => self.used(of, Use::Read),
            ExprKind::Borrow { mutable, of } => {
                self.used(of, if *mutable { Use::Change } else { Use::Read });
            }
            ExprKind::Assign(to, value) | ExprKind::AssignOp(_, to, value) => {
                self.visit(value);
                self.used(to, Use::Change);
            }
            ExprKind::Match(scrutinee, arms) => {
                let place = self.scrutinee(scrutinee);
                for arm in arms {
                    self.matched(&arm.pattern, place);
                    if let Some(guard) = &arm.guard {
                        self.visit(guard);
                    }
                    self.visit(&arm.body);
                }
            }
            ExprKind::Let(pattern, scrutinee) => {
                let place = self.scrutinee(scrutinee);
                // rustc looks at the whole value here, whatever the pattern says.
                if let Some(place) = place {
                    self.used(place, Use::Read);
                }
                self.matched(pattern, place);
            }
            ExprKind::Block(block) => {
                for statement in &block.statements {
                    match statement {
                        Statement::Expr(expr) => self.visit(expr),
                        Statement::Let { pattern, value, otherwise, .. } => {
                            let place = value.as_ref().and_then(|value| self.scrutinee(value));
                            self.matched(pattern, place);
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
            ExprKind::Variant { fields, rest, .. } => {
                for (_, value) in fields {
                    self.visit(value);
                }
                if let Some(rest) = rest {
                    self.rest(rest, fields);
                }
            }
            ExprKind::Closure(id) | ExprKind::AsyncBlock(id) => {
                let Some(closed) = self.inner.get(id) else { return };
                for local in &closed.parts.mentioned {
                    self.mention(*local);
                }
                for capture in &closed.body.captures {
                    self.visit(&capture.value);
                }
            }
            _ => expr.each_part(&mut |part| self.visit(part)),
        }
    }

    /// `..rest` gives the fields that are not written.
    fn rest(&mut self, rest: &Expr, fields: &[(u32, Expr)]) {
        let of = unread(rest);
        if !is_place(of) {
            return self.visit(rest);
        }
        self.on_the_way(of);
        let checker = self.context.checker;
        let types = checker.fields_with(&mut self.context.solver, &of.ty, 0);
        for (n, ty) in (0u32..).zip(types) {
            if fields.iter().any(|(given, _)| *given == n) {
                continue;
            }
            let ty = self.context.solver.table.resolve(&ty);
            let is_copy = self.context.solver.is("Copy", &ty);
            let part = part_of(of, ExprKind::Field(Box::new(of.clone()), n), &ty);
            self.used(&part, if is_copy { Use::Read } else { Use::Move });
        }
    }

    /// The place that is matched against, if it is one. Only what a pattern looks at is used.
    fn scrutinee<'e>(&mut self, value: &'e Expr) -> Option<&'e Expr> {
        let of = unread(value);
        if is_place(of) {
            self.on_the_way(of);
            return Some(of);
        }
        self.visit(value);
        None
    }

    fn matched(&mut self, pattern: &Pattern, place: Option<&Expr>) {
        // Of what begins with no variable of a body around, nothing is captured.
        let is_outer = |(root, _): (LocalId, _)| !self.own.contains(&root);
        if let Some(place) = place
            && way(place).is_some_and(is_outer)
        {
            self.pattern(pattern, place);
        }
    }

    fn pattern(&mut self, pattern: &Pattern, place: &Expr) {
        let field =
            |n: u32, ty: &Ty| part_of(place, ExprKind::Field(Box::new(place.clone()), n), ty);
        match &pattern.kind {
            PatternKind::Wild => {}
            PatternKind::Bind { how, sub, .. } => {
                self.used(
                    place,
                    match how {
                        Binding::Move => Use::Move,
                        Binding::RefMut => Use::Change,
                        Binding::Copy | Binding::Ref => Use::Read,
                    },
                );
                if let Some(sub) = sub {
                    self.pattern(sub, place);
                }
            }
            PatternKind::Value(_) | PatternKind::Range { .. } => self.used(place, Use::Read),
            PatternKind::Variant { fields, .. } => {
                if self.context.checker.is_choice(&pattern.ty) {
                    self.used(place, Use::Read);
                }
                for (n, sub) in fields {
                    self.pattern(sub, &field(*n, &sub.ty));
                }
            }
            PatternKind::Tuple(fields) => {
                for (n, sub) in fields {
                    self.pattern(sub, &field(*n, &sub.ty));
                }
            }
            PatternKind::Slice { before, rest, after } => {
                if !matches!(pattern.ty, Ty::Array(..)) {
                    self.used(place, Use::Read);
                }
                // Which element it is makes no difference: arrays are captured whole.
                let nothing = part_of(place, ExprKind::Tuple(Vec::new()), &Ty::unit());
                let rest = rest.iter().flatten().map(|rest| &**rest);
                for sub in before.iter().chain(rest).chain(after) {
                    let kind = ExprKind::Index(Box::new(place.clone()), Box::new(nothing.clone()));
                    self.pattern(sub, &part_of(place, kind, &sub.ty));
                }
            }
            PatternKind::Deref(inner) => {
                let kind = ExprKind::Deref(Box::new(place.clone()));
                self.pattern(inner, &part_of(place, kind, &inner.ty));
            }
            PatternKind::Or(cases) => cases.iter().for_each(|case| self.pattern(case, place)),
        }
    }

    fn mention(&mut self, local: LocalId) {
        if !self.own.contains(&local) && !self.parts.mentioned.contains(&local) {
            self.parts.mentioned.push(local);
        }
    }

    /// What is evaluated on the way to a place.
    fn on_the_way(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Local(local) => self.mention(*local),
            ExprKind::Static(_) | ExprKind::Capture(_) => {}
            ExprKind::Field(base, _) => self.on_the_way(base),
            ExprKind::Index(base, index) => {
                self.on_the_way(base);
                self.visit(index);
            }
            ExprKind::Deref(pointer) => {
                let of = unread(pointer);
                if is_place(of) { self.on_the_way(of) } else { self.visit(pointer) }
            }
            _ => self.visit(expr),
        }
    }

    fn used(&mut self, place: &Expr, how: Use) {
        self.on_the_way(place);
        if !is_place(place) {
            return;
        }
        if let Some(captured) = Captured::new(place, how)
            && !self.own.contains(&captured.root)
        {
            let captured = self.context.as_captured(captured, &mut self.parts);
            self.parts.add(captured);
        }
    }
}

/// A part of a place.
fn part_of(place: &Expr, kind: ExprKind, ty: &Ty) -> Expr {
    let span: Span = place.span;
    Expr { kind, ty: ty.clone(), span }
}

/// The place that is read, where an expression reads one.
pub(super) fn unread(expr: &Expr) -> &Expr {
    match &expr.kind {
        ExprKind::Move(place) | ExprKind::Copy(place) => place,
        _ => expr,
    }
}

/// How a pattern takes what it is matched against.
pub(super) fn taken(pattern: &Pattern) -> Use {
    match &pattern.kind {
        PatternKind::Bind { how, sub, .. } => {
            let own = match how {
                Binding::Move => Use::Move,
                Binding::RefMut => Use::Change,
                Binding::Copy | Binding::Ref => Use::Read,
            };
            sub.as_ref().map_or(own, |sub| own.max(taken(sub)))
        }
        PatternKind::Variant { fields, .. } | PatternKind::Tuple(fields) => {
            fields.iter().map(|(_, pattern)| taken(pattern)).max().unwrap_or(Use::Read)
        }
        PatternKind::Slice { before, rest, after } => {
            let rest = rest.iter().flatten().map(|rest| &**rest);
            before.iter().chain(after).chain(rest).map(taken).max().unwrap_or(Use::Read)
        }
        PatternKind::Deref(inner) => match taken(inner) {
            Use::Change => Use::Change,
            _ => Use::Read,
        },
        PatternKind::Or(cases) => cases.iter().map(taken).max().unwrap_or(Use::Read),
        PatternKind::Wild | PatternKind::Value(_) | PatternKind::Range { .. } => Use::Read,
    }
}

/// How a part of a variable of the body around is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    Read,
    Change,
    Move,
}
