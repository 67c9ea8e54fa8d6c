//! Wakers that are code of the program, for what the runtime itself provides.
//!
//! A waker must be able to go anywhere, and code of the program cannot. So the waker is a number,
//! and what it stands for is kept here. Whoever's code runs when it is woken calls it next.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Wake, Waker};

use super::super::value::Value;
use super::{Host, HostFlow, UNIT};
use crate::program::code::Module;
use crate::runtime;

/// A function of the program, and what it is called with.
#[derive(Clone)]
struct Wakes {
    module: Rc<Module>,
    function: u32,
    waker: Value,
}

#[derive(Default)]
struct Wakers {
    /// Each waker, as long as somebody has it.
    all: BTreeMap<u64, Wakes>,
    woken: VecDeque<Wakes>,
    count: u64,
}

thread_local! {
    static WAKERS: RefCell<Wakers> = RefCell::default();
}

struct ProgramWaker(u64);

impl Wake for ProgramWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if runtime::current_actor().is_none() {
            runtime::refuse(
                "a waker of the program's own is woken by a timer, or by the end of a task, which \
                 cannot run here yet",
            );
        }
        WAKERS.with_borrow_mut(|wakers| {
            if let Some(wakes) = wakers.all.get(&self.0) {
                wakers.woken.push_back(wakes.clone());
            }
        });
    }
}

impl Drop for ProgramWaker {
    fn drop(&mut self) {
        let forgotten = WAKERS.with_borrow_mut(|wakers| wakers.all.remove(&self.0));
        // Dropped after the borrow: it may be the last owner of another such waker.
        drop(forgotten);
    }
}

/// What is to be called next, if a waker of the program was woken: a function, and its argument.
/// What is left of a run that was broken off is forgotten.
pub(in crate::program::machine) fn take_woken(module: &Rc<Module>) -> Option<(u32, Value)> {
    loop {
        let woken = WAKERS.with_borrow_mut(|wakers| wakers.woken.pop_front())?;
        if Rc::ptr_eq(&woken.module, module) {
            return Some((woken.function, woken.waker));
        }
    }
}

pub(super) const TABLE: &[(&str, Host)] = &[("waker_of_program", |call| {
    let Value::Function(function) = call.args[0] else { return UNIT };
    let wakes = Wakes { module: Rc::clone(call.module), function, waker: call.take(1) };
    let number = WAKERS.with_borrow_mut(|wakers| {
        wakers.count += 1;
        let number = wakers.count;
        wakers.all.insert(number, wakes);
        number
    });
    let waker = Waker::from(Arc::new(ProgramWaker(number)));
    HostFlow::Return(Value::Object(Rc::new(waker)))
})];
