//! Calls, functions as values, and formatting.

use std::rc::Rc;

use super::body::Builder;
use super::place::Place;
use super::shims::Shim;
use crate::program::body::{Callee, Count, Expr, ExprKind, FormatPiece};
use crate::program::code::{Base, Constant, FormatSpec, Op, PlaceStep, Receiver, Reg};
use crate::program::infer::ClosureKind;
use crate::program::types::Ty;

impl Builder<'_, '_> {
    pub(super) fn call(&mut self, callee: &Callee, args: &[Expr], dst: Reg, expr: &Expr) {
        match callee {
            Callee::Fn(id, generic) if self.is_async(*id) => {
                let regs = args.iter().map(|arg| self.value(arg)).collect();
                let body = self.lowering.checker.instance(*id, generic);
                let function = self.lowering.body(body);
                let list = self.list(regs);
                self.emit(Op::Future(dst, function, list));
            }
            Callee::Fn(id, generic) => {
                if let Some(constant) = self.lowering.of_type(*id, generic.first()) {
                    let number = self.constant(constant);
                    self.emit(Op::Constant(dst, number));
                    return;
                }
                let regs = args.iter().map(|arg| self.value(arg)).collect();
                let function = self.lowering.function(*id, generic, expr.span);
                let list = self.list(regs);
                self.emit(Op::Call(dst, function, list));
            }
            Callee::Constructor(_, variant) => {
                let regs = args.iter().map(|arg| self.value(arg)).collect();
                let list = self.list(regs);
                self.emit(Op::Data(dst, *variant, list));
            }
            Callee::Closure(id) => {
                let kind = self.lowering.checker.closure_kind(*id);
                let receiver = self.closure_receiver(&args[0], kind);
                let mut regs = vec![receiver];
                regs.extend(args[1..].iter().map(|arg| self.value(arg)));
                let function = self.lowering.body(*id);
                let list = self.list(regs);
                self.emit(Op::Call(dst, function, list));
            }
            Callee::FnPtr => {
                // `f(a, b)` through a trait: the arguments come as a tuple.
                let function = self.value(&args[0]);
                if matches!(args[0].ty, Ty::Ref { mutable: true, .. }) {
                    let place = Place::new(function, Base::Pointer);
                    self.read(function, &place);
                }
                let regs = match &args[1].kind {
                    ExprKind::Tuple(parts) => parts.iter().map(|part| self.value(part)).collect(),
                    _ => self.spread(&args[1]),
                };
                let list = self.list(regs);
                self.emit(Op::CallPtr(dst, function, list));
            }
            Callee::Dyn(_, number) => {
                let receiver = self.receiver(&args[0].ty).unwrap_or_else(|| {
                    let what = "A method of an object that takes `self` in this way";
                    self.lowering.refuse(expr.span, what);
                    Receiver::Shared
                });
                let regs = args.iter().map(|arg| self.value(arg)).collect();
                let list = self.list(regs);
                self.emit(Op::CallDyn(dst, *number, receiver, list));
            }
            Callee::CloneBuiltin => {
                let ty = match &args[0].ty {
                    Ty::Ref { to, .. } => (**to).clone(),
                    ty => ty.clone(),
                };
                if self.lowering.checker.is_copy(&ty) {
                    return self.value_into(&args[0], dst);
                }
                let function = self.lowering.shim(Shim::Clone(ty));
                let value = self.value(&args[0]);
                let list = self.list(vec![value]);
                self.emit(Op::Call(dst, function, list));
            }
            Callee::PollAsync => {
                let future = self.value(&args[0]);
                let context = self.value(&args[1]);
                self.emit(Op::Poll(dst, future, context));
            }
        }
    }

