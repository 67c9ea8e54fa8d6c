//! Futures of async functions and blocks: what a suspended one keeps.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::show::show;
use super::value::Value;
use crate::program::code::{Code, Module};
use crate::runtime::Tracer;
use crate::trace::PollOutcome;

/// The future of an async function or block. A value holds it by reference: it has an identity.
#[derive(Debug)]
pub(crate) struct FutureCell {
    state: RefCell<State>,
    /// Records its life in the trace; gone once it was dropped.
    tracer: RefCell<Option<Tracer>>,
    pub(super) is_polled: Cell<bool>,
}

/// How far the future has come.
#[derive(Debug)]
enum State {
    /// Nothing has run yet: the code, and what it was given.
    Unstarted(Rc<Code>, Vec<Value>),
    Suspended(Suspended),
    /// Running, ended, or dropped.
    Gone,
}

/// A function that is put aside in the middle.
#[derive(Debug)]
pub(crate) struct Suspended {
    pub(crate) code: Rc<Code>,
    /// The step with which it goes on.
    pub(crate) at: usize,
    pub(crate) registers: Vec<Value>,
}

impl Suspended {
    /// The line where it is, and its variables with their values.
    fn in_words(&self, module: &Module) -> (u32, Vec<(&str, String)>) {
        let at = u32::try_from(self.at).unwrap_or(u32::MAX);
        let line = self.code.lines.get(self.at.saturating_sub(1)).copied().unwrap_or(0);
        let mut variables: Vec<(&str, String)> = Vec::new();
        for local in &self.code.locals {
            let is_in_scope = (local.from..local.to).contains(&at);
            let value = self.registers.get(local.reg as usize).filter(|_| is_in_scope);
            let Some(value) = value.filter(|value| !value.is_moved_out()) else { continue };
            // One that hides another of the same name stands in its place.
            variables.retain(|(name, _)| *name != &*local.name);
            variables.push((&local.name, show(module, value, local.shape)));
        }
        (line, variables)
    }
}

/// What is left in a future that is dropped.
pub(super) enum Left {
    /// What it was given.
    Arguments(Vec<Value>),
    /// What it has made of that so far.
    Frame(Suspended),
    Nothing,
}

impl FutureCell {
    pub(super) fn new(code: Rc<Code>, arguments: Vec<Value>, line: u32) -> Self {
        let tracer = Tracer::of_code(&code.name, line);
        Self {
            state: RefCell::new(State::Unstarted(code, arguments)),
            tracer: RefCell::new(Some(tracer)),
            is_polled: Cell::new(false),
        }
    }

    /// Records that a poll begins; false if a limit of the run was reached.
    pub(super) fn begin(&self) -> bool {
        self.tracer.borrow_mut().as_mut().is_none_or(Tracer::begin)
    }

    /// Records how a poll ended.
    pub(super) fn end(&self, outcome: PollOutcome) {
        self.is_polled.set(false);
        if let Some(tracer) = &*self.tracer.borrow() {
            tracer.end(outcome);
        }
    }

    /// Takes the frame out, to be run with this context; none if there is no future any more.
    pub(super) fn resume(&self, context: Value) -> Option<Suspended> {
        let suspended = match self.state.replace(State::Gone) {
            State::Unstarted(code, arguments) => {
                let mut registers = Vec::with_capacity(code.registers as usize);
                registers.push(context);
                registers.extend(arguments);
                registers.resize(code.registers as usize, Value::Empty);
                Suspended { code, at: 0, registers }
            }
            State::Suspended(mut suspended) => {
                if let Some(register) = suspended.registers.first_mut() {
                    *register = context;
                }
                suspended
            }
            State::Gone => return None,
        };
        self.is_polled.set(true);
        Some(suspended)
    }

    /// Puts the frame back, to be resumed later.
    pub(super) fn suspend(&self, module: &Module, suspended: Suspended) {
        self.end(PollOutcome::Pending);
        if let Some(tracer) = &mut *self.tracer.borrow_mut() {
            let (line, variables) = suspended.in_words(module);
            tracer.suspended_with(line, &variables);
        }
        self.state.replace(State::Suspended(suspended));
    }

    /// Ends its life: gives what there is to drop.
    pub(super) fn drop_it(&self) -> Left {
        let left = match self.state.replace(State::Gone) {
            State::Unstarted(_, arguments) => Left::Arguments(arguments),
            State::Suspended(suspended) => Left::Frame(suspended),
            State::Gone => Left::Nothing,
        };
        // Its drop is recorded before those of its parts.
        drop(self.tracer.take());
        left
    }
}

/// The future that a value is, or points to.
pub(super) fn future_of(value: &Value) -> Option<Rc<FutureCell>> {
    match value {
        Value::Object(object) => Rc::clone(object).downcast().ok(),
        Value::Slot(slot) => future_of(&slot.borrow()),
        Value::Place(place) => super::place::look(place, future_of),
        Value::Dyn(object) => future_of(&object.pointer),
        _ => None,
    }
}
