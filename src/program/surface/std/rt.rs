//! What macros call.

use std::fmt::Arguments;

/// `print!`.
#[intrinsic = "print"]
pub fn __print(args: Arguments) {}

/// `println!`.
#[intrinsic = "println"]
pub fn __println(args: Arguments) {}

/// `eprint!`.
#[intrinsic = "eprint"]
pub fn __eprint(args: Arguments) {}

/// `eprintln!`.
#[intrinsic = "eprintln"]
pub fn __eprintln(args: Arguments) {}

/// `format!`.
#[intrinsic = "format"]
pub fn __format(args: Arguments) -> String {}

/// `panic!`.
#[intrinsic = "panic"]
pub fn __panic(args: Arguments) -> ! {}

/// `panic!` of a text that is known beforehand.
#[intrinsic = "panic_literal"]
pub fn __panic_literal(text: &str) -> ! {}

/// What is formatted, with the end of the line.
#[intrinsic = "with_newline"]
pub fn __with_newline(args: Arguments) -> Arguments {}

/// The handle of a task or a thread.
#[opaque]
pub struct __RawHandle<T>;

impl<T> Unpin for __RawHandle<T> {}

impl<T> __RawHandle<T> {
    /// Asks for what it has left; of a panic, the message, and of a cancelled task, none.
    pub fn poll(&self, cx: &mut std::task::Context) -> std::task::Poll<Result<T, Option<String>>> {
        __join_poll(self, cx.__host_waker())
    }

    /// Blocks until it has ended.
    pub fn wait(&self) -> Result<T, Option<String>> {
        loop {
            __join_block(self);
            if let Some(result) = __join_take(self) {
                return result;
            }
        }
    }

    /// The same; of a panic, all that it left.
    pub fn wait_for_panic(&self) -> Result<T, std::panic::__Panic> {
        match self.wait() {
            Ok(value) => Ok(value),
            Err(message) => Err(self.panic_of(message.unwrap_or(String::new()))),
        }
    }

    /// All that a panic with this message left.
    pub fn panic_of(&self, message: String) -> std::panic::__Panic {
        match __join_take_panic(self) {
            Some(panic) => panic,
            None => std::panic::__Panic::of(message),
        }
    }

    /// Whether it has ended.
    pub fn is_finished(&self) -> bool {
        __join_is_finished(self)
    }

    /// Asks for it to be dropped where it is.
    pub fn abort(&self) {
        __join_abort(self);
    }

    /// Its number.
    pub fn number(&self) -> usize {
        __join_number(self)
    }

    /// Sets who is woken when it has ended; at once, if it has.
    pub fn set_waker(&self, cx: &mut std::task::Context) {
        __join_set_waker(self, cx.__host_waker());
    }

    /// What aborts it too.
    pub fn abort_handle(&self) -> __RawAbort {
        __join_abort_handle(self)
    }

    /// What it has left, if it has ended.
    pub fn take(&self) -> Option<Result<T, Option<String>>> {
        __join_take(self)
    }
}

impl<T> Drop for __RawHandle<T> {
    fn drop(&mut self) {
        let _unwanted = __join_detach(self);
    }
}

/// Starts a task in which `run` is called with `what`.
#[intrinsic = "spawn_task"]
pub fn __spawn_task<T, A>(run: fn(A), what: A, name: &str) -> __RawHandle<T> {}

/// Starts a thread.
#[intrinsic = "spawn_thread"]
pub fn __spawn_thread<T, A>(
    run: fn(A),
    what: A,
    name: &str,
    handle: std::thread::Thread,
) -> __RawHandle<T> {
}

/// Starts a job in the pool of threads for what blocks.
#[intrinsic = "spawn_job"]
pub fn __spawn_job<T, A>(run: fn(A), what: A, name: &str) -> __RawHandle<T> {}

/// Leaves what a task or thread gives; gives it back if nobody can want it any more.
#[intrinsic = "leave_output"]
pub fn __leave_output<T>(output: T) -> Option<T> {}

#[intrinsic = "join_poll"]
fn __join_poll<T>(
    handle: &__RawHandle<T>,
    waker: std::task::__HostWaker,
) -> std::task::Poll<Result<T, Option<String>>> {
}

#[intrinsic = "join_block"]
fn __join_block<T>(handle: &__RawHandle<T>) {}

#[intrinsic = "join_take"]
fn __join_take<T>(handle: &__RawHandle<T>) -> Option<Result<T, Option<String>>> {}

#[intrinsic = "join_take_panic"]
fn __join_take_panic<T>(handle: &__RawHandle<T>) -> Option<std::panic::__Panic> {}

#[intrinsic = "join_is_finished"]
fn __join_is_finished<T>(handle: &__RawHandle<T>) -> bool {}

#[intrinsic = "join_abort"]
fn __join_abort<T>(handle: &__RawHandle<T>) {}

#[intrinsic = "join_number"]
fn __join_number<T>(handle: &__RawHandle<T>) -> usize {}

#[intrinsic = "join_set_waker"]
fn __join_set_waker<T>(handle: &__RawHandle<T>, waker: std::task::__HostWaker) {}

#[intrinsic = "join_abort_handle"]
fn __join_abort_handle<T>(handle: &__RawHandle<T>) -> __RawAbort {}

/// Aborts a task, and does not wait for it.
#[opaque]
pub struct __RawAbort;

impl Clone for __RawAbort {
    #[intrinsic = "identity"]
    fn clone(&self) -> __RawAbort {}
}

impl __RawAbort {
    /// Asks for the task to be dropped where it is.
    #[intrinsic = "abort_abort"]
    pub fn abort(&self) {}

    /// Whether it has ended.
    #[intrinsic = "abort_is_finished"]
    pub fn is_finished(&self) -> bool {}

    /// Its number.
    #[intrinsic = "abort_number"]
    pub fn number(&self) -> usize {}
}

/// The number of whoever is running.
#[intrinsic = "current_number"]
pub fn __current_number() -> usize {}

#[intrinsic = "join_detach"]
fn __join_detach<T>(handle: &mut __RawHandle<T>) -> Option<T> {}

/// What a task runs.
pub fn __run_task<F: Future>(future: F) {
    let output = std::future::__drive(future);
    let _unwanted = __leave_output(output);
}
