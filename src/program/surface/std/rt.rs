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
            Err(message) => Err(match __join_take_panic(self) {
                Some(panic) => panic,
                None => std::panic::__Panic::of(message.unwrap_or(String::new())),
            }),
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

#[intrinsic = "join_detach"]
fn __join_detach<T>(handle: &mut __RawHandle<T>) -> Option<T> {}

/// From here on tasks can be spawned; false if that was so already.
#[intrinsic = "enter_runtime"]
pub fn __enter_runtime() -> bool {}

/// The tasks that are left are dropped, and the runtime with them.
#[intrinsic = "leave_runtime"]
pub fn __leave_runtime() {}

/// Runs a future as the one that `main` waits for.
pub fn __block_on<F: Future>(future: F) -> F::Output {
    if !__enter_runtime() {
        panic!("Cannot start a runtime from within a runtime. This happens because a function (like `block_on`) attempted to block the current thread while the thread is being used to drive asynchronous tasks.");
    }
    let _runtime = __Entered;
    std::future::__drive(future)
}

struct __Entered;

impl Drop for __Entered {
    fn drop(&mut self) {
        __leave_runtime();
    }
}

/// What a task runs.
pub fn __run_task<F: Future>(future: F) {
    let output = std::future::__drive(future);
    let _unwanted = __leave_output(output);
}
