//! Threads that end before what they borrow does.

/// Lets a function start threads that borrow; blocks until all have ended.
pub fn scope<'env, F, T>(f: F) -> T
where
    F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
{
    let scope = Scope { threads: __Threads::new() };
    let output = {
        let _end = __EndOfScope { threads: scope.threads.clone() };
        f(&scope)
    };
    if scope.threads.panicked.load(Ordering::Relaxed) > 0 {
        panic!("a scoped thread panicked");
    }
    output
}

/// Where threads are started that borrow.
pub struct Scope<'scope, 'env> {
    threads: __Threads,
}

/// What is known of the threads of a scope.
#[derive(Clone)]
struct __Threads {
    running: Arc<AtomicUsize>,
    /// How many panicked, of those whose ends nobody was told.
    panicked: Arc<AtomicUsize>,
    one_ended: __Flag,
}

impl __Threads {
    fn new() -> __Threads {
        __Threads {
            running: Arc::new(AtomicUsize::new(0)),
            panicked: Arc::new(AtomicUsize::new(0)),
            one_ended: __Flag::new(false),
        }
    }
}

struct __EndOfScope {
    threads: __Threads,
}

impl Drop for __EndOfScope {
    fn drop(&mut self) {
        let threads = &self.threads;
        while threads.running.load(Ordering::Relaxed) > 0 {
            threads.one_ended.block("the threads of a scope to end");
            threads.one_ended.set(false);
        }
    }
}

/// One thread of a scope that runs.
struct __InScope {
    threads: __Threads,
}

impl Drop for __InScope {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.threads.panicked.fetch_add(1, Ordering::Relaxed);
        }
        self.threads.running.fetch_sub(1, Ordering::Relaxed);
        self.threads.one_ended.set(true);
    }
}

impl<'scope, 'env> Scope<'scope, 'env> {
    /// Starts a thread that ends before the scope does.
    pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        self.__start(f, None)
    }

    /// Starts a thread with this name.
    pub fn __start<F: FnOnce() -> T, T>(
        &self,
        f: F,
        name: Option<String>,
    ) -> ScopedJoinHandle<'scope, T> {
        self.threads.running.fetch_add(1, Ordering::Relaxed);
        let thread = Thread::__new(name.clone());
        let label = match name {
            Some(name) => name,
            None => String::from(std::future::__label::<F>()),
        };
        let work = (f, __InScope { threads: self.threads.clone() });
        let raw = std::rt::__spawn_thread(__run_in_scope::<F, T>, work, &label, thread.clone());
        ScopedJoinHandle { raw, thread, threads: self.threads.clone() }
    }
}

impl<'scope, 'env> std::fmt::Debug for Scope<'scope, 'env> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Scope { .. }")
    }
}

/// What a thread of a scope runs.
fn __run_in_scope<F: FnOnce() -> T, T>(work: (F, __InScope)) {
    let (f, in_scope) = work;
    let _in_scope = in_scope;
    let _end = __EndOfThread;
    let output = __once(f);
    let _unwanted = std::rt::__leave_output(output);
}

/// A thread of a scope that can be waited for.
pub struct ScopedJoinHandle<'scope, T> {
    raw: std::rt::__RawHandle<T>,
    thread: Thread,
    threads: __Threads,
}

impl<'scope, T> Send for ScopedJoinHandle<'scope, T> {}
impl<'scope, T> Sync for ScopedJoinHandle<'scope, T> {}

impl<'scope, T> ScopedJoinHandle<'scope, T> {
    /// Blocks until the thread has ended; gives what it gives.
    pub fn join(self) -> Result<T> {
        match self.raw.wait_for_panic() {
            Ok(value) => Ok(value),
            Err(panic) => {
                self.threads.panicked.fetch_sub(1, Ordering::Relaxed);
                Err(panic.into_payload())
            }
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

impl<'scope, T> std::fmt::Debug for ScopedJoinHandle<'scope, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("ScopedJoinHandle { .. }")
    }
}
