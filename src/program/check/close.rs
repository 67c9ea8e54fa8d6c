//! Closing a body: its types put in, its reads told to be copies or moves, its captures found.

use std::rc::Rc;

use super::captures::{Numbers, Use, collect, renumber, taken};
use super::context::{Context, Open};
use super::finish::{Closed, Finishing};
use super::place::is_place;
use crate::program::body::{
    ArmBody, Binding, Body, BodyId, Callee, Capture, CaptureKind, Coercion, Expr, ExprKind,
    Literal, Local, LocalId, Owner, Pattern, PatternKind, Statement,
};
use crate::program::infer::ClosureKind;
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::{Substitute, Ty};

impl Context<'_> {
    /// Finishes one body, those inside it first.
    pub(super) fn close(&mut self, open: Open, finishing: &mut Finishing) {
        let Open { id, owner, is_async, is_move, is_of_closure, .. } = open;
        let Open { mut params, mut value, name, span, locals, .. } = open;
        finishing.own.push(locals);
        params.iter_mut().for_each(|pattern| self.fix_pattern(pattern));
        self.fix(&mut value, finishing);
        let locals = finishing.own.pop().unwrap_or_default();
        let mut uses: Vec<(LocalId, Use)> = Vec::new();
        let mut found = |local, how: Use| match uses.iter_mut().find(|(known, _)| *known == local) {
            Some((_, known)) => *known = how.max(*known),
            None => uses.push((local, how)),
        };
        collect(&value, &finishing.done, &mut found);
        uses.retain(|(local, _)| !locals.contains(local));
        let outer = finishing.own.last().filter(|_| is_of_closure);
        let is_parameter = |local: &LocalId| outer.is_some_and(|outer| outer.contains(local));
        let captured: Vec<(LocalId, CaptureKind)> = uses
            .iter()
            .map(|(local, how)| {
                let kind = match how {
                    _ if is_move || is_parameter(local) => CaptureKind::Value,
                    Use::Read => CaptureKind::Ref,
                    Use::Change => CaptureKind::RefMut,
                    Use::Move => CaptureKind::Value,
                };
                (*local, kind)
            })
            .collect();
        // From here on its captures have numbers, and its own variables are counted from 0.
        let numbers = Numbers {
            captures: (0u32..).zip(&captured).map(|(n, (local, _))| (*local, n)).collect(),
            own: (0u32..).zip(&locals).map(|(n, local)| (*local, n)).collect(),
        };
        renumber(&mut value, &mut params, &numbers, &mut finishing.done);
        let is_closure = owner == Owner::Closure;
        let types: Vec<Ty> = captured
            .iter()
            .map(|(local, how)| {
                let ty = self.solver.table.resolve(&self.locals[local.0 as usize].ty);
                match how {
                    CaptureKind::Value => ty,
                    CaptureKind::Ref => Ty::reference(false, ty),
                    CaptureKind::RefMut => Ty::reference(true, ty),
                }
            })
            .collect();
        let strongest = uses.iter().map(|(_, how)| *how).max().unwrap_or(Use::Read);
        {
            let mut known = self.solver.known.borrow_mut();
            if is_closure && let Some(facts) = known.closures.get_mut(&id) {
                facts.kind = Some(match strongest {
                    Use::Read => ClosureKind::Fn,
                    Use::Change => ClosureKind::FnMut,
                    Use::Move => ClosureKind::FnOnce,
                });
                facts.inputs = self.solver.table.resolve(&facts.inputs).without_open();
                facts.output = self.solver.table.resolve(&facts.output).without_open();
                facts.captures = Some(types.iter().map(Substitute::without_open).collect());
            }
            if let Some(facts) = known.asyncs.get_mut(&id) {
                facts.output = self.solver.table.resolve(&facts.output).without_open();
                facts.captures = Some(types.iter().map(Substitute::without_open).collect());
            }
        }
        for (local, how) in &captured {
            self.locals[local.0 as usize].in_cell |= *how == CaptureKind::RefMut;
        }
        let own_locals = locals
            .iter()
            .map(|local| {
                let local = &self.locals[local.0 as usize];
                Local {
                    name: Rc::clone(&local.name),
                    ty: self.solver.table.resolve(&local.ty),
                    mutable: local.mutable,
                    span: local.span,
                    in_cell: local.in_cell,
                }
            })
            .collect::<Vec<_>>();
        for local in &own_locals {
            if self.solver.table.is_open(&local.ty)
                && !matches!(local.ty, Ty::Error)
                && self.file == FileId::PROGRAM
            {
                let message = format!(
                    "the type of `{}` cannot be told from how it is used: write it, `let {}: …`",
                    local.name, local.name
                );
                self.report(Diagnostic::error("E0282", local.span, message));
            }
        }
        let body = Body {
            owner,
            is_async,
            is_move,
            is_of_closure,
            locals: own_locals,
            params,
            captures: Vec::new(),
            value,
            name,
            span,
        };
        finishing.done.insert(id, Closed { body, captured });
    }

    /// Closes a body that stands inside the one that is being finished.
    fn close_inner(&mut self, id: BodyId, finishing: &mut Finishing) {
        if let Some(open) = self.closed.remove(&id) {
            self.close(open, finishing);
        }
    }

    fn fix(&mut self, expr: &mut Expr, finishing: &mut Finishing) {
        expr.ty = self.solver.table.resolve(&expr.ty);
        match &mut expr.kind {
            ExprKind::Closure(id) | ExprKind::AsyncBlock(id) => {
                let id = *id;
                self.close_inner(id, finishing);
                self.capture_values(id, finishing);
                return;
            }
            ExprKind::Match(scrutinee, arms) => {
                for ArmBody { pattern, .. } in arms {
                    self.fix_pattern(pattern);
                    self.refer(pattern, scrutinee);
                }
            }
            ExprKind::Let(pattern, scrutinee) => {
                self.fix_pattern(pattern);
                self.refer(pattern, scrutinee);
            }
            ExprKind::Block(block) => {
                for statement in &mut block.statements {
                    if let Statement::Let { pattern, value, .. } = statement {
                        self.fix_pattern(pattern);
                        if let Some(value) = value {
                            self.refer(pattern, value);
                        }
                    }
                }
            }
            ExprKind::Call(Callee::Closure(id), _) => {
                let id = *id;
                self.close_inner(id, finishing);
            }
            _ => {}
        }
        expr.each_child(&mut |child| self.fix(child, finishing));
        let span = expr.span;
        match &mut expr.kind {
            ExprKind::Move(place) if self.solver.is("Copy", &place.ty) => {
                let place = std::mem::replace(
                    &mut **place,
                    Expr { kind: ExprKind::Tuple(Vec::new()), ty: Ty::unit(), span },
                );
                expr.kind = ExprKind::Copy(Box::new(place));
            }
            ExprKind::Borrow { mutable: true, of } => {
                if let Some(local) = root(of) {
                    self.locals[local.0 as usize].in_cell = true;
                }
            }
            ExprKind::Call(callee, args) => {
                if let Callee::Closure(id) = callee {
                    let id = *id;
                    self.take_closure(id, &mut args[0], finishing.done.contains_key(&id));
                } else {
                    self.fix_callee(callee, span);
                }
            }
            ExprKind::FnValue(callee) | ExprKind::Await(_, callee) => self.fix_callee(callee, span),
            ExprKind::Format(pieces, _) => {
                for argument in pieces.iter_mut().filter_map(|piece| piece.argument.as_mut()) {
                    self.fix_callee(&mut argument.fmt, span);
                }
            }
            ExprKind::Coerce(Coercion::Dyn { of, to }, _) => {
                *of = self.solver.table.resolve(of);
                *to = Rc::new(self.solver.table.resolve(&**to));
            }
            ExprKind::Literal(Literal::Int(value)) => {
                let value = *value;
                if let Ty::Float(_) = expr.ty {
                    expr.kind = ExprKind::Literal(Literal::Float(value as f64));
                } else {
                    self.check_range(value, &expr.ty, span);
                }
            }
            _ => {}
        }
        let _ = is_place(expr);
    }

    fn check_range(&self, value: i128, ty: &Ty, span: Span) {
        let Ty::Int(kind) = ty else { return };
        let bits = kind.bits() - u32::from(kind.is_signed());
        // The lowest value is written as the negative of one beyond the highest.
        let most =
            if bits >= 127 { i128::MAX } else { (1i128 << bits) - i128::from(!kind.is_signed()) };
        if value > most {
            let message = format!("the number is too large for `{}`", kind.name());
            self.report(Diagnostic {
                code: Some("overflowing_literals".into()),
                ..Diagnostic::syntax(span, message)
            });
        }
    }

    /// A variable of which a pattern takes a part by `ref mut` lives in a cell.
    fn refer(&mut self, pattern: &Pattern, scrutinee: &Expr) {
        if taken(pattern) == Use::Change
            && let Some(local) = root(scrutinee)
        {
            self.locals[local.0 as usize].in_cell = true;
        }
    }

    fn fix_pattern(&mut self, pattern: &mut Pattern) {
        pattern.ty = self.solver.table.resolve(&pattern.ty);
        match &mut pattern.kind {
            PatternKind::Bind { how, sub, .. } => {
                if *how == Binding::Move && self.solver.is("Copy", &pattern.ty) {
                    *how = Binding::Copy;
                }
                if let Some(sub) = sub {
                    self.fix_pattern(sub);
                }
            }
            PatternKind::Variant { fields, .. } | PatternKind::Tuple(fields) => {
                fields.iter_mut().for_each(|(_, pattern)| self.fix_pattern(pattern));
            }
            PatternKind::Slice { before, rest, after } => {
                before.iter_mut().chain(after).for_each(|pattern| self.fix_pattern(pattern));
                if let Some(Some(rest)) = rest {
                    self.fix_pattern(rest);
                }
            }
            PatternKind::Deref(inner) => self.fix_pattern(inner),
            PatternKind::Or(cases) => cases.iter_mut().for_each(|case| self.fix_pattern(case)),
            PatternKind::Value(value) => {
                let mut own = (**value).clone();
                own.ty = self.solver.table.resolve(&own.ty);
                *value = Rc::new(own);
            }
            PatternKind::Range { low, high, .. } => {
                for bound in [low, high].into_iter().flatten() {
                    let mut own = (**bound).clone();
                    own.ty = self.solver.table.resolve(&own.ty);
                    *bound = Rc::new(own);
                }
            }
            PatternKind::Wild => {}
        }
    }

    /// The receiver of a call of a closure, by what its calls need.
    fn take_closure(&mut self, id: BodyId, receiver: &mut Expr, is_own: bool) {
        let kind = self.solver.known.borrow().closures.get(&id).and_then(|facts| facts.kind);
        let (span, ty) = (receiver.span, receiver.ty.clone());
        // What is only known to be `FnOnce` is used up by its call, whatever it is.
        let kind = if self.is_called_once(&ty) { Some(ClosureKind::FnOnce) } else { kind };
        let empty = Expr { kind: ExprKind::Tuple(Vec::new()), ty: Ty::unit(), span };
        if !is_place(receiver) && kind == Some(ClosureKind::FnOnce) {
            return;
        }
        let mut place = std::mem::replace(receiver, empty);
        *receiver = match kind {
            Some(ClosureKind::FnOnce) => {
                let kind = if self.solver.is("Copy", &ty) {
                    ExprKind::Copy(Box::new(place))
                } else {
                    ExprKind::Move(Box::new(place))
                };
                Expr { kind, ty, span }
            }
            Some(ClosureKind::FnMut) => {
                // One that came as an argument and is called once need not be declared mutable.
                let is_given = !is_own && matches!(place.kind, ExprKind::Local(_));
                if !is_given {
                    self.change(&mut place, span);
                }
                if let Some(local) = root(&place) {
                    self.locals[local.0 as usize].in_cell = true;
                }
                Expr {
                    kind: ExprKind::Borrow { mutable: true, of: Box::new(place) },
                    ty: Ty::reference(true, ty),
                    span,
                }
            }
            _ => Expr {
                kind: ExprKind::Borrow { mutable: false, of: Box::new(place) },
                ty: Ty::reference(false, ty),
                span,
            },
        };
    }

    /// Whether all that is known of a type where the body is written is that it is `FnOnce`.
    fn is_called_once(&self, ty: &Ty) -> bool {
        let items = self.solver.items;
        let bounds = self.solver.in_bounds.iter().filter(|of| of.args[0] == *ty);
        let langs: Vec<_> =
            bounds.filter_map(|of| items.traits[of.id.index()].lang.as_deref()).collect();
        langs.contains(&"FnOnce") && !langs.contains(&"FnMut") && !langs.contains(&"Fn")
    }

    /// What a closure or async block takes, as expressions of the body around it.
    fn capture_values(&mut self, id: BodyId, finishing: &mut Finishing) {
        let Some(closed) = finishing.done.get(&id) else { return };
        let span = closed.body.span;
        let captures: Vec<Capture> = closed
            .captured
            .iter()
            .map(|(local, how)| {
                let row = &self.locals[local.0 as usize];
                let ty = self.solver.table.resolve(&row.ty);
                let place = Expr { kind: ExprKind::Local(*local), ty: ty.clone(), span };
                let value = match how {
                    CaptureKind::Value if self.solver.is("Copy", &ty) => {
                        Expr { kind: ExprKind::Copy(Box::new(place)), ty: ty.clone(), span }
                    }
                    CaptureKind::Value => {
                        Expr { kind: ExprKind::Move(Box::new(place)), ty: ty.clone(), span }
                    }
                    CaptureKind::Ref | CaptureKind::RefMut => {
                        let mutable = *how == CaptureKind::RefMut;
                        Expr {
                            kind: ExprKind::Borrow { mutable, of: Box::new(place) },
                            ty: Ty::reference(mutable, ty.clone()),
                            span,
                        }
                    }
                };
                Capture { name: Rc::clone(&row.name), value, how: *how, ty }
            })
            .collect();
        if let Some(closed) = finishing.done.get_mut(&id) {
            closed.body.captures = captures;
        }
    }
}

/// The variable that a place is a part of, not through a reference.
fn root(place: &Expr) -> Option<LocalId> {
    match &place.kind {
        ExprKind::Local(local) => Some(*local),
        ExprKind::Field(base, _) | ExprKind::Index(base, _) => root(base),
        ExprKind::Deref(inner) if !matches!(inner.ty, Ty::Ref { .. }) => root(inner),
        _ => None,
    }
}
