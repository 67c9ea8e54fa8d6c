//! Conditions, arms, loops and blocks: where ways part and meet.

use super::path::is_place;
use super::state::{How, State};
use super::walk::{Left, Walker};
use crate::program::body::{
    ArmBody, Block, Expr, ExprKind, LoopId, Pattern, PatternKind, Statement,
};

impl Walker<'_> {
    /// Goes through a condition; gives what is known where it fails, and goes on where it holds.
    pub(super) fn condition(&mut self, expr: &Expr) -> State {
        match &expr.kind {
            ExprKind::And(left, right) => {
                let mut fails = self.condition(left);
                let other = self.condition(right);
                fails.join(&other);
                fails
            }
            ExprKind::Or(left, right) => {
                let fails = self.condition(left);
                let holds = std::mem::replace(&mut self.state, fails);
                let fails = self.condition(right);
                self.state.join(&holds);
                fails
            }
            ExprKind::Let(pattern, scrutinee) => {
                let place = self.scrutinee(scrutinee);
                self.test(pattern, &place);
                let fails = self.state.clone();
                self.bind(pattern, &place, How::Pattern);
                fails
            }
            _ => {
                self.value(expr);
                self.state.clone()
            }
        }
    }

    pub(super) fn match_arms(&mut self, whole: &Expr, scrutinee: &Expr, arms: &[ArmBody]) {
        let place = self.scrutinee(scrutinee);
        self.exhaustive(whole, scrutinee, arms);
        let mut out = State::dead();
        for arm in arms {
            self.test(&arm.pattern, &place);
            let mut next = self.state.clone();
            if let Some(guard) = &arm.guard {
                self.declare_all(&arm.pattern);
                let fails = self.condition(guard);
                next.join(&fails);
            }
            let how = if is_for(arms) { How::Loop } else { How::Pattern };
            self.bind(&arm.pattern, &place, how);
            self.value(&arm.body);
            out.join(&self.state);
            self.state = next;
        }
        self.state = out;
    }

    pub(super) fn looped(&mut self, id: LoopId, body: &Expr) {
        let mut entry = self.state.clone();
        if let Some(known) = self.turns.get(&id) {
            entry.join(known);
        }
        self.in_loops += 1;
        loop {
            self.state = entry.clone();
            self.left.push(Left { id, breaks: State::dead(), continues: State::dead() });
            self.value(body);
            let Some(left) = self.left.pop() else { break };
            let mut back = std::mem::replace(&mut self.state, left.breaks);
            back.join(&left.continues);
            if !entry.join(&back) || self.found.fuel == 0 {
                break;
            }
        }
        self.in_loops -= 1;
        self.turns.insert(id, entry);
    }

    pub(super) fn block(&mut self, block: &Block) {
        if let Some(id) = block.label {
            self.left.push(Left { id, breaks: State::dead(), continues: State::dead() });
        }
        self.scopes.push(Vec::new());
        let mut goes_on = !self.state.is_dead;
        for statement in &block.statements {
            if goes_on && self.state.is_dead {
                goes_on = false;
                self.unreachable(match statement {
                    Statement::Let { span, .. } => *span,
                    Statement::Expr(expr) => expr.span,
                });
            }
            self.statement(statement);
        }
        if let Some(value) = &block.value {
            if goes_on && self.state.is_dead {
                self.unreachable(value.span);
            }
            self.value(value);
        }
        let declared = self.scopes.pop().unwrap_or_default();
        self.end_of(&declared);
        if block.label.is_some()
            && let Some(left) = self.left.pop()
        {
            self.state.join(&left.breaks);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        match statement {
            Statement::Expr(expr) => {
                self.value(expr);
                self.unused_value(expr);
            }
            Statement::Let { pattern, value: None, .. } => {
                self.declare_all(pattern);
                let mut locals = Vec::new();
                pattern_locals(pattern, &mut locals);
                for local in locals {
                    self.state.given.remove(&local);
                    self.state.unset.insert(local);
                }
            }
            Statement::Let { pattern, value: Some(value), otherwise, .. } => {
                if let PatternKind::Bind { local, sub: None, .. } = &pattern.kind
                    && !is_place(value)
                {
                    self.value(value);
                    let loans = self.loans_of(value, true);
                    self.declare(local.0);
                    self.hold(local.0, loans);
                    return;
                }
                let place = self.scrutinee(value);
                self.test(pattern, &place);
                match otherwise {
                    None => self.irrefutable(pattern, "this `let`"),
                    Some(otherwise) => {
                        let passes = self.state.clone();
                        self.value(otherwise);
                        self.state = passes;
                    }
                }
                self.bind(pattern, &place, How::Pattern);
            }
        }
    }
}

/// Whether the arms are those that a `for` is made of: both stand where it says what it goes
/// through.
pub(super) fn is_for(arms: &[ArmBody]) -> bool {
    matches!(arms, [one, other] if one.pattern.span == other.pattern.span
        && matches!(other.pattern.kind, PatternKind::Variant { variant: 0, .. }))
}

/// The variables that a pattern binds.
pub(super) fn pattern_locals(pattern: &Pattern, locals: &mut Vec<u32>) {
    if let PatternKind::Bind { local, .. } = &pattern.kind {
        locals.push(local.0);
    }
    super::bind::parts(pattern, &mut |part| pattern_locals(part, locals));
}
