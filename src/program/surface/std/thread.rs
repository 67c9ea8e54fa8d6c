//! Threads: starting them, and waiting for their ends.

use std::rt::__Flag;
use std::sync::{Arc, LazyLock};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Starts a thread that runs a function.
pub fn spawn<F, T>(f: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    __start(f, None)
}

/// Starts a thread with this name.
pub fn __start<F: FnOnce() -> T, T>(f: F, name: Option<String>) -> JoinHandle<T> {
    let thread = Thread::__new(name.clone());
    let label = match name {
        Some(name) => name,
        None => String::from(std::future::__label::<F>()),
    };
    let raw = std::rt::__spawn_thread(__run::<F, T>, f, &label, thread.clone());
    JoinHandle { raw, thread }
}

/// What a thread runs.
fn __run<F: FnOnce() -> T, T>(f: F) {
    let _end = __EndOfThread;
    let output = __once(f);
    let _unwanted = std::rt::__leave_output(output);
}

/// What the function holds is dropped when it has given its output.
fn __once<F: FnOnce() -> T, T>(f: F) -> T {
    f()
}

/// Blocks the thread for a length of time.
pub fn sleep(length: Duration) {
    __block_for(std::time::__nanos(length));
}

/// Blocks the thread until a moment.
pub fn sleep_until(deadline: Instant) {
    sleep(deadline.saturating_duration_since(Instant::now()));
}

#[intrinsic = "block_for"]
fn __block_for(nanos: u64) {}

/// Lets other threads go first.
#[intrinsic = "yield_thread"]
pub fn yield_now() {}

/// Whether the thread is unwinding because of a panic.
#[intrinsic = "is_panicking"]
pub fn panicking() -> bool {}

/// How many threads can run at the same time.
pub fn available_parallelism() -> std::io::Result<std::num::NonZeroUsize> {
    Ok(std::num::NonZeroUsize::new(4).unwrap())
}

/// What a thread that panicked leaves.
pub type Result<T> = std::result::Result<T, Box<dyn std::any::Any + Send>>;

/// A thread that can be waited for. Dropping it lets the thread go on by itself.
pub struct JoinHandle<T> {
    raw: std::rt::__RawHandle<T>,
    thread: Thread,
}

impl<T> Send for JoinHandle<T> {}
impl<T> Sync for JoinHandle<T> {}

impl<T> JoinHandle<T> {
    /// Blocks until the thread has ended; gives what it gives.
    pub fn join(self) -> Result<T> {
        match self.raw.wait_for_panic() {
            Ok(value) => Ok(value),
            Err(panic) => Err(panic.into_payload()),
        }
    }

    /// Whether the thread has ended.
    pub fn is_finished(&self) -> bool {
        self.raw.is_finished()
    }

    /// The thread.
    pub fn thread(&self) -> &Thread {
        &self.thread
    }
}

impl<T> std::fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("JoinHandle { .. }")
    }
}

/// A thread to be: its name, and how big its stack is, which says nothing here.
pub struct Builder {
    name: Option<String>,
    stack_size: Option<usize>,
}

impl std::fmt::Debug for Builder {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("Builder")
            .field("name", &self.name)
            .field("stack_size", &self.stack_size)
            .field("no_hooks", &false)
            .finish()
    }
}

impl Builder {
    /// Without a name.
    pub fn new() -> Builder {
        Builder { name: None, stack_size: None }
    }

    /// With this name.
    pub fn name(self, name: String) -> Builder {
        Builder { name: Some(name), stack_size: self.stack_size }
    }

    /// With a stack of so many bytes.
    pub fn stack_size(self, size: usize) -> Builder {
        Builder { name: self.name, stack_size: Some(size) }
    }

    /// Starts it.
    pub fn spawn<F, T>(self, f: F) -> std::io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        Ok(__start(f, self.name))
    }

    /// Starts it inside a scope.
    pub fn spawn_scoped<'scope, 'env, F, T>(
        self,
        scope: &'scope Scope<'scope, 'env>,
        f: F,
    ) -> std::io::Result<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        Ok(scope.__start(f, self.name))
    }
}
