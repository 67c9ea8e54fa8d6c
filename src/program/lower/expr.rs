//! Expressions.

use super::body::Builder;
use super::place::Place;
use super::scope::{Leaves, Scope};
use crate::program::body::{BinaryOp, Block, Cast, Coercion, Expr, ExprKind, Statement, UnaryOp};
use crate::program::code::{Base, Constant, Op, PlaceStep, Reg};
use crate::program::types::{FloatKind, Ty};

impl Builder<'_, '_> {
    /// The value of an expression in a register of its own, dropped at the end of the scope if
    /// nobody takes it.
    pub(super) fn value(&mut self, expr: &Expr) -> Reg {
        let dst = self.register();
        self.value_into(expr, dst);
        self.drop_later(dst, &expr.ty);
        dst
    }

    /// The value of an expression in a register, which the caller owns.
    pub(super) fn value_into(&mut self, expr: &Expr, dst: Reg) {
        let line = self.line();
        self.set_line(expr.span);
        self.make(expr, dst);
        self.restore_line(line);
    }

    fn make(&mut self, expr: &Expr, dst: Reg) {
        match &expr.kind {
            ExprKind::Local(_)
            | ExprKind::Capture(_)
            | ExprKind::Static(_)
            | ExprKind::Field(..)
            | ExprKind::Index(..)
            | ExprKind::Deref(_) => {
                // Looked at for nothing: `_ = place;`.
                let place = self.place_of(expr);
                self.read(dst, &place);
            }
            ExprKind::Copy(place) => {
                let place = self.place_of(place);
                self.read(dst, &place);
            }
            ExprKind::Move(place) => {
                let place = self.place_of(place);
                self.take(dst, &place);
            }
            ExprKind::Borrow { mutable, of } => self.borrow(*mutable, of, dst),
            ExprKind::Literal(literal) => self.literal(literal, &expr.ty, dst),
            ExprKind::Const(body) => {
                if let Some(known) = self.lowering.checker.body(*body)
                    && let ExprKind::Literal(literal) = &known.value.kind
                {
                    return self.literal(literal, &known.value.ty, dst);
                }
                let function = self.lowering.body(*body);
                let list = self.list(Vec::new());
                self.emit(Op::Call(dst, function, list));
            }
            ExprKind::FnValue(callee) => self.function_value(callee, dst, expr),
            ExprKind::Tuple(parts) => self.data(0, parts.iter(), dst),
            ExprKind::Array(parts) => {
                let regs = parts.iter().map(|part| self.value(part)).collect();
                let list = self.list(regs);
                self.emit(Op::Data(dst, 0, list));
            }
            ExprKind::Repeat(value, len) => {
                let value = self.value(value);
                self.emit(Op::Repeat(dst, value, u32::try_from(*len).unwrap_or(u32::MAX)));
            }
            ExprKind::Variant { variant, fields, rest, .. } => {
                self.variant(expr, *variant, fields, rest.as_deref(), dst);
            }
            ExprKind::Closure(id) => {
                let Some(body) = self.lowering.checker.body(*id) else { return };
                self.lowering.body(*id);
                let regs = body.captures.iter().map(|capture| self.value(&capture.value)).collect();
                let list = self.list(regs);
                self.emit(Op::Data(dst, 0, list));
            }
            ExprKind::AsyncBlock(id) => self.async_block(*id, dst),
            ExprKind::Await(future, poll) => self.await_future(future, poll, dst),
            ExprKind::Unary(op, inner) => {
                let value = self.value(inner);
                self.emit(match (op, &expr.ty) {
                    (UnaryOp::Neg, Ty::Int(kind)) => Op::NegInt(*kind, dst, value),
                    (UnaryOp::Neg, _) => Op::NegFloat(dst, value),
                    (UnaryOp::Not, Ty::Int(kind)) => Op::NotInt(*kind, dst, value),
                    (UnaryOp::Not, _) => Op::NotBool(dst, value),
                });
            }
            ExprKind::Binary(op, left, right) => {
                if let Ty::Int(kind) = left.ty {
                    return self.int_operation(*op, kind, left, right, dst);
                }
                let ty = plain(&left.ty);
                let (a, b) = (self.value(left), self.value(right));
                self.operate(*op, &ty, dst, a, b);
            }
            ExprKind::And(left, right) | ExprKind::Or(left, right) => {
                let is_or = matches!(expr.kind, ExprKind::Or(..));
                self.scoped(|this| this.value_into(left, dst));
                let skip = self.emit(Op::JumpIf(dst, is_or, 0));
                self.scoped(|this| this.value_into(right, dst));
                self.lands_here(skip);
            }
            ExprKind::Cast(cast, inner) => {
                let value = self.value(inner);
                let op = match cast {
                    Cast::VariantToInt(id, kind) => {
                        let list = self.lowering.discriminants(*id);
                        Op::Discriminant(dst, value, list, *kind)
                    }
                    _ => Op::Cast(*cast, dst, value),
                };
                self.emit(op);
            }
            ExprKind::Coerce(coercion, inner) => match coercion {
                Coercion::FnPtr if matches!(inner.ty, Ty::Closure(_)) => {
                    self.closure_pointer(inner, dst);
                }
                Coercion::Never | Coercion::Unsize | Coercion::FnPtr => self.value_into(inner, dst),
                Coercion::Dyn { of, to } => {
                    let value = self.value(inner);
                    let table = self.lowering.table(of, to, expr.span);
                    self.object(dst, value, &inner.ty, table);
                }
            },
            ExprKind::Call(callee, args) => self.call(callee, args, dst, expr),
            ExprKind::CallPtr(function, args) => {
                let function = self.value(function);
                let regs = args.iter().map(|arg| self.value(arg)).collect();
                let list = self.list(regs);
                self.emit(Op::CallPtr(dst, function, list));
            }
            ExprKind::Format(pieces, args) => self.format(pieces, args, dst),
            ExprKind::Block(block) => self.block(block, dst),
            ExprKind::If { condition, then, otherwise } => {
                self.scopes.push(Scope::default());
                let mut fails = Vec::new();
                self.condition(condition, &mut fails);
                self.scoped(|this| this.value_into(then, dst));
                self.end_scope();
                let end = self.emit(Op::Jump(0));
                for jump in fails {
                    self.lands_here(jump);
                }
                match otherwise {
                    Some(otherwise) => self.value_into(otherwise, dst),
                    None => self.unit(dst),
                }
                self.lands_here(end);
            }
            ExprKind::Let(..) => {
                let mut fails = Vec::new();
                self.condition(expr, &mut fails);
                self.boolean(true, dst);
                let end = self.emit(Op::Jump(0));
                for jump in fails {
                    self.lands_here(jump);
                }
                self.boolean(false, dst);
                self.lands_here(end);
            }
            ExprKind::Match(scrutinee, arms) => self.match_arms(scrutinee, arms, dst),
            ExprKind::Loop(id, body) => {
                self.unit(dst);
                let again = self.here();
                let leaves = Leaves { id: *id, result: dst, again: Some(again), ends: Vec::new() };
                self.scopes.push(Scope { leaves: Some(leaves), ..Scope::default() });
                self.value_into(body, self.nowhere);
                let ends = self
                    .scopes
                    .last_mut()
                    .and_then(|scope| scope.leaves.take())
                    .map(|leaves| leaves.ends);
                self.end_scope();
                self.emit(Op::Jump(again));
                for jump in ends.into_iter().flatten() {
                    self.lands_here(jump);
                }
            }
            ExprKind::Break(id, value) => {
                let Some(place) = self.loop_scope(*id) else { return };
                let result = self.scopes[place].leaves.as_ref().map(|leaves| leaves.result);
                if let (Some(value), Some(result)) = (value, result) {
                    self.value_into(value, result);
                }
                self.leave_scopes(place);
                let jump = self.emit(Op::Jump(0));
                if let Some(leaves) = &mut self.scopes[place].leaves {
                    leaves.ends.push(jump);
                }
            }
            ExprKind::Continue(id) => {
                let Some(place) = self.loop_scope(*id) else { return };
                self.leave_scopes(place);
                if let Some(again) =
                    self.scopes[place].leaves.as_ref().and_then(|leaves| leaves.again)
                {
                    self.emit(Op::Jump(again));
                }
            }
            ExprKind::Return(value) => {
                let result = self.register();
                match value {
                    Some(value) => self.value_into(value, result),
                    None => self.unit(result),
                }
                self.leave_scopes(0);
                self.emit(Op::Return(result));
            }
            ExprKind::Assign(place, value) => {
                let value = self.value(value);
                let plan = self.lowering.plan(&place.ty);
                let place = self.place_of(place);
                if let Some(plan) = plan {
                    let old = self.register();
                    self.take(old, &place);
                    self.code.droppable.push((old, plan));
                    self.store(&place, value);
                    self.emit(Op::Drop(old, plan));
                } else {
                    self.store(&place, value);
                }
                self.unit(dst);
            }
            ExprKind::AssignOp(op, place, value) => {
                if let Ty::Int(kind) = place.ty
                    && self.int_update(*op, kind, place, value)
                {
                    return self.unit(dst);
                }
                let ty = place.ty.clone();
                let b = self.value(value);
                let place = self.place_of(place);
                let a = self.register();
                self.read(a, &place);
                let result = self.register();
                self.operate(*op, &ty, result, a, b);
                self.write(&place, result);
                self.unit(dst);
            }
        }
    }

