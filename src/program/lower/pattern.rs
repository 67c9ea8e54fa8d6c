//! Patterns: first the tests, then the variables.

use super::body::Builder;
use super::place::Place;
use super::scope::Scope;
use crate::program::body::{
    ArmBody, Binding, Callee, Expr, ExprKind, LocalId, Pattern, PatternKind,
};
use crate::program::code::{Constant, Op, PlaceStep, Reg};
use crate::program::types::Ty;

impl Builder<'_, '_> {
    /// `let pattern = value else { otherwise };`
    pub(super) fn let_statement(
        &mut self,
        pattern: &Pattern,
        value: Option<&Expr>,
        otherwise: Option<&Expr>,
    ) {
        let Some(value) = value else { return self.declare_all(pattern) };
        if let PatternKind::Bind { local, sub: None, how: Binding::Move | Binding::Copy } =
            &pattern.kind
        {
            let reg = self.register();
            self.scopes.push(Scope::default());
            self.value_into(value, reg);
            self.end_let_scope(value);
            self.adopt(*local, reg);
            return;
        }
        self.scopes.push(Scope::default());
        let place = self.scrutinee(value);
        let mut fails = Vec::new();
        self.test(pattern, &place, &mut fails);
        // The variables outlive the statement; what else its value had does not, unless they
        // refer to it.
        let own = self.scopes.pop().map(|scope| scope.drops).unwrap_or_default();
        let lives_on = self.extends(value) || refers(pattern);
        if lives_on && let Some(scope) = self.scopes.last_mut() {
            scope.drops.extend(own.iter().copied());
        }
        self.bind(pattern, &place);
        if !lives_on {
            self.drop_all(&own);
        }
        if let Some(otherwise) = otherwise {
            let end = self.emit(Op::Jump(0));
            for jump in fails {
                self.lands_here(jump);
            }
            if !lives_on {
                self.drop_all(&own);
            }
            let nothing = self.register();
            self.value_into(otherwise, nothing);
            self.lands_here(end);
        }
    }

    /// Variables that have no value yet live from here on.
    fn declare_all(&mut self, pattern: &Pattern) {
        match &pattern.kind {
            PatternKind::Bind { local, .. } => {
                self.declare(*local);
            }
            PatternKind::Tuple(parts) => {
                parts.iter().for_each(|(_, part)| self.declare_all(part));
            }
            _ => {}
        }
    }

    fn drop_all(&mut self, drops: &[(Reg, u32)]) {
        for (reg, plan) in drops.iter().rev() {
            self.emit(Op::Drop(*reg, *plan));
        }
    }

    /// The end of the statement of a `let`: what its value borrows lives on.
    fn end_let_scope(&mut self, value: &Expr) {
        if self.extends(value) {
            if let Some(scope) = self.scopes.pop()
                && let Some(outer) = self.scopes.last_mut()
            {
                outer.drops.extend(scope.drops);
            }
        } else {
            self.end_scope();
        }
    }

    /// Whether what a value borrows lives as long as the variable: `&f()`, `S { a: &f() }`,
    /// `pin!(f())`.
    fn extends(&self, value: &Expr) -> bool {
        match &value.kind {
            ExprKind::Borrow { .. } => true,
            ExprKind::Tuple(parts) | ExprKind::Array(parts) => {
                parts.iter().any(|part| self.extends(part))
            }
            ExprKind::Variant { fields, .. } => fields.iter().any(|(_, field)| self.extends(field)),
            ExprKind::Cast(_, inner) | ExprKind::Coerce(_, inner) => self.extends(inner),
            ExprKind::Block(block) => block.value.as_ref().is_some_and(|value| self.extends(value)),
            ExprKind::Call(Callee::Fn(id, _), args) => {
                let function = &self.lowering.checker.front.items.fns[id.index()];
                &*function.name == "__pin" && args.iter().any(|arg| self.extends(arg))
            }
            _ => false,
        }
    }

