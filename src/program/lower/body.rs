//! One body.

use std::rc::Rc;

use super::program::Lowering;
use super::scope::Scope;
use crate::program::body::{Body, BodyId, CaptureKind, LocalId, Owner, Pattern, PatternKind};
use crate::program::code::{Base, Code, Constant, List, LocalCode, Op, PlaceCode, PlaceId, Reg};
use crate::program::infer::ClosureKind;
use crate::program::text::{FileId, Span};
use crate::program::types::{Ty, TyList};

/// What holds the captures of a closure or async block.
#[derive(Debug, Clone, Copy)]
pub(super) enum Captures {
    None,
    /// The parts of one value.
    In(Reg, Base),
    /// Registers from this one on.
    From(Reg),
}

/// Makes the code of one body.
pub(super) struct Builder<'a, 'b> {
    pub(super) lowering: &'a mut Lowering<'b>,
    pub(super) body: &'a Body,
    pub(super) code: Code,
    pub(super) scopes: Vec<Scope>,
    /// Where each variable lives.
    pub(super) locals: Vec<Option<Reg>>,
    /// What holds the captures.
    pub(super) captures: Captures,
    line: u32,
    /// Where values go that nobody looks at.
    pub(super) nowhere: Reg,
}

impl<'a, 'b> Builder<'a, 'b> {
    pub(super) fn build(lowering: &'a mut Lowering<'b>, id: BodyId, body: &'a Body) -> Code {
        let locals = vec![None; body.locals.len()];
        let code = Code { name: Rc::clone(&body.name), ..Code::default() };
        let mut this = Self {
            lowering,
            body,
            code,
            scopes: vec![Scope::default()],
            locals,
            captures: Captures::None,
            line: 0,
            nowhere: 0,
        };
        this.set_line(body.span);
        let mut arguments = Vec::new();
        if body.is_async {
            // Each poll puts its context here.
            this.register();
        }
        if body.owner == Owner::Closure {
            let env = this.register();
            let tuple = this.register();
            let kind = this.lowering.checker.closure_kind(id);
            this.captures = Captures::In(
                env,
                match kind {
                    ClosureKind::Fn => Base::Value,
                    ClosureKind::FnMut => Base::Pointer,
                    ClosureKind::FnOnce => Base::Cell,
                },
            );
            if kind == ClosureKind::FnOnce {
                let types = body.captures.iter().map(|capture| match capture.how {
                    CaptureKind::Value => capture.ty.clone(),
                    _ => Ty::reference(false, capture.ty.clone()),
                });
                let types: Vec<Ty> = types.collect();
                this.emit(Op::Cell(env));
                this.drop_later(env, &Ty::Tuple(TyList::from(types)));
            }
            this.code.params = 2;
            for (n, param) in (0u32..).zip(&body.params) {
                let reg = this.register();
                let place =
                    this.place(tuple, Base::Value, vec![crate::program::code::PlaceStep::Field(n)]);
                this.emit(Op::Take(reg, place));
                arguments.push((reg, param));
            }
        } else if body.owner == Owner::AsyncBlock {
            this.captures_of_async_block();
        } else {
            for param in &body.params {
                arguments.push((this.register(), param));
            }
            this.code.params = u32::try_from(arguments.len()).unwrap_or(u32::MAX);
        }
        for (reg, param) in arguments {
            this.argument(reg, param);
        }
        this.nowhere = this.register();
        let result = this.register();
        this.value_into(&body.value, result);
        this.end_scope();
        this.emit(Op::Return(result));
        this.code
    }

    /// An argument becomes the variables of its pattern.
    fn argument(&mut self, reg: Reg, pattern: &Pattern) {
        if let PatternKind::Bind { local, sub: None, .. } = &pattern.kind {
            self.adopt(*local, reg);
            return;
        }
        self.drop_later(reg, &pattern.ty);
        let place = super::place::Place::new(reg, Base::Value);
        self.bind(pattern, &place);
    }

