//! Running code.

use std::rc::Rc;

use super::actor::Actor;
use super::drops::{self, NextDrop};
use super::frame::{Frame, FrameKind, Unwinding};
use super::future::{FutureCell, Suspended};
use super::host::{HostCall, HostFlow, take_woken};
use super::intrinsic::{Call, Flow};
use super::memory;
use super::panic::Panic;
use super::spare::Spare;
use super::step::{Next, step};
use super::value::{Place, Value};
use crate::program::code::{Code, Function, Module, Reg};
use crate::runtime::{at_line, tell_panic};
use crate::trace::PollOutcome;

/// How deep calls may be nested.
const DEPTH: usize = 20_000;
/// How many steps more a function of the surface may take to come to its end, and how many at once.
const GRACE: usize = 2_000;
const STEPS_OF_GRACE: usize = 20;
/// `Poll::Pending`.
const PENDING: Value = Value::Variant(1);

/// Code that is being run, on one thread.
#[derive(Debug)]
pub(crate) struct Machine {
    module: Rc<Module>,
    frames: Vec<Frame>,
    spare: Spare,
    pub(super) actor: Actor,
    unwinding: Option<Unwinding>,
}

/// How a stretch of running ended.
#[derive(Debug)]
pub(crate) enum Exit {
    Done,
    /// It can go on.
    Preempted,
    /// It waits for something; when it is run again, it goes on.
    Waiting,
    Panicked(Panic),
    /// It ended itself, with this exit status.
    Exited(i32),
    /// Its values hold more than they may.
    Full,
    /// It cannot go on: calls are nested too deep, or it panicked while it was unwinding.
    Stopped(String),
}

impl Machine {
    /// At the beginning of a function.
    pub(super) fn new(module: &Rc<Module>, function: u32, args: Vec<Value>, actor: Actor) -> Self {
        let module = Rc::clone(module);
        let mut this =
            Self { module, frames: Vec::new(), spare: Spare::default(), actor, unwinding: None };
        if let Some(Function::Code(code)) = this.module.functions.get(function as usize) {
            this.push(Rc::clone(code), args, 0);
        }
        this
    }

    /// Before it has begun: what its function was given.
    pub(super) fn arguments(&self) -> impl Iterator<Item = &Value> {
        let first = self.frames.first().map(|frame| &frame.kind);
        let registers = match first {
            Some(FrameKind::Call { registers, .. }) => registers.as_slice(),
            _ => &[],
        };
        registers.iter()
    }

    /// From here on everything that is left is dropped.
    pub(super) fn cancel(&mut self) {
        self.unwinding = Some(Unwinding::Cancel);
        self.unwind();
    }

    /// The name of the function that is at work.
    fn name(&self) -> &str {
        match self.frames.last().map(|frame| &frame.kind) {
            Some(FrameKind::Call { code, .. }) => &code.name,
            _ => "drop",
        }
    }

    fn too_deep(&self) -> String {
        let name = self.name();
        format!(
            "`{name}` is called more than {DEPTH} calls deep: natively the stack would overflow"
        )
    }

    fn push(&mut self, code: Rc<Code>, args: Vec<Value>, result: Reg) {
        let mut registers = args;
        registers.resize_with(code.registers as usize, Value::default);
        let kind = FrameKind::Call { code, at: 0, registers, future: None };
        self.frames.push(Frame { kind, result });
    }

    /// Runs at most about so many steps; gives how many it took, too.
    pub(super) fn run(&mut self, steps: usize) -> (Exit, usize) {
        let (mut left, mut allowed) = (steps, steps);
        let mut exit = self.run_within(&mut left);
        // Other threads do not see what a function of the surface has half done, unless it takes
        // long.
        while left == 0 && allowed < steps + GRACE && self.is_in_surface() {
            if !matches!(exit, Exit::Preempted) {
                break;
            }
            left = STEPS_OF_GRACE;
            allowed += STEPS_OF_GRACE;
            exit = self.run_within(&mut left);
        }
        (exit, allowed - left)
    }

    /// Whether what is at work is no code of the program.
    fn is_in_surface(&self) -> bool {
        match self.frames.last().map(|frame| &frame.kind) {
            Some(FrameKind::Call { code, at, .. }) => {
                code.lines.get(*at).is_none_or(|line| *line == 0)
            }
            Some(FrameKind::Catch { .. } | FrameKind::Drop(_)) => true,
            None => false,
        }
    }

