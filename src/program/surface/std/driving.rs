//! Waiting for futures in code that is not async.

use std::task::{Context, Poll};

/// Enters the context of the runtime; gives whether the code was in it already.
#[intrinsic = "context_enter"]
pub fn __enter_context() -> bool {}

/// Leaves the context, if the code was not in it before.
#[intrinsic = "context_leave"]
pub fn __leave_context(was_in: bool) {}

/// Whether tasks can be spawned and timers set.
#[intrinsic = "is_in_runtime"]
pub fn __is_in_runtime() -> bool {}

#[intrinsic = "drive_begin"]
fn __drive_begin() -> bool {}

#[intrinsic = "drive_end"]
fn __drive_end() {}

/// Whether the code is part of what `block_on` waits for, and must not block.
#[intrinsic = "is_driven"]
pub fn __is_driven() -> bool {}

/// The tasks that are left are dropped.
#[intrinsic = "tasks_drop"]
pub fn __drop_tasks() {}

/// The run cannot go on, for this reason.
#[intrinsic = "stop"]
pub fn __stop(reason: &str) -> ! {}

/// The context of the runtime, as long as this is there.
pub struct __Context {
    was_in: bool,
}

impl __Context {
    /// Enters it.
    pub fn enter() -> __Context {
        __Context { was_in: __enter_context() }
    }
}

impl Drop for __Context {
    fn drop(&mut self) {
        __leave_context(self.was_in);
    }
}

/// Runs a future as the one that `main` waits for.
pub fn __block_on<F: Future>(future: F) -> F::Output {
    if !__drive_begin() {
        __refuse_to_drive();
    }
    let _driven = __Driven;
    std::future::__drive(future)
}

/// Says that who drives a runtime cannot drive another one.
pub fn __refuse_to_drive() -> ! {
    panic!(
        "Cannot start a runtime from within a runtime. This happens because a function (like `block_on`) attempted to block the current thread while the thread is being used to drive asynchronous tasks."
    )
}

struct __Driven;

impl Drop for __Driven {
    fn drop(&mut self) {
        __drive_end();
    }
}

/// Blocks until a future is ready, where blocking is allowed.
pub fn __block_for<F: Future>(future: F) -> F::Output {
    if __is_driven() {
        panic!(
            "Cannot block the current thread from within a runtime. This happens because a function attempted to block the current thread while the thread is being used to drive asynchronous tasks."
        );
    }
    __block_here(future)
}

/// Blocks whoever is running until a future is ready.
pub fn __block_here<F: Future>(future: F) -> F::Output {
    let woken = __Flag::new(false);
    let waker = std::task::Waker::__of(woken.waker());
    let mut cx = Context::from_waker(&waker);
    let mut future = future;
    let mut future = std::pin::__pin(&mut future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
            return output;
        }
        woken.block("its future to be woken");
        woken.set(false);
    }
}
