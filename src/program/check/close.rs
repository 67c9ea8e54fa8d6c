//! Closing a body: its types put in, its reads told to be copies or moves, its captures found.

use std::rc::Rc;

use super::captured::{Captured, CapturedParts};
use super::captures::{Collector, Use, taken, unread};
use super::context::{Context, Open};
use super::finish::{Closed, Finishing};
use super::place::is_place;
use super::renumber::{Numbers, renumber};
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
        let is_closure = owner == Owner::Closure;
        let mut parts = CapturedParts::new(is_move, Vec::new());
        if is_closure || owner == Owner::AsyncBlock {
            // The future of an async closure takes the parameters, whatever it does with them.
            if is_of_closure && let Some(outer) = finishing.own.last() {
                parts.whole.clone_from(outer);
            }
            let (inner, own) = (&finishing.done, locals.as_slice());
            let mut collector = Collector { context: &mut *self, inner, own, parts };
            collector.visit(&value);
            parts = collector.parts;
            parts.sort();
        }
        // From here on variables of the bodies around have numbers, and its own are counted from 0.
        let numbers = Numbers {
            captures: parts.mentioned.iter().copied().zip(0u32..).collect(),
            own: (0u32..).zip(&locals).map(|(n, local)| (*local, n)).collect(),
        };
        renumber(&mut value, &mut params, &numbers, &mut finishing.done);
        let types: Vec<Ty> = parts
            .parts
            .iter()
            .map(|part| part.stored(self.solver.table.resolve(&part.place.ty)))
            .collect();
        let strongest = parts.strongest;
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
        for part in parts.parts.iter().filter(|part| part.kind() == CaptureKind::RefMut) {
            if let Some(local) = root(&part.place) {
                self.locals[local.0 as usize].in_cell = true;
            }
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
            is_of_closure,
            locals: own_locals,
            params,
            outer: Vec::new(),
            captures: Vec::new(),
            value,
            name,
            span,
        };
        finishing.done.insert(id, Closed { body, parts });
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

    /// What a closure or async block names and takes, as expressions of the body around it.
    fn capture_values(&mut self, id: BodyId, finishing: &mut Finishing) {
        let Some(closed) = finishing.done.get(&id) else { return };
        let span = closed.body.span;
        let mentioned = &closed.parts.mentioned;
        let outer: Vec<Expr> = mentioned
            .iter()
            .map(|local| {
                let ty = self.solver.table.resolve(&self.locals[local.0 as usize].ty);
                Expr { kind: ExprKind::Local(*local), ty, span }
            })
            .collect();
        let captures: Vec<Capture> = closed
            .parts
            .parts
            .iter()
            .map(|part| {
                let number = mentioned.iter().position(|local| *local == part.root);
                let of = number.and_then(|n| u32::try_from(n).ok()).unwrap_or(u32::MAX);
                self.capture_value(part, of, span)
            })
            .collect();
        if let Some(closed) = finishing.done.get_mut(&id) {
            closed.body.outer = outer;
            closed.body.captures = captures;
        }
    }

    fn capture_value(&mut self, part: &Captured, of: u32, span: Span) -> Capture {
        let ty = self.solver.table.resolve(&part.place.ty);
        let place = Box::new(Expr { span, ..part.place.clone() });
        let how = part.kind();
        let kind = match how {
            CaptureKind::Value if self.solver.is("Copy", &ty) => ExprKind::Copy(place),
            CaptureKind::Value => ExprKind::Move(place),
            CaptureKind::Ref => ExprKind::Borrow { mutable: false, of: place },
            CaptureKind::RefMut => ExprKind::Borrow { mutable: true, of: place },
        };
        let value = Expr { kind, ty: part.stored(ty.clone()), span };
        Capture { name: self.name_of(&part.place), of, value, how, ty }
    }

    /// What a part of a variable is called: `point.x`.
    fn name_of(&self, place: &Expr) -> Rc<str> {
        match &place.kind {
            ExprKind::Local(local) => Rc::clone(&self.locals[local.0 as usize].name),
            ExprKind::Field(base, n) => {
                let fields = match &base.ty {
                    Ty::Adt(id, _) => self.solver.items.adts[id.index()].variants.first(),
                    _ => None,
                };
                let field = fields.and_then(|variant| variant.fields.get(*n as usize));
                let base = self.name_of(base);
                match field {
                    Some(field) => format!("{base}.{}", field.name).into(),
                    None => format!("{base}.{n}").into(),
                }
            }
            ExprKind::Deref(pointer) => self.name_of(unread(pointer)),
            _ => Rc::from(""),
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
