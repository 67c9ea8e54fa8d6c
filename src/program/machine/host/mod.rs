//! The functions of the surface that the runtime provides: futures, tasks, channels, threads.
//!
//! One table a subject. They never run code of the program: what they need of it they are given
//! as functions, which become the bodies of actors.

mod channel;
mod flag;
mod future;
mod local;
mod lock;
mod panic;
mod permit;
mod print;
mod program_waker;
mod runtime;
mod sender;
mod task;
mod time;
mod tracer;
mod wake_set;

pub(super) use channel::{is_receiver, is_sender};
pub(super) use local::ThreadOwn;
pub(super) use program_waker::take_woken;

use std::rc::Rc;

use super::Named;
use super::actor::Actor;
use super::panic::Panic;
use super::value::Value;
use crate::program::code::{Module, ShapeId};

/// One call of a function of the runtime.
#[derive(Debug)]
pub(crate) struct HostCall<'a> {
    /// The arguments, to be taken.
    pub(crate) args: &'a mut [Value],
    /// The shapes of the generic arguments.
    pub(crate) shapes: &'a [ShapeId],
    pub(crate) module: &'a Rc<Module>,
    /// Whose code calls.
    pub(crate) actor: &'a mut Actor,
}

/// How it ends.
#[derive(Debug)]
pub(crate) enum HostFlow {
    Return(Value),
    /// The caller gives way until what it said it waits for has come; then the call has given
    /// `()`.
    Wait,
    /// The same as a return, and the caller lets others go first.
    ReturnAndYield(Value),
    /// The program panics with this.
    Raise(Panic),
    /// A function is called with these arguments; the call gives a `Result`: what that gives, or
    /// what a panic of it leaves.
    Catch(u32, Vec<Value>),
    /// The program panics with this message.
    Panic(String),
    /// The run ends, for this reason.
    Stop(String),
}

/// A function of the runtime.
pub(crate) type Host = fn(&mut HostCall<'_>) -> HostFlow;

/// The function of that name.
pub(crate) fn find(name: &str) -> Option<Named<Host>> {
    let tables = [
        channel::TABLE,
        flag::TABLE,
        future::TABLE,
        local::TABLE,
        lock::TABLE,
        panic::TABLE,
        permit::TABLE,
        print::TABLE,
        program_waker::TABLE,
        runtime::TABLE,
        sender::TABLE,
        task::TABLE,
        time::TABLE,
        tracer::TABLE,
        wake_set::TABLE,
    ];
    Named::find(&tables, name)
}

impl HostCall<'_> {
    /// An argument, taken.
    pub(crate) fn take(&mut self, n: usize) -> Value {
        self.args.get_mut(n).map(std::mem::take).unwrap_or_default()
    }

    /// An argument that is an object of the machine's: itself, or what a pointer points to.
    pub(crate) fn object<T: 'static>(&self, n: usize) -> Option<Rc<T>> {
        object_of(self.args.get(n)?)
    }
}

fn object_of<T: 'static>(value: &Value) -> Option<Rc<T>> {
    match value {
        Value::Object(object) => Rc::clone(object).downcast().ok(),
        Value::Slot(slot) => object_of(&slot.borrow()),
        Value::Place(place) => super::place::look(place, object_of),
        _ => None,
    }
}

/// `()`.
pub(crate) const UNIT: HostFlow = HostFlow::Return(Value::Unit);