    /// A register becomes a variable.
    pub(super) fn adopt(&mut self, local: LocalId, reg: Reg) {
        let body = self.body;
        let row = &body.locals[local.0 as usize];
        self.locals[local.0 as usize] = Some(reg);
        if row.in_cell {
            self.emit(Op::Cell(reg));
        }
        self.drop_later(reg, &row.ty);
        self.name(&row.name, reg, &row.ty);
    }

    /// A register is a variable from here to the end of the scope.
    pub(super) fn name(&mut self, name: &Rc<str>, reg: Reg, ty: &Ty) {
        if self.body.span.file != FileId::PROGRAM || name.starts_with("__") {
            return;
        }
        let local = LocalCode {
            name: Rc::clone(name),
            reg,
            shape: self.lowering.shape(ty),
            from: self.here(),
            to: u32::MAX,
        };
        if let Some(scope) = self.scopes.last_mut() {
            scope.locals.push(self.code.locals.len());
        }
        self.code.locals.push(local);
    }

    /// The register of a variable that has no value yet.
    pub(super) fn declare(&mut self, local: LocalId) -> Reg {
        if let Some(reg) = self.locals[local.0 as usize] {
            return reg;
        }
        let reg = self.register();
        let body = self.body;
        let row = &body.locals[local.0 as usize];
        self.locals[local.0 as usize] = Some(reg);
        self.drop_later(reg, &row.ty);
        self.name(&row.name, reg, &row.ty);
        reg
    }

    /// Whether a variable lives in a cell.
    pub(super) fn in_cell(&self, local: LocalId) -> bool {
        self.body.locals[local.0 as usize].in_cell
    }

    pub(super) fn register(&mut self) -> Reg {
        self.code.registers += 1;
        self.code.registers - 1
    }

    /// The register is dropped at the end of the scope, if its type has something to do then.
    pub(super) fn drop_later(&mut self, reg: Reg, ty: &Ty) {
        if let Some(plan) = self.lowering.plan(ty) {
            if let Some(scope) = self.scopes.last_mut() {
                scope.drops.push((reg, plan));
            }
            self.code.droppable.push((reg, plan));
        }
    }

    pub(super) fn emit(&mut self, op: Op) -> usize {
        self.code.ops.push(op);
        self.code.lines.push(self.line);
        self.code.ops.len() - 1
    }

    pub(super) fn here(&self) -> u32 {
        u32::try_from(self.code.ops.len()).unwrap_or(u32::MAX)
    }

    /// Lets a jump that was made before lead here.
    pub(super) fn lands_here(&mut self, jump: usize) {
        let to = self.here();
        match &mut self.code.ops[jump] {
            Op::Jump(target)
            | Op::JumpIf(_, _, target)
            | Op::Variant(_, _, target)
            | Op::Same(_, _, target)
            | Op::IntBranch(_, _, _, _, target)
            | Op::IntBranchConst(_, _, _, _, target)
            | Op::Static(_, _, target)
            | Op::Length(_, _, _, target) => *target = to,
            _ => {}
        }
    }

    pub(super) fn constant(&mut self, constant: Constant) -> u32 {
        let known = self.code.constants.iter().position(|known| *known == constant);
        let number = known.unwrap_or_else(|| {
            self.code.constants.push(constant);
            self.code.constants.len() - 1
        });
        u32::try_from(number).unwrap_or(u32::MAX)
    }

    pub(super) fn list(&mut self, regs: Vec<Reg>) -> List {
        self.code.lists.push(regs.into_boxed_slice());
        u32::try_from(self.code.lists.len() - 1).unwrap_or(u32::MAX)
    }

    pub(super) fn place(
        &mut self,
        base: Reg,
        kind: Base,
        steps: Vec<crate::program::code::PlaceStep>,
    ) -> PlaceId {
        self.code.places.push(PlaceCode { base, kind, steps: steps.into_boxed_slice() });
        u32::try_from(self.code.places.len() - 1).unwrap_or(u32::MAX)
    }

    pub(super) fn set_line(&mut self, span: Span) {
        if span.file == FileId::PROGRAM {
            self.line = self.lowering.checker.front.source.line(span.start);
        }
    }

    pub(super) fn line(&self) -> u32 {
        self.line
    }

    pub(super) fn restore_line(&mut self, line: u32) {
        self.line = line;
    }
}