    /// What a pattern is matched against.
    fn scrutinee(&mut self, value: &Expr) -> Place {
        match &value.kind {
            ExprKind::Copy(place) => self.place_of(place),
            // A pattern that moves takes only the parts that it binds.
            ExprKind::Move(place) => self.place_of(place),
            _ => self.place_of(value),
        }
    }

    /// Evaluates a condition; `fails` are the jumps that are taken where it is false.
    pub(super) fn condition(&mut self, expr: &Expr, fails: &mut Vec<usize>) {
        match &expr.kind {
            ExprKind::And(left, right) => {
                self.condition(left, fails);
                self.condition(right, fails);
            }
            ExprKind::Let(pattern, scrutinee) => {
                let place = self.scrutinee(scrutinee);
                let mut own = Vec::new();
                self.test(pattern, &place, &mut own);
                self.bind(pattern, &place);
                self.fail_later(own, fails, 1);
            }
            _ => {
                // What it makes on the way is gone before anything else happens.
                self.scopes.push(Scope::default());
                let fail = match self.int_branch(expr) {
                    Some(fail) => fail,
                    None => {
                        let value = self.value(expr);
                        self.emit(Op::JumpIf(value, false, 0))
                    }
                };
                self.fail_later(vec![fail], fails, 2);
                self.end_scope();
            }
        }
    }

    /// Where a condition fails, what was made for it is dropped before going on: what lives in so
    /// many of the innermost scopes.
    fn fail_later(&mut self, jumps: Vec<usize>, fails: &mut Vec<usize>, scopes: usize) {
        if jumps.is_empty() {
            return;
        }
        let from = self.scopes.len().saturating_sub(scopes);
        let drops: Vec<_> =
            self.scopes[from..].iter().flat_map(|scope| scope.drops.iter().copied()).collect();
        if drops.is_empty() {
            fails.extend(jumps);
            return;
        }
        let go_on = self.emit(Op::Jump(0));
        for jump in jumps {
            self.lands_here(jump);
        }
        for (reg, plan) in drops.into_iter().rev() {
            self.emit(Op::Drop(reg, plan));
        }
        fails.push(self.emit(Op::Jump(0)));
        self.lands_here(go_on);
    }

    pub(super) fn match_arms(&mut self, scrutinee: &Expr, arms: &[ArmBody], dst: Reg) {
        // What the scrutinee makes on the way lives as long as the statement around.
        let place = self.scrutinee(scrutinee);
        let mut ends = Vec::new();
        for arm in arms {
            let mut fails = Vec::new();
            let line = self.line();
            self.set_line(arm.pattern.span);
            self.test(&arm.pattern, &place, &mut fails);
            self.restore_line(line);
            self.scopes.push(Scope::default());
            if let Some(guard) = &arm.guard {
                // The guard looks at what the arm takes only if the guard says so.
                let value = self.register();
                self.scoped(|this| {
                    this.bind_as(&arm.pattern, &place, true);
                    this.value_into(guard, value);
                });
                // What the guard looked at is the arm's, if anything's: its own variables are others.
                for local in locals(&arm.pattern) {
                    if let Some(reg) = self.locals[local.0 as usize].take() {
                        let nothing = self.constant(Constant::Unit);
                        self.emit(Op::Constant(reg, nothing));
                    }
                }
                let pass = self.emit(Op::JumpIf(value, true, 0));
                fails.push(self.emit(Op::Jump(0)));
                self.lands_here(pass);
            }
            self.bind(&arm.pattern, &place);
            self.value_into(&arm.body, dst);
            self.end_scope();
            ends.push(self.emit(Op::Jump(0)));
            for jump in fails {
                self.lands_here(jump);
            }
        }
        self.emit(Op::Unreachable);
        for jump in ends {
            self.lands_here(jump);
        }
    }