    /// Puts a value in a place that may never have had one: a variable gets its cell then.
    fn store(&mut self, place: &Place, value: Reg) {
        if place.kind == Base::Cell && place.steps.is_empty() {
            self.emit(Op::Move(place.base, value));
            self.emit(Op::Cell(place.base));
        } else {
            self.write(place, value);
        }
    }

    fn operate(&mut self, op: BinaryOp, ty: &Ty, dst: Reg, a: Reg, b: Reg) {
        self.emit(match ty {
            Ty::Int(kind) => Op::Int(op, *kind, dst, a, b),
            Ty::Float(kind) => Op::Float(op, *kind == FloatKind::F32, dst, a, b),
            _ => Op::Plain(op, dst, a, b),
        });
    }

    pub(super) fn unit(&mut self, dst: Reg) {
        if dst == self.nowhere {
            return;
        }
        let unit = self.constant(Constant::Unit);
        self.emit(Op::Constant(dst, unit));
    }

    fn boolean(&mut self, value: bool, dst: Reg) {
        let value = self.constant(Constant::Bool(value));
        self.emit(Op::Constant(dst, value));
    }

    fn data<'e>(&mut self, variant: u32, parts: impl Iterator<Item = &'e Expr>, dst: Reg) {
        let regs: Vec<Reg> = parts.map(|part| self.value(part)).collect();
        if regs.is_empty() {
            return self.unit(dst);
        }
        let list = self.list(regs);
        self.emit(Op::Data(dst, variant, list));
    }

    fn variant(
        &mut self,
        expr: &Expr,
        variant: u32,
        fields: &[(u32, Expr)],
        rest: Option<&Expr>,
        dst: Reg,
    ) {
        let types = self.lowering.checker.fields(&expr.ty, variant);
        let mut regs: Vec<Option<Reg>> = vec![None; types.len()];
        for (number, value) in fields {
            regs[*number as usize] = Some(self.value(value));
        }
        if let Some(rest) = rest {
            let rest = self.place_of_rest(rest);
            for (number, reg) in (0u32..).zip(&mut regs) {
                if reg.is_none() {
                    let own = self.register();
                    let field = rest.step(PlaceStep::Field(number));
                    let ty = &types[number as usize];
                    if self.lowering.checker.is_copy(ty) {
                        self.read(own, &field);
                    } else {
                        self.take(own, &field);
                    }
                    self.drop_later(own, ty);
                    *reg = Some(own);
                }
            }
        }
        let list = self.list(regs.into_iter().flatten().collect());
        self.emit(Op::Data(dst, variant, list));
    }

    /// What `..rest` gives stays what it is where only some fields are taken.
    fn place_of_rest(&mut self, rest: &Expr) -> Place {
        match &rest.kind {
            ExprKind::Move(place) | ExprKind::Copy(place) => self.place_of(place),
            _ => self.place_of(rest),
        }
    }

    pub(super) fn block(&mut self, block: &Block, dst: Reg) {
        let leaves =
            block.label.map(|id| Leaves { id, result: dst, again: None, ends: Vec::new() });
        self.scopes.push(Scope { leaves, ..Scope::default() });
        for statement in &block.statements {
            self.statement(statement);
        }
        match &block.value {
            // What the value needs for a while is gone before the variables are.
            Some(value) => self.scoped(|this| this.value_into(value, dst)),
            None => self.unit(dst),
        }
        let ends =
            self.scopes.last_mut().and_then(|scope| scope.leaves.take()).map(|leaves| leaves.ends);
        self.end_scope();
        for jump in ends.into_iter().flatten() {
            self.lands_here(jump);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        match statement {
            Statement::Expr(expr) => self.scoped(|this| {
                if expr.ty.is_unit() || expr.ty == Ty::Never {
                    this.value_into(expr, this.nowhere);
                } else {
                    this.value(expr);
                }
            }),
            Statement::Let { pattern, value, otherwise, span } => {
                let line = self.line();
                self.set_line(*span);
                self.let_statement(pattern, value.as_ref(), otherwise.as_deref());
                self.restore_line(line);
            }
        }
    }
}

/// The type behind references.
fn plain(ty: &Ty) -> Ty {
    match ty {
        Ty::Ref { to, .. } => plain(to),
        _ => ty.clone(),
    }
}
