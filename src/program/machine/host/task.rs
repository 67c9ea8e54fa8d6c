//! Actors: tasks, threads, and `block_on`.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::super::actor::ProgramBody;
use super::super::value::Value;
use super::channel::count;
use super::{Host, HostCall, HostFlow, UNIT};
use crate::runtime::{self, AbortHandle, JoinHandle};
use crate::trace::ActorKind;

pub(super) const TABLE: &[(&str, Host)] = &[
    ("park", |_| HostFlow::Wait),
    ("spawn_task", spawn_task),
    ("spawn_thread", |call| spawn_thread(call, ActorKind::Thread)),
    ("spawn_job", |call| spawn_thread(call, ActorKind::BlockingJob)),
    ("leave_output", |call| {
        let value = call.take(0);
        let unwanted = call.actor.output.as_ref().map_or(Some(value.clone()), |output| {
            output.set(value.clone());
            output.take_unwanted()
        });
        HostFlow::Return(unwanted.map_or(Value::NONE, Value::some))
    }),
    ("join_poll", join_poll),
    ("join_block", |call| {
        let awaited = with_handle(call, |handle| (handle.finished(), handle.actor()));
        let waits = awaited.is_some_and(|(finished, actor)| {
            let what = format!("the end of '{}'", runtime::actor_name(actor));
            runtime::block_until(finished, None, &what)
        });
        if waits { HostFlow::Wait } else { UNIT }
    }),
    ("join_take", |call| {
        let output = with_handle(call, |handle| handle.take_output()).flatten();
        HostFlow::Return(output.map_or(Value::NONE, |output| Value::some(result(output))))
    }),
    ("join_take_panic", |call| {
        let payload = with_handle(call, |handle| handle.take_payload()).flatten();
        HostFlow::Return(payload.map_or(Value::NONE, Value::some))
    }),
    ("join_is_finished", |call| {
        let finished = with_handle(call, |handle| handle.is_finished());
        HostFlow::Return(Value::Bool(finished.unwrap_or(true)))
    }),
    ("join_set_waker", |call| {
        if let Some(waker) = call.object::<Waker>(1) {
            with_handle(call, |handle| handle.set_waker(&waker));
        }
        UNIT
    }),
    ("join_number", |call| count(with_handle(call, |handle| handle.actor().index()).unwrap_or(0))),
    ("join_abort_handle", |call| {
        let abort = with_handle(call, |handle| handle.abort_handle());
        HostFlow::Return(abort.map_or(Value::Empty, |abort| Value::Object(Rc::new(abort))))
    }),
    ("abort_abort", |call| {
        if let Some(abort) = call.object::<AbortHandle>(0) {
            abort.abort();
        }
        UNIT
    }),
    ("abort_is_finished", |call| {
        let finished = call.object::<AbortHandle>(0).is_none_or(|abort| abort.is_finished());
        HostFlow::Return(Value::Bool(finished))
    }),
    ("abort_number", |call| {
        count(call.object::<AbortHandle>(0).map_or(0, |abort| abort.actor().index()))
    }),
    ("current_number", |_| count(runtime::current_actor().map_or(0, |actor| actor.index()))),
    ("join_abort", |call| {
        with_handle(call, |handle| handle.abort());
        UNIT
    }),
    ("join_detach", |call| {
        let cell = call.object::<HandleCell>(0);
        let handle = cell.and_then(|cell| cell.0.take());
        let unwanted = handle.as_ref().and_then(|handle| handle.take_output());
        drop(handle);
        HostFlow::Return(match unwanted {
            Some(Ok(value)) => Value::some(value),
            _ => Value::NONE,
        })
    }),
];

/// A join handle; none once it was dropped.
struct HandleCell(RefCell<Option<JoinHandle<Value>>>);

/// Asks the handle that is the first argument.
fn with_handle<T>(call: &HostCall<'_>, ask: impl FnOnce(&mut JoinHandle<Value>) -> T) -> Option<T> {
    let cell = call.object::<HandleCell>(0)?;
    cell.0.borrow_mut().as_mut().map(ask)
}

fn handle_value(handle: JoinHandle<Value>) -> HostFlow {
    HostFlow::Return(Value::Object(Rc::new(HandleCell(RefCell::new(Some(handle))))))
}

/// What an actor is called, in which this code runs: each name once.
fn named(label: &str, otherwise: &str) -> String {
    runtime::unique_name(match label {
        "async block" | "closure" | "" => otherwise,
        label => label,
    })
}

/// `(run: fn(F), what: F, name: &str)`.
fn spawn_task(call: &mut HostCall<'_>) -> HostFlow {
    if !runtime::is_in_runtime() {
        return HostFlow::Panic("`spawn` needs a runtime: there is no reactor running, must be called from the context of a Tokio 1.x runtime".to_owned());
    }
    let Value::Function(function) = call.args[0] else { return UNIT };
    let (what, name) = (call.take(1), call.take(2));
    let (module, thread) = (Rc::clone(call.module), Rc::clone(&call.actor.thread));
    let statics = Rc::clone(&call.actor.statics);
    let name = named(name.as_text(), "task");
    handle_value(runtime::spawn_body(&name, |output| {
        ProgramBody::boxed(&module, function, vec![what], Some(output), thread, statics)
    }))
}

/// The same, of a thread; with its handle, if it has one.
fn spawn_thread(call: &mut HostCall<'_>, kind: ActorKind) -> HostFlow {
    let Value::Function(function) = call.args[0] else { return UNIT };
    let (what, name) = (call.take(1), call.take(2));
    let thread = call.actor.thread.other(call.args.get(3).cloned());
    let (module, statics) = (Rc::clone(call.module), Rc::clone(&call.actor.statics));
    let name = named(name.as_text(), if kind == ActorKind::Thread { "thread" } else { "job" });
    handle_value(runtime::spawn_thread(kind, &name, |output| {
        ProgramBody::boxed(&module, function, vec![what], Some(output), thread, statics)
    }))
}

/// Polls a handle with the waker that is the second argument; gives a `Poll<Result<T, __Failure>>`.
fn join_poll(call: &mut HostCall<'_>) -> HostFlow {
    let Some(waker) = call.object::<Waker>(1) else {
        return HostFlow::Stop(
            "a join handle is polled with a waker of the program's own, which cannot run here yet"
                .to_owned(),
        );
    };
    let mut cx = Context::from_waker(&waker);
    HostFlow::Return(match with_handle(call, |handle| Pin::new(handle).poll(&mut cx)) {
        Some(Poll::Ready(output)) => Value::data(0, vec![result(output)]),
        Some(Poll::Pending) | None => Value::Variant(1),
    })
}

/// As a `Result<T, Option<String>>`: of a panic, its message; of a cancelled task, none.
fn result(output: Result<Value, runtime::JoinError>) -> Value {
    match output {
        Ok(value) => Value::data(0, vec![value]),
        Err(error) => {
            let message = error.panic().map_or(Value::NONE, |text| Value::some(Value::text(text)));
            Value::data(1, vec![message])
        }
    }
}
