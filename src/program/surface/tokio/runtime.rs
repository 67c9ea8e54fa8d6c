//! Runtimes. There is one executor here: a runtime that another one runs beside is refused.

use tokio::task::JoinHandle;

/// What runs tasks.
pub struct Runtime {
    handle: Handle,
}

#[intrinsic = "runtime_begin"]
fn __runtime_begin(is_current_thread: bool) -> bool {}

#[intrinsic = "runtime_end"]
fn __runtime_end() {}

#[intrinsic = "runtime_is_current_thread"]
fn __runtime_is_current_thread() -> bool {}

impl Runtime {
    /// One with all workers and timers.
    pub fn new() -> std::io::Result<Runtime> {
        Builder::new_multi_thread().enable_all().build()
    }

    /// Runs a future to its end.
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {
        self.handle.__check();
        let _context = std::rt::__Context::enter();
        std::rt::__block_on(future)
    }

    /// Makes a future a task.
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static,
    {
        self.handle.spawn(future)
    }

    /// Runs a function on a thread of the pool for what blocks.
    pub fn spawn_blocking<F, T>(&self, f: F) -> JoinHandle<T>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        self.handle.spawn_blocking(f)
    }

    /// What stands for it.
    pub fn handle(&self) -> &Handle {
        &self.handle
    }

    /// Enters its context, as long as what this gives is there.
    pub fn enter(&self) -> EnterGuard<'_> {
        self.handle.enter()
    }

    /// Drops the tasks, and waits so long for what blocks.
    pub fn shutdown_timeout(self, length: std::time::Duration) {
        drop(self);
    }

    /// Drops the tasks, and does not wait for what blocks.
    pub fn shutdown_background(self) {
        drop(self);
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        if std::rt::__is_driven() {
            panic!(
                "Cannot drop a runtime in a context where blocking is not allowed. This happens when a runtime is dropped from within an asynchronous context."
            );
        }
        std::rt::__drop_tasks();
        __runtime_end();
    }
}

impl std::fmt::Debug for Runtime {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Runtime")
    }
}

/// Makes a runtime.
pub struct Builder {
    flavor: RuntimeFlavor,
    has_time: bool,
    is_paused: bool,
}

impl Builder {
    /// Of one that runs all tasks where `block_on` is called.
    pub fn new_current_thread() -> Builder {
        let flavor = RuntimeFlavor::CurrentThread;
        Builder { flavor, has_time: false, is_paused: false }
    }

    /// Of one with workers. Here, too, all tasks run where `block_on` is called.
    pub fn new_multi_thread() -> Builder {
        let flavor = RuntimeFlavor::MultiThread;
        Builder { flavor, has_time: false, is_paused: false }
    }

    /// With timers, and with what this has not: files and sockets.
    pub fn enable_all(&mut self) -> &mut Builder {
        self.enable_time()
    }

    /// With timers.
    pub fn enable_time(&mut self) -> &mut Builder {
        self.has_time = true;
        self
    }

    /// How many workers it has, where it has some.
    pub fn worker_threads(&mut self, count: usize) -> &mut Builder {
        if count == 0 {
            panic!("Worker threads cannot be set to 0");
        }
        self
    }

    /// How many threads for what blocks there may be.
    pub fn max_blocking_threads(&mut self, count: usize) -> &mut Builder {
        if count == 0 {
            panic!("Max blocking threads cannot be set to 0");
        }
        self
    }

    /// What its threads are called.
    pub fn thread_name(&mut self, name: impl Into<String>) -> &mut Builder {
        self
    }

    /// Whether its clock begins paused.
    pub fn start_paused(&mut self, is_paused: bool) -> &mut Builder {
        self.is_paused = is_paused;
        self
    }

    /// Makes it.
    pub fn build(&mut self) -> std::io::Result<Runtime> {
        if !__runtime_begin(self.flavor == RuntimeFlavor::CurrentThread) {
            std::rt::__stop("a second runtime beside the first cannot run here yet");
        }
        if self.is_paused {
            tokio::time::__clock_pause();
        }
        Ok(Runtime { handle: Handle { flavor: self.flavor, has_time: self.has_time } })
    }
}

/// Stands for a runtime.
#[derive(Clone, Debug)]
pub struct Handle {
    flavor: RuntimeFlavor,
    has_time: bool,
}

impl Handle {
    /// That of the runtime in whose context the code is.
    pub fn current() -> Handle {
        match Handle::try_current() {
            Ok(handle) => handle,
            Err(error) => panic!("{error}"),
        }
    }

    /// The same, if there is one.
    pub fn try_current() -> Result<Handle, TryCurrentError> {
        if std::rt::__is_in_runtime() {
            let flavor = if __runtime_is_current_thread() {
                RuntimeFlavor::CurrentThread
            } else {
                RuntimeFlavor::MultiThread
            };
            Ok(Handle { flavor, has_time: true })
        } else {
            Err(TryCurrentError { __private: () })
        }
    }

    fn __check(&self) {
        if !self.has_time {
            std::rt::__stop("a runtime without `enable_time` or `enable_all` cannot run here yet");
        }
    }

    /// Makes a future a task.
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static,
    {
        let _context = std::rt::__Context::enter();
        tokio::task::__spawn(future)
    }

    /// Runs a function on a thread of the pool for what blocks.
    pub fn spawn_blocking<F, T>(&self, f: F) -> JoinHandle<T>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        let _context = std::rt::__Context::enter();
        tokio::task::spawn_blocking(f)
    }

    /// Runs a future to its end, on a thread that may block.
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {
        if std::rt::__is_driven() {
            std::rt::__refuse_to_drive();
        }
        let _context = std::rt::__Context::enter();
        std::rt::__block_here(future)
    }

    /// Enters the context of the runtime, as long as what this gives is there.
    pub fn enter(&self) -> EnterGuard<'_> {
        EnterGuard { context: std::rt::__Context::enter(), handle: self }
    }

    /// What kind of runtime it is.
    pub fn runtime_flavor(&self) -> RuntimeFlavor {
        self.flavor
    }
}

/// The context of a runtime, as long as this is there.
pub struct EnterGuard<'a> {
    context: std::rt::__Context,
    handle: &'a Handle,
}

/// Kinds of runtimes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuntimeFlavor {
    /// All tasks run where `block_on` is called.
    CurrentThread,
    /// Tasks run on workers.
    MultiThread,
}

/// The code is in the context of no runtime.
#[derive(Debug)]
pub struct TryCurrentError {
    /// Cannot be made outside.
    pub __private: (),
}

impl std::fmt::Display for TryCurrentError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(
            "there is no reactor running, must be called from the context of a Tokio 1.x runtime",
        )
    }
}

/// What `#[tokio::main]` makes of `main`.
pub fn __main<F: Future>(is_current_thread: bool, is_paused: bool, future: F) -> F::Output {
    let mut builder =
        if is_current_thread { Builder::new_current_thread() } else { Builder::new_multi_thread() };
    match builder.enable_all().start_paused(is_paused).build() {
        Ok(runtime) => runtime.block_on(future),
        Err(error) => panic!("Failed building the Runtime: {error:?}"),
    }
}

impl std::error::Error for TryCurrentError {}
