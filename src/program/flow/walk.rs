//! The walk through a body in the order in which it runs, with what is known of its variables.

use std::collections::BTreeSet;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Found;
use super::loans::{Access, Loan};
use super::path::{Place, Root, Step, is_place, place_of, unread};
use super::state::{How, State};
use crate::program::body::{Body, Callee, Expr, ExprKind, LoopId, Owner};
use crate::program::check::Checker;
use crate::program::text::Span;
use crate::program::types::Ty;

/// A variable that a closure or async block holds, as it is declared.
#[derive(Debug, Clone)]
pub(super) struct Declared {
    pub(super) name: Rc<str>,
    pub(super) mutable: bool,
    pub(super) span: Span,
}

/// What a loop, or a labelled block, was left with.
pub(super) struct Left {
    pub(super) id: LoopId,
    pub(super) breaks: State,
    pub(super) continues: State,
}

/// Goes through one body.
pub(super) struct Walker<'a> {
    pub(super) checker: &'a Checker,
    pub(super) found: &'a mut Found,
    pub(super) body: &'a Body,
    /// The variables that it captures.
    pub(super) captured: Vec<Declared>,
    pub(super) state: State,
    pub(super) loans: Vec<Loan>,
    /// The variables that are looked at somewhere.
    pub(super) used: BTreeSet<Root>,
    /// The variables that have to be `mut`.
    pub(super) changed: BTreeSet<Root>,
    pub(super) left: Vec<Left>,
    /// How far the loops have been gone through, so that a loop inside another begins there.
    pub(super) turns: FxHashMap<LoopId, State>,
    /// The variables of the blocks around, each with those that are declared in it.
    pub(super) scopes: Vec<Vec<u32>>,
    /// The expressions whose value is the body's, by their addresses.
    tails: FxHashSet<usize>,
    pub(super) in_loops: u32,
}

impl<'a> Walker<'a> {
    pub(super) fn new(
        checker: &'a Checker,
        found: &'a mut Found,
        body: &'a Body,
        captured: Vec<Declared>,
    ) -> Self {
        Self {
            checker,
            found,
            body,
            captured,
            state: State::default(),
            loans: Vec::new(),
            used: BTreeSet::new(),
            changed: BTreeSet::new(),
            left: Vec::new(),
            turns: FxHashMap::default(),
            scopes: vec![Vec::new()],
            tails: FxHashSet::default(),
            in_loops: 0,
        }
    }

    /// Goes through the whole body.
    pub(super) fn run(&mut self) {
        for param in &self.body.params {
            self.bind(param, &Place::value(), How::Pattern);
            self.irrefutable(param, "a parameter");
        }
        tails(&self.body.value, &mut self.tails);
        self.value(&self.body.value);
    }

    pub(super) fn value(&mut self, expr: &Expr) {
        self.found.fuel = self.found.fuel.saturating_sub(1);
        if self.found.fuel == 0 {
            return;
        }
        self.kind(expr);
        if self.tails.contains(&std::ptr::from_ref(expr).addr()) {
            self.returned(expr);
        }
        if expr.ty == Ty::Never {
            self.state = State::dead();
        }
    }

    fn kind(&mut self, expr: &Expr) {
        let span = expr.span;
        match &expr.kind {
            _ if is_place(expr) => {
                let place = self.place(expr);
                self.access(&place, Access::Look, span);
            }
            ExprKind::Copy(of) => {
                let place = self.place(of);
                self.access(&place, Access::Copy, span);
            }
            ExprKind::Move(of) => {
                let place = self.place(of);
                self.move_out(&place, of, span, How::Value);
            }
            ExprKind::Borrow { mutable, of } if is_place(of) => {
                let place = self.place(of);
                self.access(&place, Access::borrow(*mutable), span);
            }
            ExprKind::Closure(id) | ExprKind::AsyncBlock(id) => self.enclosed(*id, expr),
            ExprKind::Call(callee, args) => self.call(callee, args),
            ExprKind::Await(future, _) => {
                self.value(future);
                if let (Ty::AsyncFn(id, _), Owner::Fn(own, _)) = (&future.ty, &self.body.owner)
                    && id == own
                {
                    self.awaits_itself(span);
                }
            }
            ExprKind::If { condition, then, otherwise } => {
                let fails = self.condition(condition);
                self.value(then);
                let passed = std::mem::replace(&mut self.state, fails);
                if let Some(otherwise) = otherwise {
                    self.value(otherwise);
                }
                self.state.join(&passed);
            }
            ExprKind::And(..) | ExprKind::Or(..) | ExprKind::Let(..) => {
                let fails = self.condition(expr);
                self.state.join(&fails);
            }
            ExprKind::Match(scrutinee, arms) => self.match_arms(expr, scrutinee, arms),
            ExprKind::Block(block) => self.block(block),
            ExprKind::Loop(id, body) => self.looped(*id, body),
            ExprKind::Break(id, value) => {
                if let Some(value) = value {
                    self.value(value);
                }
                let state = std::mem::replace(&mut self.state, State::dead());
                if let Some(left) = self.left.iter_mut().rfind(|left| left.id == *id) {
                    left.breaks.join(&state);
                }
            }
            ExprKind::Continue(id) => {
                let state = std::mem::replace(&mut self.state, State::dead());
                if let Some(left) = self.left.iter_mut().rfind(|left| left.id == *id) {
                    left.continues.join(&state);
                }
            }
            ExprKind::Return(value) => {
                if let Some(value) = value {
                    self.value(value);
                    self.returned(value);
                }
                self.state = State::dead();
            }
            ExprKind::Assign(to, value) => {
                self.value(value);
                let loans =
                    matches!(to.kind, ExprKind::Local(_)).then(|| self.loans_of(value, true));
                let place = self.place(to);
                self.assign(&place, to, span);
                if let (ExprKind::Local(local), Some(loans)) = (&to.kind, loans) {
                    self.hold(local.0, loans);
                }
            }
            ExprKind::AssignOp(_, to, value) => {
                self.value(value);
                let place = self.place(to);
                self.access(&place, Access::Copy, span);
                self.assign(&place, to, span);
            }
            ExprKind::Variant { fields, rest, .. } => {
                for (_, value) in fields {
                    self.value(value);
                }
                if let Some(rest) = rest {
                    self.rest(rest, fields);
                }
            }
            _ => {
                let mut parts = Vec::new();
                expr.each_part(&mut |part| parts.push(part));
                for part in parts {
                    self.value(part);
                }
            }
        }
    }

