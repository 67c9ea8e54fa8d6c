//! Flags that somebody blocks for: what locks, condition variables and barriers are made of.

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

pub(super) const TABLE: &[(&str, Host)] = &[
    ("flag_new", |call| {
        let is_set = matches!(call.args[0], Value::Bool(true));
        HostFlow::Return(Value::Object(Rc::new(Flag(Arc::new(AtomicBool::new(is_set))))))
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
    ("flag_block", |call| block(call, false)),
    ("flag_block_for", |call| block(call, true)),
];

/// Blocks until the flag is set; for at most as long as the second argument says.
fn block(call: &mut HostCall<'_>, has_limit: bool) -> HostFlow {
    let Some(flag) = call.object::<Flag>(0) else { return UNIT };
    let at_most = has_limit.then(|| length(call, 1));
    let blocks = runtime::block_until(Rc::new(move || flag.get()), at_most);
    if blocks { HostFlow::Wait } else { UNIT }
}
