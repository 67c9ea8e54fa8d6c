//! Flags that somebody blocks for, and queues of them: what condition variables, barriers and
//! parking are made of.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Wake, Waker};

use super::super::value::Value;
use super::time::length;
use super::{Host, HostCall, HostFlow, UNIT};
use crate::runtime;

/// A flag with an identity. A waker can set it, so it must be able to go anywhere.
#[derive(Clone)]
struct Flag(Arc<AtomicBool>);

impl Flag {
    fn new(is_set: bool) -> Self {
        Self(Arc::new(AtomicBool::new(is_set)))
    }

    fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn set(&self, is_set: bool) {
        self.0.store(is_set, Ordering::Relaxed);
    }
}

/// Sets a flag.
struct FlagWaker(Flag);

impl Wake for FlagWaker {
    fn wake(self: Arc<Self>) {
        self.0.set(true);
    }
}

/// Flags, in the order in which they are to be set.
#[derive(Default)]
struct Queue(RefCell<VecDeque<Rc<Flag>>>);

pub(super) const TABLE: &[(&str, Host)] = &[
    ("flag_new", |call| {
        let is_set = matches!(call.args[0], Value::Bool(true));
        HostFlow::Return(Value::Object(Rc::new(Flag::new(is_set))))
    }),
    ("flag_get", |call| {
        HostFlow::Return(Value::Bool(call.object::<Flag>(0).is_some_and(|flag| flag.get())))
    }),
    ("flag_set", |call| {
        if let Some(flag) = call.object::<Flag>(0) {
            flag.set(matches!(call.args[1], Value::Bool(true)));
        }
        UNIT
    }),
    ("flag_waker", |call| {
        let Some(flag) = call.object::<Flag>(0) else { return UNIT };
        let waker = Waker::from(Arc::new(FlagWaker((*flag).clone())));
        HostFlow::Return(Value::Object(Rc::new(waker)))
    }),
    ("flag_block", |call| block(call, 1, None)),
    ("flag_block_for", |call| {
        let at_most = length(call, 1);
        block(call, 2, Some(at_most))
    }),
    ("flags_new", |_| HostFlow::Return(Value::Object(Rc::new(Queue::default())))),
    ("flags_join", |call| {
        let flag = Rc::new(Flag::new(false));
        if let Some(queue) = call.object::<Queue>(0) {
            queue.0.borrow_mut().push_back(Rc::clone(&flag));
        }
        HostFlow::Return(Value::Object(flag))
    }),
    ("flags_leave", |call| {
        if let (Some(queue), Some(flag)) = (call.object::<Queue>(0), call.object::<Flag>(1)) {
            queue.0.borrow_mut().retain(|other| !Rc::ptr_eq(other, &flag));
        }
        UNIT
    }),
    ("flags_set", |call| {
        let all = matches!(call.args[1], Value::Bool(true));
        if let Some(queue) = call.object::<Queue>(0) {
            let mut flags = queue.0.borrow_mut();
            let count = if all { flags.len() } else { flags.len().min(1) };
            flags.drain(..count).for_each(|flag| flag.set(true));
        }
        UNIT
    }),
];

/// Blocks until the flag is set; what that means is the argument with this number.
fn block(call: &mut HostCall<'_>, what: usize, at_most: Option<std::time::Duration>) -> HostFlow {
    let Some(flag) = call.object::<Flag>(0) else { return UNIT };
    let what = call.take(what);
    let blocks = runtime::block_until(Rc::new(move || flag.get()), at_most, what.as_text());
    if blocks { HostFlow::Wait } else { UNIT }
}