    /// How a method of an object takes it, by the type of its `self`.
    fn receiver(&self, ty: &Ty) -> Option<Receiver> {
        match ty {
            Ty::Ref { mutable: false, .. } => Some(Receiver::Shared),
            Ty::Ref { .. } => Some(Receiver::Mutable),
            Ty::Dyn(..) => Some(Receiver::Owned),
            Ty::Adt(id, args) => {
                match self.lowering.checker.front.items.adts[id.index()].lang.as_deref() {
                    Some("Box") => Some(Receiver::Owned),
                    Some("Pin") => self.receiver(&args[0]),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The closure, in the form in which its body takes it.
    fn closure_receiver(&mut self, receiver: &Expr, kind: ClosureKind) -> Reg {
        let by_value = !matches!(receiver.ty, Ty::Ref { .. });
        let by_mut = matches!(receiver.ty, Ty::Ref { mutable: true, .. });
        match kind {
            ClosureKind::Fn if by_mut => {
                let place = match &receiver.kind {
                    ExprKind::Borrow { of, .. } => self.place_of(of),
                    ExprKind::Move(place) => self.place_of(place).step(PlaceStep::Through),
                    _ => self.place_of(receiver).step(PlaceStep::Through),
                };
                let reg = self.register();
                self.read(reg, &place);
                reg
            }
            ClosureKind::FnMut if by_value => {
                let place = self.place_of(receiver);
                let reg = self.register();
                self.point(reg, &place);
                reg
            }
            // A closure that is looked at by `&` keeps what it holds.
            ClosureKind::Fn if by_value => {
                let place = self.place_of(receiver);
                let reg = self.register();
                self.read(reg, &place);
                reg
            }
            _ => self.value(receiver),
        }
    }

    pub(super) fn function_value(&mut self, callee: &Callee, dst: Reg, expr: &Expr) {
        match callee {
            Callee::Fn(id, args) => {
                let function = self.lowering.function(*id, args, expr.span);
                self.emit(Op::Function(dst, function));
            }
            Callee::Constructor(_, variant) => {
                let fields = match &expr.ty {
                    Ty::FnPtr(pointer) => pointer.inputs.len(),
                    _ => 0,
                };
                let function = self.lowering.shim(Shim::Constructor { variant: *variant, fields });
                self.emit(Op::Function(dst, function));
            }
            _ => self.lowering.refuse(expr.span, "This function as a value"),
        }
    }

    /// A closure that captures nothing becomes a pointer to a function.
    pub(super) fn closure_pointer(&mut self, closure: &Expr, dst: Reg) {
        self.value(closure);
        if let Ty::Closure(id) = closure.ty {
            let function = self.lowering.shim(Shim::Pointer(id));
            self.emit(Op::Function(dst, function));
        }
    }

    /// The parts of a tuple that comes as one value.
    fn spread(&mut self, tuple: &Expr) -> Vec<Reg> {
        let Ty::Tuple(types) = &tuple.ty else { return Vec::new() };
        let whole = self.value(tuple);
        let mut regs = Vec::new();
        for n in (0u32..).take(types.len()) {
            let reg = self.register();
            let place = Place::new(whole, Base::Value).step(PlaceStep::Field(n));
            self.take(reg, &place);
            regs.push(reg);
        }
        regs
    }

    /// A format string with its arguments, as a text.
    pub(super) fn format(&mut self, pieces: &[FormatPiece], args: &[Expr], dst: Reg) {
        let regs: Vec<Reg> = args.iter().map(|arg| self.value(arg)).collect();
        let formatter = self.register();
        self.emit(Op::FormatBegin(formatter));
        let specs: Vec<_> = pieces.iter().map(|piece| self.spec(piece, formatter, &regs)).collect();
        // Widths and precisions are looked at before anything is written.
        for spec in specs.iter().flatten() {
            if !matches!(spec, Op::FormatSpec(_, _, None, None)) {
                self.emit(spec.clone());
            }
        }
        for (piece, spec) in pieces.iter().zip(specs) {
            if !piece.text.is_empty() {
                let text = self.constant(Constant::Text(Rc::new(piece.text.to_string().into())));
                self.emit(Op::FormatText(formatter, text));
            }
            let (Some(argument), Some(spec)) = (&piece.argument, spec) else { continue };
            self.emit(spec);
            let (value, to) = (self.register(), self.register());
            self.emit(Op::Copy(value, regs[argument.position as usize]));
            self.emit(Op::Copy(to, formatter));
            let span = args[argument.position as usize].span;
            let result = self.register();
            match &argument.fmt {
                Callee::Fn(id, generic) => {
                    let function = self.lowering.function(*id, generic, span);
                    let list = self.list(vec![value, to]);
                    self.emit(Op::Call(result, function, list));
                }
                Callee::Dyn(_, number) => {
                    let list = self.list(vec![value, to]);
                    self.emit(Op::CallDyn(result, *number, Receiver::Shared, list));
                }
                _ => self.lowering.refuse(span, "Formatting this"),
            }
        }
        self.emit(Op::FormatEnd(dst, formatter));
    }
    /// The step that says how the argument of a piece is to be formatted, if it has one.
    fn spec(&mut self, piece: &FormatPiece, formatter: Reg, regs: &[Reg]) -> Option<Op> {
        let argument = piece.argument.as_ref()?;
        let count = |count: Option<Count>| match count {
            Some(Count::Is(value)) => (Some(value), None),
            Some(Count::Argument(at)) => (None, regs.get(at as usize).copied()),
            None => (None, None),
        };
        let ((width, width_reg), (precision, precision_reg)) =
            (count(argument.width), count(argument.precision));
        self.code.specs.push(FormatSpec {
            fill: argument.fill,
            align: argument.align,
            plus: argument.plus,
            alternate: argument.alternate,
            zero: argument.zero,
            debug_hex: argument.debug_hex,
            width,
            precision,
        });
        let spec = u32::try_from(self.code.specs.len() - 1).unwrap_or(u32::MAX);
        Some(Op::FormatSpec(formatter, spec, width_reg, precision_reg))
    }
}
