//! Functions that stand in no text: constructors as functions, clones of tuples and closures, and
//! closures and functions as the functions of objects.

use std::rc::Rc;

use super::program::Lowering;
use crate::program::body::{BodyId, Callee};
use crate::program::code::{Base, Code, Function, Op, PlaceCode, PlaceStep, Reg};
use crate::program::infer::ClosureKind;
use crate::program::text::Span;
use crate::program::types::{TraitRef, Ty, TyList};

/// Which function it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Shim {
    /// Makes this variant of so many fields.
    Constructor { variant: u32, fields: usize },
    /// Clones a tuple or a closure.
    Clone(Ty),
    /// A closure, called through this trait with the tuple of its arguments.
    Closure(BodyId, ClosureKind),
    /// The same of a function item or pointer.
    FnPtr(Ty, ClosureKind),
    /// A closure that captures nothing, called with its arguments one by one.
    Pointer(BodyId),
}

/// Code in the making.
#[derive(Default)]
struct Writer {
    code: Code,
}

impl Writer {
    fn new(params: usize) -> Self {
        let params = number(params);
        Self { code: Code { params, registers: params, ..Code::default() } }
    }

    fn register(&mut self) -> Reg {
        self.code.registers += 1;
        self.code.registers - 1
    }

    fn op(&mut self, op: Op) {
        self.code.ops.push(op);
        self.code.lines.push(0);
    }

    fn list(&mut self, regs: &[Reg]) -> u32 {
        self.code.lists.push(regs.into());
        number(self.code.lists.len() - 1)
    }

