//! What belongs to a thread: its handle, and its own values of `thread_local!`.
//!
//! Such a value is found by the function that makes it. `main` and its tasks are on one thread,
//! except for tasks on workers, of which each is a thread.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::super::value::Value;
use super::{Host, HostCall, HostFlow, UNIT};

/// What belongs to a thread.
#[derive(Debug, Default)]
pub(crate) struct ThreadOwn {
    /// Its handle, a `std::thread::Thread`; none before somebody asks for it.
    handle: RefCell<Option<Value>>,
    locals: RefCell<Vec<Local>>,
    is_main: bool,
    /// Of `main`: what belongs to the workers of the runtime.
    workers: RefCell<Vec<Rc<ThreadOwn>>>,
    /// Of others: that of `main`.
    main: Weak<ThreadOwn>,
}

#[derive(Debug)]
struct Local {
    /// The function that made it.
    init: u32,
    value: Value,
    /// The function that drops it.
    end: Value,
}

impl ThreadOwn {
    /// Of the thread of `main`.
    pub(crate) fn of_main() -> Rc<Self> {
        Rc::new(Self { is_main: true, ..Self::default() })
    }

    /// Of a new thread of the same program, which has this handle.
    pub(crate) fn other(self: &Rc<Self>, handle: Option<Value>) -> Rc<Self> {
        let main = if self.is_main { Rc::downgrade(self) } else { Weak::clone(&self.main) };
        Rc::new(Self { handle: RefCell::new(handle), main, ..Self::default() })
    }

    /// Of a worker of the runtime; none once `main` is gone.
    pub(crate) fn of_worker(self: &Rc<Self>, worker: usize) -> Option<Rc<Self>> {
        let main = if self.is_main { Rc::clone(self) } else { self.main.upgrade()? };
        let mut workers = main.workers.borrow_mut();
        while workers.len() <= worker {
            workers.push(main.other(None));
        }
        workers.get(worker).cloned()
    }
}

pub(super) const TABLE: &[(&str, Host)] = &[
    ("thread_handle", |call| {
        let handle = call.actor.thread.handle.borrow().clone();
        HostFlow::Return(handle.map_or(Value::NONE, Value::some))
    }),
    ("thread_set_handle", |call| {
        let handle = call.take(0);
        call.actor.thread.handle.replace(Some(handle));
        UNIT
    }),
    ("thread_is_main", |call| HostFlow::Return(Value::Bool(call.actor.thread.is_main))),
    ("local_get", |call| {
        let locals = call.actor.thread.locals.borrow();
        let local = locals.iter().find(|local| Some(local.init) == key(call));
        HostFlow::Return(local.map_or(Value::NONE, |local| Value::some(local.value.clone())))
    }),
    ("local_put", |call| {
        if let Some(init) = key(call) {
            let (value, end) = (call.take(1), call.take(2));
            call.actor.thread.locals.borrow_mut().push(Local { init, value, end });
        }
        UNIT
    }),
    ("local_pop", |call| {
        // The last first, as natively.
        let local = call.actor.thread.locals.borrow_mut().pop();
        let pair = local.map(|local| Value::data(0, vec![local.end, local.value]));
        HostFlow::Return(pair.map_or(Value::NONE, Value::some))
    }),
];

fn key(call: &HostCall<'_>) -> Option<u32> {
    match call.args.first() {
        Some(Value::Function(init)) => Some(*init),
        _ => None,
    }
}
