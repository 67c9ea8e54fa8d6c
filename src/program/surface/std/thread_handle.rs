//! Threads as such: names, numbers, parking.

/// A thread, as somebody else or it itself knows it.
#[derive(Clone)]
pub struct Thread {
    name: Option<String>,
    id: ThreadId,
    /// Whether somebody has unparked it since it was parked last.
    token: __Flag,
}

/// The number of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ThreadId(u64);

/// The number of the next thread; `main` has the first.
static __NEXT: AtomicU64 = AtomicU64::new(2);

static __MAIN: LazyLock<Thread> = LazyLock::new(|| Thread {
    name: Some(String::from("main")),
    id: ThreadId(1),
    token: __Flag::new(false),
});

impl Thread {
    /// One that has not begun.
    pub fn __new(name: Option<String>) -> Thread {
        let id = ThreadId(__NEXT.fetch_add(1, Ordering::Relaxed));
        Thread { name, id, token: __Flag::new(false) }
    }

    /// Its number.
    pub fn id(&self) -> ThreadId {
        self.id
    }

    /// Its name, if it has one.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Lets it go on if it is parked, or not park when it does so next.
    pub fn unpark(&self) {
        self.token.set(true);
    }
}

impl std::fmt::Debug for Thread {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("Thread")
            .field("id", &self.id())
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

/// The thread that asks.
pub fn current() -> Thread {
    if let Some(thread) = __handle() {
        return thread;
    }
    let thread = if __is_main() { (*__MAIN).clone() } else { Thread::__new(None) };
    __set_handle(thread.clone());
    thread
}

#[intrinsic = "thread_handle"]
fn __handle() -> Option<Thread> {}

#[intrinsic = "thread_set_handle"]
fn __set_handle(thread: Thread) {}

#[intrinsic = "thread_is_main"]
fn __is_main() -> bool {}

/// Blocks until somebody unparks the thread.
pub fn park() {
    let token = current().token;
    token.block("to be unparked");
    token.set(false);
}

/// The same, for at most so long.
pub fn park_timeout(length: Duration) {
    let token = current().token;
    token.block_for(std::time::__nanos(length), "to be unparked");
    token.set(false);
}