    /// Tests whether a place matches; `fails` are the jumps that are taken where it does not.
    pub(super) fn test(&mut self, pattern: &Pattern, place: &Place, fails: &mut Vec<usize>) {
        match &pattern.kind {
            PatternKind::Wild | PatternKind::Bind { sub: None, .. } => {}
            PatternKind::Bind { sub: Some(sub), .. } => self.test(sub, place, fails),
            PatternKind::Value(value) => {
                let wanted = self.value(value);
                let own = self.register();
                self.read(own, place);
                fails.push(self.emit(Op::Same(own, wanted, 0)));
            }
            PatternKind::Range { low, high, inclusive } => {
                let own = self.register();
                self.read(own, place);
                for (bound, is_low) in [(low, true), (high, false)] {
                    let Some(bound) = bound else { continue };
                    let bound = self.value(bound);
                    let result = self.register();
                    use crate::program::body::BinaryOp;
                    let op = match (is_low, inclusive) {
                        (true, _) => BinaryOp::Ge,
                        (false, true) => BinaryOp::Le,
                        (false, false) => BinaryOp::Lt,
                    };
                    self.emit(match &pattern.ty {
                        Ty::Int(kind) => Op::Int(op, *kind, result, own, bound),
                        Ty::Float(_) => Op::Float(op, false, result, own, bound),
                        _ => Op::Plain(op, result, own, bound),
                    });
                    fails.push(self.emit(Op::JumpIf(result, false, 0)));
                }
            }
            PatternKind::Variant { variant, fields } => {
                if self.lowering.checker.is_choice(&pattern.ty) {
                    let whole = self.enter(place);
                    fails.push(self.emit(Op::Variant(whole, *variant, 0)));
                }
                for (number, field) in fields {
                    self.test(field, &place.step(PlaceStep::Field(*number)), fails);
                }
            }
            PatternKind::Tuple(fields) => {
                for (number, field) in fields {
                    self.test(field, &place.step(PlaceStep::Field(*number)), fails);
                }
            }
            PatternKind::Slice { before, rest, after } => {
                let whole = self.enter(place);
                let least = u32::try_from(before.len() + after.len()).unwrap_or(u32::MAX);
                fails.push(self.emit(Op::Length(whole, least, rest.is_some(), 0)));
                if let Some(Some(rest)) = rest {
                    self.test(rest, &between(place, before, after), fails);
                }
                for (n, pattern) in (0u32..).zip(before) {
                    self.test(pattern, &place.step(PlaceStep::Field(n)), fails);
                }
                for (n, pattern) in (1u32..).zip(after.iter().rev()) {
                    self.test(pattern, &place.step(PlaceStep::FromEnd(n)), fails);
                }
            }
            PatternKind::Deref(inner) => {
                let place = self.through(pattern, place);
                self.test(inner, &place, fails);
            }
            PatternKind::Or(cases) => {
                let mut passes = Vec::new();
                for (i, case) in cases.iter().enumerate() {
                    let mut own = Vec::new();
                    self.test(case, place, &mut own);
                    if i + 1 == cases.len() {
                        fails.extend(own);
                    } else {
                        passes.push(self.emit(Op::Jump(0)));
                        for jump in own {
                            self.lands_here(jump);
                        }
                    }
                }
                for jump in passes {
                    self.lands_here(jump);
                }
            }
        }
    }

    fn through(&self, pattern: &Pattern, place: &Place) -> Place {
        match pattern.ty {
            Ty::Ref { mutable: true, .. } => place.step(PlaceStep::Through),
            _ => place.clone(),
        }
    }

    /// Gives the variables of a pattern that matches their values.
    pub(super) fn bind(&mut self, pattern: &Pattern, place: &Place) {
        self.bind_as(pattern, place, false);
    }

