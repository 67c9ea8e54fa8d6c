//! Async code: futures as values, and `.await` as a poll, and a suspension where it gives `Pending`.

use std::rc::Rc;

use super::body::{Builder, Captures};
use super::place::Place;
use super::program::Lowering;
use crate::program::body::{BodyId, Callee, Capture, CaptureKind, Expr, ExprKind};
use crate::program::code::{Base, Code, Function, Op, PlaceStep, Receiver, Reg};
use crate::program::items::FnId;
use crate::program::types::{Ty, shown};

/// The register of every async body in which a poll puts its context.
const CONTEXT: Reg = 0;
/// The numbers of the variants of `Poll`.
const READY: u32 = 0;

impl Builder<'_, '_> {
    pub(super) fn is_async(&self, id: FnId) -> bool {
        self.lowering.checker.front.items.fns[id.index()].is_async
    }

    pub(super) fn async_block(&mut self, id: BodyId, dst: Reg) {
        let Some(body) = self.lowering.checker.body(id) else { return };
        let function = self.lowering.body(id);
        let regs = body.captures.iter().map(|capture| self.value(&capture.value)).collect();
        let list = self.list(regs);
        self.emit(Op::Future(dst, function, list));
    }

    /// What was captured is in registers from the first poll on: variables of this body.
    pub(super) fn captures_of_async_block(&mut self) {
        let first = CONTEXT + 1;
        self.captures = Captures::From(first);
        let body = self.body;
        let captures: Vec<_> = body.captures.iter().map(|part| (self.register(), part)).collect();
        for (reg, capture) in &captures {
            if capture.how == CaptureKind::Value {
                self.emit(Op::Cell(*reg));
            }
            self.name(&capture.name, *reg, &capture.ty);
        }
        // What is captured is dropped in its order, as the fields of a struct are; only the parameters of
        // an async closure are variables of its future, which are dropped the other way round.
        let is_variable =
            |capture: &Capture| body.is_of_closure && is_part_of_local(capture.place());
        let (variables, fields): (Vec<_>, Vec<_>) =
            captures.into_iter().partition(|(_, capture)| is_variable(capture));
        for (reg, capture) in fields.into_iter().rev().chain(variables) {
            if capture.how == CaptureKind::Value {
                self.drop_later(reg, &capture.ty);
            }
        }
        self.code.params = u32::try_from(self.body.captures.len()).unwrap_or(u32::MAX);
    }

    /// Polls until the value is there, and gives way each time that it is not.
    pub(super) fn await_future(&mut self, future: &Expr, poll: &Callee, dst: Reg) {
        // The future is gone when it is ready; what it was made from lives as long as the statement.
        let own = self.register();
        self.value_into(future, own);
        self.scopes.push(super::scope::Scope::default());
        self.drop_later(own, &future.ty);
        let is_plain = *poll == Callee::PollAsync;
        if !is_plain {
            self.emit(Op::Cell(own));
        }
        let result = self.register();
        let again = self.here();
        if is_plain {
            self.emit(Op::Poll(result, own, CONTEXT));
        } else {
            let (pointer, context) = (self.register(), self.register());
            let place = Place::new(own, Base::Cell);
            self.point(pointer, &place);
            self.emit(Op::Copy(context, CONTEXT));
            let list = self.list(vec![pointer, context]);
            match poll {
                Callee::Fn(id, generic) => {
                    let function = self.lowering.function(*id, generic, future.span);
                    self.emit(Op::Call(result, function, list));
                }
                Callee::Dyn(_, number) => {
                    self.emit(Op::CallDyn(result, *number, Receiver::Mutable, list));
                }
                _ => self.lowering.refuse(future.span, "Awaiting this"),
            }
        }
        let whole = Place::new(result, Base::Value);
        let entered = self.enter(&whole);
        let waits = self.emit(Op::Variant(entered, READY, 0));
        self.take(dst, &whole.step(PlaceStep::Field(0)));
        self.end_scope();
        let end = self.emit(Op::Jump(0));
        self.lands_here(waits);
        self.emit(Op::Suspend);
        self.emit(Op::Jump(again));
        self.lands_here(end);
    }
}

/// Whether a place is a variable of the body around itself, or a part of one.
fn is_part_of_local(place: &Expr) -> bool {
    match &place.kind {
        ExprKind::Local(_) => true,
        ExprKind::Field(base, _) => is_part_of_local(base),
        _ => false,
    }
}

impl Lowering<'_> {
    /// A function that makes the future of an async function with so many parameters.
    pub(super) fn constructor(&mut self, body: BodyId, params: usize) -> u32 {
        if let Some(number) = self.constructors.get(&body) {
            return *number;
        }
        let function = self.body(body);
        let params = u32::try_from(params).unwrap_or(u32::MAX);
        let name = self.checker.body(body).map(|body| Rc::clone(&body.name)).unwrap_or_default();
        let number = self.add(Function::Code(Rc::new(Code {
            name,
            ops: vec![Op::Future(params, function, 0), Op::Return(params)],
            lines: vec![0, 0],
            registers: params + 1,
            params,
            lists: vec![(0..params).collect()],
            ..Code::default()
        })));
        self.constructors.insert(body, number);
        number
    }

    /// `Future::poll` of the futures of async functions and blocks, as a function.
    pub(super) fn poll_async(&mut self) -> u32 {
        if let Some(number) = self.poll {
            return number;
        }
        let number = self.add(Function::Code(Rc::new(Code {
            name: Rc::from("poll"),
            ops: vec![Op::Poll(2, 0, 1), Op::Return(2)],
            lines: vec![0, 0],
            registers: 3,
            params: 2,
            ..Code::default()
        })));
        self.poll = Some(number);
        number
    }

    /// What the timeline calls a value of a type: the function, or the variable, that it comes
    /// from.
    pub(super) fn label(&self, ty: &Ty) -> String {
        match ty {
            Ty::AsyncBlock(id) | Ty::Closure(id) => {
                let body = self.checker.body(*id);
                body.map(|body| body.name.to_string()).unwrap_or_default()
            }
            Ty::AsyncFn(id, _) | Ty::FnDef(id, _) => {
                self.checker.front.items.fns[id.index()].name.to_string()
            }
            Ty::Ref { to, .. } => self.label(to),
            Ty::Adt(id, args) => {
                match (&*self.checker.front.items.adts[id.index()].name, &args[..]) {
                    ("Pin" | "Box", [inner, ..]) => self.label(inner),
                    (name, _) => name.to_owned(),
                }
            }
            _ => shown(&self.checker.front.items, ty),
        }
    }
}