    /// `..rest` gives the fields that are not written.
    fn rest(&mut self, rest: &Expr, fields: &[(u32, Expr)]) {
        let of = unread(rest);
        if !is_place(of) {
            return self.value(rest);
        }
        let place = self.place(of);
        for (n, ty) in (0u32..).zip(self.checker.fields(&of.ty, 0)) {
            if fields.iter().any(|(given, _)| *given == n) {
                continue;
            }
            let part = place.step(Step::Field(0, n));
            if self.checker.is_copy(&ty) {
                self.access(&part, Access::Copy, rest.span);
            } else {
                self.take(&part, &ty, rest.span, How::Value);
            }
        }
    }

    fn call(&mut self, callee: &Callee, args: &[Expr]) {
        // A receiver that is borrowed as `&mut` is only needed alone when the arguments are there.
        let mut put_off = None;
        for (i, arg) in args.iter().enumerate() {
            match &arg.kind {
                ExprKind::Borrow { mutable: true, of } if i == 0 && is_place(of) => {
                    let place = self.place(of);
                    self.access(&place, Access::Look, arg.span);
                    put_off = Some((place, arg.span));
                }
                ExprKind::Move(of) if i == 0 => {
                    let place = self.place(of);
                    let how = self.how_taken(callee);
                    self.move_out(&place, of, arg.span, how);
                }
                _ => self.value(arg),
            }
        }
        if let Some((place, span)) = put_off {
            self.access(&place, Access::borrow(true), span);
        }
        self.kept(callee, args);
    }

    /// The place that an expression is, what is evaluated on the way to it gone through.
    pub(super) fn place(&mut self, expr: &Expr) -> Place {
        match &expr.kind {
            ExprKind::Field(base, _) => {
                self.place(base);
            }
            ExprKind::Index(base, index) => {
                self.place(base);
                self.value(index);
            }
            ExprKind::Deref(pointer) => {
                let inner = unread(pointer);
                self.place(inner);
            }
            ExprKind::Local(_) | ExprKind::Capture(_) | ExprKind::Static(_) => {}
            _ => self.value(expr),
        }
        place_of(expr)
    }

    /// What is matched against: a place, where it is one.
    pub(super) fn scrutinee(&mut self, expr: &Expr) -> Place {
        let of = unread(expr);
        if is_place(of) {
            return self.place(of);
        }
        self.value(expr);
        Place::value()
    }

    pub(super) fn declare(&mut self, local: u32) {
        self.begin(local);
        self.state.given.insert(local);
        if let Some(scope) = self.scopes.last_mut()
            && !scope.contains(&local)
        {
            scope.push(local);
        }
    }
}

/// The expressions whose value is that of `expr`.
fn tails(expr: &Expr, found: &mut FxHashSet<usize>) {
    match &expr.kind {
        ExprKind::Block(block) => {
            if let Some(value) = &block.value {
                tails(value, found);
            }
        }
        ExprKind::If { then, otherwise: Some(otherwise), .. } => {
            tails(then, found);
            tails(otherwise, found);
        }
        ExprKind::Match(_, arms) => arms.iter().for_each(|arm| tails(&arm.body, found)),
        _ => {
            found.insert(std::ptr::from_ref(expr).addr());
        }
    }
}