    fn bind_as(&mut self, pattern: &Pattern, place: &Place, for_guard: bool) {
        match &pattern.kind {
            PatternKind::Bind { local, how, sub } => {
                if let Some(sub) = sub {
                    self.bind_as(sub, place, for_guard);
                }
                let is_new = self.locals[local.0 as usize].is_none();
                let reg = self.locals[local.0 as usize].unwrap_or_else(|| self.register());
                match how {
                    Binding::Move if !for_guard => self.take(reg, place),
                    Binding::RefMut => self.point(reg, place),
                    _ => self.read(reg, place),
                }
                if is_new && !for_guard {
                    self.adopt(*local, reg);
                } else {
                    self.locals[local.0 as usize] = Some(reg);
                    if self.in_cell(*local) {
                        self.emit(Op::Cell(reg));
                    }
                    if !for_guard {
                        let ty = self.body.locals[local.0 as usize].ty.clone();
                        self.drop_later(reg, &ty);
                    }
                }
            }
            PatternKind::Variant { fields, .. } | PatternKind::Tuple(fields) => {
                for (number, field) in fields {
                    self.bind_as(field, &place.step(PlaceStep::Field(*number)), for_guard);
                }
            }
            PatternKind::Slice { before, rest, after } => {
                if let Some(Some(rest)) = rest {
                    self.bind_as(rest, &between(place, before, after), for_guard);
                }
                for (n, pattern) in (0u32..).zip(before) {
                    self.bind_as(pattern, &place.step(PlaceStep::Field(n)), for_guard);
                }
                for (n, pattern) in (1u32..).zip(after.iter().rev()) {
                    self.bind_as(pattern, &place.step(PlaceStep::FromEnd(n)), for_guard);
                }
            }
            PatternKind::Deref(inner) => {
                let place = self.through(pattern, place);
                self.bind_as(inner, &place, for_guard);
            }
            PatternKind::Or(cases) => self.bind_case(cases, place, for_guard),
            PatternKind::Wild | PatternKind::Value(_) | PatternKind::Range { .. } => {}
        }
    }

    /// The case that matches binds.
    fn bind_case(&mut self, cases: &[Pattern], place: &Place, for_guard: bool) {
        if cases.iter().all(|case| locals(case).is_empty()) {
            return;
        }
        let mut ends = Vec::new();
        for case in cases {
            let mut fails = Vec::new();
            self.test(case, place, &mut fails);
            self.bind_as(case, place, for_guard);
            ends.push(self.emit(Op::Jump(0)));
            for jump in fails {
                self.lands_here(jump);
            }
        }
        for jump in ends {
            self.lands_here(jump);
        }
    }
}

/// What the elements at the beginning and at the end leave of a list.
fn between(place: &Place, before: &[Pattern], after: &[Pattern]) -> Place {
    let count = |patterns: &[Pattern]| u32::try_from(patterns.len()).unwrap_or(u32::MAX);
    place.step(PlaceStep::Between { before: count(before), after: count(after) })
}

/// The variables that a pattern binds.
fn locals(pattern: &Pattern) -> Vec<LocalId> {
    match &pattern.kind {
        PatternKind::Bind { local, sub, .. } => {
            sub.iter().flat_map(|sub| locals(sub)).chain([*local]).collect()
        }
        PatternKind::Variant { fields, .. } | PatternKind::Tuple(fields) => {
            fields.iter().flat_map(|(_, field)| locals(field)).collect()
        }
        PatternKind::Slice { before, rest, after } => {
            let rest = rest.iter().flatten().map(|rest| &**rest);
            before.iter().chain(after).chain(rest).flat_map(locals).collect()
        }
        PatternKind::Deref(inner) => locals(inner),
        PatternKind::Or(cases) => cases.iter().flat_map(locals).collect(),
        PatternKind::Wild | PatternKind::Value(_) | PatternKind::Range { .. } => Vec::new(),
    }
}

/// Whether a variable of a pattern refers to the value itself.
fn refers(pattern: &Pattern) -> bool {
    match &pattern.kind {
        PatternKind::Bind { how, sub, .. } => {
            matches!(how, Binding::Ref | Binding::RefMut)
                || sub.as_ref().is_some_and(|sub| refers(sub))
        }
        PatternKind::Variant { fields, .. } | PatternKind::Tuple(fields) => {
            fields.iter().any(|(_, field)| refers(field))
        }
        PatternKind::Slice { before, rest, after } => {
            let rest = rest.iter().flatten().map(|rest| &**rest);
            before.iter().chain(after).chain(rest).any(refers)
        }
        PatternKind::Or(cases) => cases.iter().any(refers),
        PatternKind::Deref(inner) => refers(inner),
        PatternKind::Wild | PatternKind::Value(_) | PatternKind::Range { .. } => false,
    }
}