    fn place(&mut self, base: Reg, kind: Base, steps: &[PlaceStep]) -> u32 {
        self.code.places.push(PlaceCode { base, kind, steps: steps.into() });
        number(self.code.places.len() - 1)
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Lowering<'_> {
    /// The number of such a function.
    pub(super) fn shim(&mut self, shim: Shim) -> u32 {
        if let Some(known) = self.shims.get(&shim) {
            return *known;
        }
        let number = self.add(Function::Code(Rc::new(Code::default())));
        self.shims.insert(shim.clone(), number);
        let code = match shim {
            Shim::Constructor { variant, fields } => constructor(variant, fields),
            Shim::Clone(ty) => self.clone_of(&ty),
            Shim::Closure(id, how) => self.closure_entry(id, how),
            Shim::FnPtr(ty, how) => self.function_entry(&ty, how),
            Shim::Pointer(id) => self.pointer_entry(id),
        };
        self.module.functions[number as usize] = Function::Code(Rc::new(code));
        number
    }

    /// A function that hands what `main` gave to the surface, which makes an exit status of it.
    pub(super) fn reporting(&mut self, main: BodyId, output: &Ty, span: Span) -> u32 {
        let checker = self.checker;
        let output = checker.solver().normalize(output);
        let of = checker.solver().lang_trait("Termination", vec![output]);
        let report = of.and_then(|of| checker.method(&of, 0));
        let Some(Callee::Fn(report, args)) = report else {
            self.refuse(span, "A `main` that gives this");
            return 0;
        };
        let (main, report) = (self.body(main), self.function(report, &args, span));
        let mut writer = Writer::new(0);
        let given = writer.register();
        let nothing = writer.list(&[]);
        writer.op(Op::Call(given, main, nothing));
        let list = writer.list(&[given]);
        writer.op(Op::Call(given, report, list));
        writer.op(Op::Return(given));
        self.add(Function::Code(Rc::new(writer.code)))
    }

    fn clone_of(&mut self, ty: &Ty) -> Code {
        let parts = match ty {
            Ty::Tuple(parts) => parts.to_vec(),
            Ty::Closure(id) => self.checker.capture_types(*id),
            _ => Vec::new(),
        };
        let mut writer = Writer::new(1);
        let mut regs = Vec::new();
        for (n, part) in (0u32..).zip(&parts) {
            let place = writer.place(0, Base::Value, &[PlaceStep::Field(n)]);
            let reg = writer.register();
            writer.op(Op::Read(reg, place));
            if !self.checker.is_copy(part) {
                let clone = self.clone_function(part);
                let list = writer.list(&[reg]);
                writer.op(Op::Call(reg, clone, list));
                if let Some(plan) = self.plan(part) {
                    writer.code.droppable.push((reg, plan));
                }
            }
            regs.push(reg);
        }
        let (list, made) = (writer.list(&regs), writer.register());
        writer.op(Op::Data(made, 0, list));
        writer.op(Op::Return(made));
        writer.code
    }

    /// The function that clones values of a type.
    fn clone_function(&mut self, ty: &Ty) -> u32 {
        if matches!(ty, Ty::Tuple(_) | Ty::Closure(_)) {
            return self.shim(Shim::Clone(ty.clone()));
        }
        let id = self.checker.front.items.lang_traits.get("Clone");
        let of = id.map(|id| TraitRef { id: *id, args: TyList::from([ty.clone()]) });
        let span = Span { file: crate::program::text::FileId::PROGRAM, start: 0, end: 0 };
        match of.and_then(|of| self.checker.method(&of, 0)) {
            Some(Callee::Fn(id, args)) => self.function(id, &args, span),
            _ => {
                self.refuse(span, "`clone` of a part of this");
                0
            }
        }
    }

    fn closure_entry(&mut self, id: BodyId, how: ClosureKind) -> Code {
        let body = self.body(id);
        let plan = self.plan(&Ty::Closure(id));
        let mut writer = Writer::new(2);
        let own = writer.register();
        let is_owned = how == ClosureKind::FnOnce;
        if is_owned && let Some(plan) = plan {
            writer.code.droppable.push((0, plan));
        }
        let mut drops = is_owned;
        match (self.checker.closure_kind(id), how) {
            (ClosureKind::Fn, ClosureKind::FnMut) => {
                let place = writer.place(0, Base::Pointer, &[]);
                writer.op(Op::Read(own, place));
            }
            (ClosureKind::Fn, _) => writer.op(Op::Copy(own, 0)),
            (ClosureKind::FnMut, ClosureKind::FnOnce) => {
                writer.op(Op::Cell(0));
                let place = writer.place(0, Base::Cell, &[]);
                writer.op(Op::Point(own, place));
            }
            _ => {
                drops = false;
                writer.op(Op::Move(own, 0));
            }
        }
        let (list, given) = (writer.list(&[own, 1]), writer.register());
        writer.op(Op::Call(given, body, list));
        if drops && let Some(plan) = plan {
            writer.op(Op::Drop(0, plan));
        }
        writer.op(Op::Return(given));
        writer.code
    }

    fn function_entry(&mut self, ty: &Ty, how: ClosureKind) -> Code {
        let count = self.checker.solver().signature(ty).map_or(0, |(inputs, _)| inputs.len());
        let mut writer = Writer::new(2);
        let function = writer.register();
        if how == ClosureKind::FnMut {
            let place = writer.place(0, Base::Pointer, &[]);
            writer.op(Op::Read(function, place));
        } else {
            writer.op(Op::Move(function, 0));
        }
        let mut regs = Vec::new();
        for n in 0..number(count) {
            let place = writer.place(1, Base::Value, &[PlaceStep::Field(n)]);
            let reg = writer.register();
            writer.op(Op::Take(reg, place));
            regs.push(reg);
        }
        let (list, given) = (writer.list(&regs), writer.register());
        writer.op(Op::CallPtr(given, function, list));
        writer.op(Op::Return(given));
        writer.code
    }
}

impl Lowering<'_> {
    fn pointer_entry(&mut self, id: BodyId) -> Code {
        let params = self.checker.body(id).map_or(0, |body| body.params.len());
        let body = self.body(id);
        let mut writer = Writer::new(params);
        let regs: Vec<Reg> = (0..number(params)).collect();
        let (all, none) = (writer.list(&regs), writer.list(&[]));
        let (closure, tuple, own) = (writer.register(), writer.register(), writer.register());
        writer.op(Op::Data(closure, 0, none));
        writer.op(Op::Data(tuple, 0, all));
        if self.checker.closure_kind(id) == ClosureKind::FnMut {
            writer.op(Op::Cell(closure));
            let place = writer.place(closure, Base::Cell, &[]);
            writer.op(Op::Point(own, place));
        } else {
            writer.op(Op::Move(own, closure));
        }
        let (list, given) = (writer.list(&[own, tuple]), writer.register());
        writer.op(Op::Call(given, body, list));
        writer.op(Op::Return(given));
        writer.code
    }
}

fn constructor(variant: u32, fields: usize) -> Code {
    let mut writer = Writer::new(fields);
    let regs: Vec<Reg> = (0..number(fields)).collect();
    let (list, made) = (writer.list(&regs), writer.register());
    writer.op(Op::Data(made, variant, list));
    writer.op(Op::Return(made));
    writer.code
}
