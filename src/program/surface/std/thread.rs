//! Threads.

use std::time::Duration;

/// Starts a thread that runs a function.
pub fn spawn<F, T>(f: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    __spawn(f, std::future::__label::<F>())
}

fn __spawn<F: FnOnce() -> T, T>(f: F, name: &str) -> JoinHandle<T> {
    JoinHandle { raw: std::rt::__spawn_thread(__run::<F, T>, f, name) }
}

/// What a thread runs.
fn __run<F: FnOnce() -> T, T>(f: F) {
    let output = f();
    let _unwanted = std::rt::__leave_output(output);
}

/// Blocks the thread for a length of time.
pub fn sleep(length: Duration) {
    __block_for(std::time::__nanos(length));
}

#[intrinsic = "block_for"]
fn __block_for(nanos: u64) {}

/// Whether the thread is unwinding because of a panic.
#[intrinsic = "is_panicking"]
pub fn panicking() -> bool {}

/// What a thread that panicked leaves: its message.
pub type Result<T> = std::result::Result<T, Box<dyn std::any::Any + Send>>;

/// A thread that can be waited for. Dropping it lets the thread go on by itself.
pub struct JoinHandle<T> {
    raw: std::rt::__RawHandle<T>,
}

impl<T> JoinHandle<T> {
    /// Blocks until the thread has ended; gives what it gives.
    pub fn join(self) -> Result<T> {
        match self.raw.wait() {
            Ok(value) => Ok(value),
            Err(message) => Err(std::any::__payload(message)),
        }
    }

    /// Whether the thread has ended.
    pub fn is_finished(&self) -> bool {
        self.raw.is_finished()
    }
}