    fn run_within(&mut self, left: &mut usize) -> Exit {
        loop {
            if self.frames.len() > DEPTH {
                return Exit::Stopped(self.too_deep());
            }
            let Some(frame) = self.frames.last_mut() else {
                self.actor.is_panicking = false;
                return match self.unwinding.take() {
                    Some(Unwinding::Panic(panic)) => Exit::Panicked(panic),
                    Some(Unwinding::Cancel) | None => Exit::Done,
                };
            };
            let next = match &mut frame.kind {
                FrameKind::Drop(work) => {
                    *left = left.saturating_sub(1);
                    match drops::next(&self.module, work) {
                        None => Next::Return(Value::Unit),
                        Some(NextDrop::Done) => Next::Go,
                        Some(NextDrop::Own(function, slot)) => {
                            let pointer = Value::Place(Rc::new(Place {
                                root: slot,
                                path: Vec::new(),
                                window: None,
                            }));
                            Next::Call(function, vec![pointer], Reg::MAX)
                        }
                    }
                }
                FrameKind::Catch { value, .. } => {
                    Next::Return(Value::data(0, vec![std::mem::take(value)]))
                }
                FrameKind::Call { code, at, registers, .. } => {
                    let (module, statics) = (&self.module, &self.actor.statics);
                    let spare = &mut self.spare;
                    let mut next = Next::Go;
                    while *left > 0 {
                        *left -= 1;
                        let op = &code.ops[*at];
                        *at += 1;
                        next = step(module, statics, code, op, at, registers, spare);
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
                    if let Some(exit) = self.call(function, args, result) {
                        return exit;
                    }
                }
                Next::Future(function, args, result) => self.make_future(function, args, result),
                Next::Poll(future, context, result) => self.poll(future, context, result),
                Next::Suspend => self.suspend(),
                Next::Drop(value, plan) => {
                    let kind = FrameKind::Drop(vec![(value, plan)]);
                    self.frames.push(Frame { kind, result: Reg::MAX });
                }
                Next::Return(value) => self.give(value),
                Next::Exit(status) => return self.exit(status),
                Next::Full => return Exit::Full,
                Next::Stop(reason) => {
                    let name = self.name();
                    return Exit::Stopped(format!("in `{name}`, line {}, {reason}", self.line()));
                }
                Next::Panic(message) => {
                    if let Some(exit) = self.panic(Panic::of_message(message)) {
                        return exit;
                    }
                }
            }
            if *left == 0 {
                return if memory::is_full() { Exit::Full } else { Exit::Preempted };
            }
        }
    }

    /// Ends the program where it is: nothing is dropped any more.
    fn exit(&mut self, status: i32) -> Exit {
        self.frames.clear();
        Exit::Exited(status)
    }

    fn call(&mut self, function: u32, mut args: Vec<Value>, result: Reg) -> Option<Exit> {
        match self.module.functions.get(function as usize) {
            Some(Function::Code(code)) => self.push(Rc::clone(code), args, result),
            Some(Function::Intrinsic(intrinsic, types)) => {
                match (intrinsic.run)(&mut Call { args: &mut args, types }) {
                    Flow::Return(value) => self.set(result, value),
                    Flow::Panic(message) => return self.panic(Panic::of_message(message)),
                    Flow::Exit(status) => return Some(self.exit(status)),
                    Flow::Full => return Some(Exit::Full),
                }
            }
            Some(Function::Host(host, shapes)) => {
                let (module, host, shapes) = (Rc::clone(&self.module), host.run, Rc::clone(shapes));
                let line = self.line();
                let flow = at_line(line, || {
                    host(&mut HostCall {
                        args: &mut args,
                        shapes: &shapes,
                        module: &module,
                        actor: &mut self.actor,
                    })
                });
                match flow {
                    HostFlow::Return(value) => {
                        self.set(result, value);
                        self.call_woken();
                    }
                    HostFlow::Wait => {
                        self.set(result, Value::Unit);
                        return Some(Exit::Waiting);
                    }
                    HostFlow::ReturnAndYield(value) => {
                        self.set(result, value);
                        return Some(Exit::Preempted);
                    }
                    HostFlow::Panic(message) => return self.panic(Panic::of_message(message)),
                    HostFlow::Raise(panic) => return self.panic(panic),
                    HostFlow::Catch(function, args) => {
                        let kind = FrameKind::Catch {
                            value: Value::Empty,
                            outer: self.unwinding.take(),
                            was_panicking: self.actor.is_panicking,
                        };
                        self.frames.push(Frame { kind, result });
                        return self.call(function, args, 0);
                    }
                    HostFlow::Stop(reason) => return Some(Exit::Stopped(reason)),
                }
            }
            None => {}
        }
        None
    }

    /// Calls the wakers of the program that the runtime has woken.
    fn call_woken(&mut self) {
        while let Some((function, waker)) = take_woken(&self.module) {
            if let Some(Function::Code(code)) = self.module.functions.get(function as usize) {
                self.push(Rc::clone(code), vec![waker], Reg::MAX);
            }
        }
    }

    /// The line of the program that is at work.
    fn line(&self) -> u32 {
        let of_frame = |frame: &Frame| match &frame.kind {
            FrameKind::Call { code, at, .. } => {
                code.lines.get(at.saturating_sub(1)).copied().filter(|line| *line > 0)
            }
            FrameKind::Catch { .. } | FrameKind::Drop(_) => None,
        };
        self.frames.iter().rev().find_map(of_frame).unwrap_or(0)
    }

    fn make_future(&mut self, function: u32, args: Vec<Value>, result: Reg) {
        if let Some(Function::Code(code)) = self.module.functions.get(function as usize) {
            let future = FutureCell::new(Rc::clone(code), args, self.line());
            self.set(result, Value::Object(Rc::new(future)));
        }
    }

    fn poll(&mut self, future: Rc<FutureCell>, context: Value, result: Reg) {
        if !future.begin() {
            return self.set(result, PENDING);
        }
        match future.resume(context) {
            Some(Suspended { code, at, registers }) => {
                let kind = FrameKind::Call { code, at, registers, future: Some(future) };
                self.frames.push(Frame { kind, result });
            }
            None => {
                future.end(PollOutcome::Panicked);
                let message = "an async function was polled after it had ended";
                self.panic(Panic::of_message(message.to_owned()));
            }
        }
    }

    fn suspend(&mut self) {
        let Some(Frame { kind, result }) = self.frames.pop() else { return };
        if let FrameKind::Call { code, at, registers, future: Some(future) } = kind {
            future.suspend(&self.module, Suspended { code, at, registers });
        }
        self.set(result, PENDING);
    }

    /// Gives a register of the frame on top its value.
    fn set(&mut self, reg: Reg, value: Value) {
        match self.frames.last_mut().map(|frame| &mut frame.kind) {
            Some(FrameKind::Call { registers, .. }) => {
                if let Some(register) = registers.get_mut(reg as usize) {
                    *register = value;
                }
            }
            Some(FrameKind::Catch { value: given, .. }) => *given = value,
            Some(FrameKind::Drop(_)) | None => {}
        }
    }

    /// Ends the frame on top. While everything is left, the frame below is left too.
    fn give(&mut self, value: Value) {
        let Some(frame) = self.frames.pop() else { return };
        let value = match frame.kind {
            FrameKind::Drop(_) => {
                if self.unwinding.is_some() && frame.result == Reg::MAX - 1 {
                    return self.unwind();
                }
                value
            }
            FrameKind::Call { future: Some(future), .. } => {
                future.end(PollOutcome::Ready);
                // `Poll::Ready`.
                Value::data(0, vec![value])
            }
            FrameKind::Catch { outer, was_panicking, .. } => {
                self.unwinding = outer;
                self.actor.is_panicking = was_panicking;
                value
            }
            FrameKind::Call { registers, .. } => {
                self.spare.keep(registers);
                value
            }
        };
        self.set(frame.result, value);
    }

    /// The code on top panics. A second panic, of a destructor, cannot be unwound.
    fn panic(&mut self, panic: Panic) -> Option<Exit> {
        if panic.is_told {
            at_line(self.line(), || tell_panic(&panic.message));
        }
        match &self.unwinding {
            Some(Unwinding::Panic(_)) => {
                let message = panic.message;
                let reason = format!("it panicked while a panic was unwinding: {message}");
                return Some(Exit::Stopped(reason));
            }
            Some(Unwinding::Cancel) | None => self.unwinding = Some(Unwinding::Panic(panic)),
        }
        self.actor.is_panicking = true;
        self.unwind();
        None
    }

    /// Leaves the frame on top: what it holds is dropped, then the one below is left, unless it
    /// catches the panic.
    fn unwind(&mut self) {
        while let Some(frame) = self.frames.pop() {
            let work = match frame.kind {
                FrameKind::Drop(work) => work,
                FrameKind::Catch { outer, was_panicking, .. } => match self.unwinding.take() {
                    Some(Unwinding::Panic(panic)) => {
                        self.unwinding = outer;
                        self.actor.is_panicking = was_panicking;
                        let caught = Value::data(1, vec![panic.to_value()]);
                        return self.set(frame.result, caught);
                    }
                    cancelled => {
                        self.unwinding = cancelled;
                        Vec::new()
                    }
                },
                FrameKind::Call { code, registers, future, .. } => {
                    if let Some(future) = future {
                        future.end(PollOutcome::Panicked);
                    }
                    drops::held(&code, registers)
                }
            };
            if !work.is_empty() {
                let kind = FrameKind::Drop(work);
                return self.frames.push(Frame { kind, result: Reg::MAX - 1 });
            }
        }
    }
}
