//! Futures that the runtime itself provides, and the wakers of its tasks.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::super::value::Value;
use super::time::nanos;
use super::{Host, HostCall, HostFlow, UNIT};
use crate::runtime;
use crate::time::Instant;

/// A future of the runtime; none once it was dropped.
pub(super) struct HostFuture(RefCell<Option<BoxedFuture>>);

/// A sleep; none once it was dropped.
struct SleepCell(RefCell<Option<runtime::Sleep>>);

type BoxedFuture = Pin<Box<dyn Future<Output = Value>>>;

pub(super) const TABLE: &[(&str, Host)] = &[
    ("waker_current", |call| HostFlow::Return(Value::Object(Rc::new(call.actor.waker.clone())))),
    ("waker_none", |_| HostFlow::Return(Value::Object(Rc::new(Waker::noop().clone())))),
    ("waker_wake", |call| {
        if let Some(waker) = call.object::<Waker>(0) {
            waker.wake_by_ref();
        }
        UNIT
    }),
    ("waker_is_same", |call| {
        let same = match (call.object::<Waker>(0), call.object::<Waker>(1)) {
            (Some(one), Some(other)) => one.will_wake(&other),
            _ => false,
        };
        HostFlow::Return(Value::Bool(same))
    }),
    ("future_poll", poll),
    ("future_drop", |call| {
        if let Some(future) = call.object::<HostFuture>(0) {
            let taken = future.0.take();
            drop(taken);
        }
        UNIT
    }),
    ("sleep_new", |call| {
        let deadline = Instant::from_nanos(nanos(call, 0));
        with_runtime("sleep", || {
            let cell = SleepCell(RefCell::new(Some(runtime::sleep_until(deadline))));
            HostFlow::Return(Value::Object(Rc::new(cell)))
        })
    }),
    ("sleep_poll", sleep_poll),
    ("sleep_reset", |call| {
        let deadline = Instant::from_nanos(nanos(call, 1));
        let is_set_now = matches!(call.args[2], Value::Bool(true));
        if let Some(cell) = call.object::<SleepCell>(0)
            && let Some(sleep) = cell.0.borrow_mut().as_mut()
        {
            if is_set_now { sleep.reset(deadline) } else { sleep.reset_unset(deadline) }
        }
        UNIT
    }),
    ("sleep_drop", |call| {
        let taken = call.object::<SleepCell>(0).and_then(|cell| cell.0.take());
        drop(taken);
        UNIT
    }),
    ("budget_allows", |call| {
        let waker = call.object::<Waker>(0);
        HostFlow::Return(Value::Bool(waker.is_none_or(|waker| runtime::may_proceed(&waker))))
    }),
    ("budget_spend", |_| {
        runtime::spend_one();
        UNIT
    }),
    ("budget_left", |_| {
        let left = runtime::budget_left().map(|left| Value::Int(i64::from(left)));
        HostFlow::Return(left.map_or(Value::NONE, Value::some))
    }),
    ("budget_set", |call| {
        let left = match call.args[0].parts() {
            [Value::Int(left)] => u32::try_from(*left).ok(),
            _ => None,
        };
        runtime::set_budget_left(left);
        UNIT
    }),
    ("yield_now", |_| with_runtime("yield_now", || host_future(async_unit(runtime::yield_now())))),
];

/// A future of the runtime as a value.
pub(super) fn host_future(future: impl Future<Output = Value> + 'static) -> HostFlow {
    let future: BoxedFuture = Box::pin(future);
    HostFlow::Return(Value::Object(Rc::new(HostFuture(RefCell::new(Some(future))))))
}

/// A future that gives nothing.
fn async_unit(future: impl Future<Output = ()>) -> impl Future<Output = Value> {
    futures::FutureExt::map(future, |()| Value::Unit)
}

/// What can be made inside a runtime only.
pub(super) fn with_runtime(what: &str, make: impl FnOnce() -> HostFlow) -> HostFlow {
    if runtime::is_in_runtime() {
        return make();
    }
    HostFlow::Panic(format!(
        "`{what}` needs a runtime: there is no reactor running, must be called from the context of a Tokio 1.x runtime"
    ))
}

/// Gives a `Poll<()>`.
fn sleep_poll(call: &mut HostCall<'_>) -> HostFlow {
    let (Some(cell), Some(waker)) = (call.object::<SleepCell>(0), call.object::<Waker>(1)) else {
        return HostFlow::Stop(
            "a sleep is polled with a waker of the program's own, which cannot run here yet"
                .to_owned(),
        );
    };
    let mut sleep = cell.0.borrow_mut();
    let Some(sleep) = sleep.as_mut() else { return HostFlow::Return(Value::Variant(1)) };
    let is_over = Pin::new(sleep).poll(&mut Context::from_waker(&waker)).is_ready();
    HostFlow::Return(if is_over { Value::data(0, vec![Value::Unit]) } else { Value::Variant(1) })
}

/// Polls with the waker that is the second argument; gives a `Poll`.
fn poll(call: &mut HostCall<'_>) -> HostFlow {
    let Some(waker) = call.object::<Waker>(1) else {
        return HostFlow::Stop(
            "a future of the runtime is polled with a waker of the program's own, which cannot \
             run here yet"
                .to_owned(),
        );
    };
    let Some(future) = call.object::<HostFuture>(0) else { return HostFlow::Return(Value::Empty) };
    let mut cell = future.0.borrow_mut();
    let Some(future) = cell.as_mut() else {
        return HostFlow::Panic("a future was polled after it had ended".to_owned());
    };
    let polled = future.as_mut().poll(&mut Context::from_waker(&waker));
    HostFlow::Return(match polled {
        Poll::Ready(value) => Value::data(0, vec![value]),
        Poll::Pending => Value::Variant(1),
    })
}
