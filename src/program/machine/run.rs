//! Running code.

use std::rc::Rc;

use super::drops::{self, NextDrop};
use super::frame::{Frame, FrameKind};
use super::intrinsic::{Call, Flow, Output};
use super::step::{Next, step};
use super::value::{Place, Slot, Value};
use crate::program::code::{Code, Function, Module, Reg};

/// How deep calls may be nested.
const DEPTH: usize = 20_000;

/// A program that is being run, on one thread.
#[derive(Debug)]
pub(crate) struct Machine<'a> {
    module: &'a Module,
    frames: Vec<Frame>,
    /// The cells of the `static`s; empty until they are used.
    statics: Vec<Slot>,
    /// What was printed, to be taken.
    pub(crate) output: Vec<Output>,
    /// The message of the panic that is unwinding.
    panic: Option<String>,
}

/// How a stretch of running ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Exit {
    Done,
    /// It can go on.
    Preempted,
    Panicked(String),
    /// It ended itself, with this exit status.
    Exited(i32),
    /// It cannot go on: calls are nested too deep, or it panicked while it was unwinding.
    Stopped(String),
}

impl<'a> Machine<'a> {
    /// At the beginning of `main`.
    pub(crate) fn new(module: &'a Module) -> Self {
        let statics = module.statics.iter().map(|_| Slot::default()).collect();
        let mut this =
            Self { module, frames: Vec::new(), statics, output: Vec::new(), panic: None };
        if let Function::Code(code) = &module.functions[module.main as usize] {
            this.push(Rc::clone(code), Vec::new(), 0);
        }
        this
    }

    fn too_deep(&self) -> String {
        let name = match self.frames.last().map(|frame| &frame.kind) {
            Some(FrameKind::Call { code, .. }) => &*code.name,
            _ => "drop",
        };
        format!(
            "`{name}` is called more than {DEPTH} calls deep: natively the stack would overflow"
        )
    }

    fn push(&mut self, code: Rc<Code>, args: Vec<Value>, result: Reg) {
        let mut registers = args;
        registers.resize(code.registers as usize, Value::Empty);
        self.frames.push(Frame { kind: FrameKind::Call { code, at: 0, registers }, result });
    }

    /// Runs at most so many steps.
    pub(crate) fn run(&mut self, steps: usize) -> Exit {
        let mut left = steps;
        loop {
            if self.frames.len() > DEPTH {
                return Exit::Stopped(self.too_deep());
            }
            let Some(frame) = self.frames.last_mut() else {
                return match self.panic.take() {
                    Some(message) => Exit::Panicked(message),
                    None => Exit::Done,
                };
            };
            let next = match &mut frame.kind {
                FrameKind::Drop(work) => {
                    left = left.saturating_sub(1);
                    match drops::next(self.module, work) {
                        None => Next::Return(Value::Unit),
                        Some(NextDrop::Done) => Next::Go,
                        Some(NextDrop::Own(function, slot)) => {
                            let pointer =
                                Value::Place(Rc::new(Place { root: slot, path: Vec::new(), window: None }));
                            Next::Call(function, vec![pointer], Reg::MAX)
                        }
                    }
                }
                FrameKind::Call { code, at, registers } => {
                    let code = Rc::clone(code);
                    let mut next = Next::Go;
                    while left > 0 {
                        left -= 1;
                        let op = &code.ops[*at];
                        *at += 1;
                        next = step(
                            self.module,
                            &self.statics,
                            &mut self.output,
                            &code,
                            op,
                            at,
                            registers,
                        );
                        if !matches!(next, Next::Go) {
                            break;
                        }
                    }
                    next
                }
            };
            match next {
                Next::Go => {}
                Next::Call(function, args, result) => {
                    if let Some(status) = self.call(function, args, result) {
                        return self.exit(status);
                    }
                }
                Next::Drop(value, plan) => {
                    self.frames.push(Frame {
                        kind: FrameKind::Drop(vec![(value, plan)]),
                        result: Reg::MAX,
                    });
                }
                Next::Return(value) => self.give(value),
                Next::Exit(status) => return self.exit(status),
                Next::Stop(reason) => return Exit::Stopped(reason.to_owned()),
                Next::Panic(message) => {
                    if self.panic.is_some() {
                        return Exit::Stopped(format!(
                            "it panicked while a panic was unwinding: {message}"
                        ));
                    }
                    self.panic = Some(message);
                    self.unwind();
                }
            }
            if left == 0 {
                return Exit::Preempted;
            }
        }
    }

    /// Ends the program where it is: nothing is dropped any more.
    fn exit(&mut self, status: i32) -> Exit {
        self.frames.clear();
        Exit::Exited(status)
    }

    /// Calls a function; gives the exit status, if that ends the program.
    fn call(&mut self, function: u32, mut args: Vec<Value>, result: Reg) -> Option<i32> {
        match self.module.functions.get(function as usize) {
            Some(Function::Code(code)) => self.push(Rc::clone(code), args, result),
            Some(Function::Intrinsic(intrinsic, types)) => {
                let flow =
                    intrinsic(&mut Call { args: &mut args, types, output: &mut self.output });
                match flow {
                    Flow::Return(value) => self.set(result, value),
                    Flow::Panic(message) => {
                        self.panic.get_or_insert(message);
                        self.unwind();
                    }
                    Flow::Exit(status) => return Some(status),
                }
            }
            None => {}
        }
        None
    }

    /// Gives a register of the frame on top its value.
    fn set(&mut self, reg: Reg, value: Value) {
        if let Some(Frame { kind: FrameKind::Call { registers, .. }, .. }) = self.frames.last_mut()
            && let Some(register) = registers.get_mut(reg as usize)
        {
            *register = value;
        }
    }

    /// Ends the frame on top. While a panic unwinds, the frame below is left too.
    fn give(&mut self, value: Value) {
        let Some(frame) = self.frames.pop() else { return };
        if self.panic.is_some()
            && matches!(frame.kind, FrameKind::Drop(_))
            && frame.result == Reg::MAX - 1
        {
            return self.unwind();
        }
        self.set(frame.result, value);
    }

    /// Leaves the frame on top by the panic: what it holds is dropped, then the one below is left.
    fn unwind(&mut self) {
        while let Some(frame) = self.frames.pop() {
            let work = match frame.kind {
                FrameKind::Drop(work) => work,
                FrameKind::Call { code, mut registers, .. } => {
                    let held = code
                        .droppable
                        .iter()
                        .map(|(reg, plan)| (std::mem::take(&mut registers[*reg as usize]), *plan));
                    held.filter(|(value, _)| !matches!(value, Value::Empty)).collect()
                }
            };
            if !work.is_empty() {
                return self
                    .frames
                    .push(Frame { kind: FrameKind::Drop(work), result: Reg::MAX - 1 });
            }
        }
    }
}
