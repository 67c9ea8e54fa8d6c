//! What is done once, whoever comes first.

/// Something that is done once.
pub struct Once {
    lock: __Lock,
    is_done: __Flag,
    poison: __Flag,
}

/// What is known of a [`Once`] when its work is done again after a panic.
pub struct OnceState {
    is_poisoned: bool,
}

impl OnceState {
    /// Whether the work panicked before.
    pub fn is_poisoned(&self) -> bool {
        self.is_poisoned
    }
}

impl std::fmt::Debug for OnceState {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("OnceState").field("poisoned", &self.is_poisoned).finish()
    }
}

impl Once {
    /// Nothing is done yet.
    pub const fn new() -> Once {
        Once {
            lock: __Lock::new("once"),
            is_done: __Flag::new(false),
            poison: __Flag::new(false),
        }
    }

    /// Does the work, unless it is done; blocks while another does it.
    pub fn call_once<F: FnOnce()>(&self, f: F) {
        if self.is_done.get() {
            return;
        }
        let working = self.begin();
        if self.is_done.get() {
            return;
        }
        if self.poison.get() {
            panic!("Once instance has previously been poisoned");
        }
        f();
        working.is_done();
    }

    /// Whether the work panicked before, and is not done.
    pub fn __is_poisoned(&self) -> bool {
        self.poison.get()
    }

    /// The same, even if the work panicked before.
    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) {
        if self.is_done.get() {
            return;
        }
        let working = self.begin();
        if self.is_done.get() {
            return;
        }
        f(&OnceState { is_poisoned: self.poison.get() });
        working.is_done();
    }

    fn begin(&self) -> __Working<'_> {
        self.lock.acquire(true);
        __Working { once: self }
    }

    /// Whether the work is done.
    pub fn is_completed(&self) -> bool {
        self.is_done.get()
    }

    /// Blocks until the work is done.
    pub fn wait(&self) {
        self.is_done.block("what is done once");
    }
}

impl std::fmt::Debug for Once {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Once { .. }")
    }
}

/// Whoever does the work.
struct __Working<'a> {
    once: &'a Once,
}

impl<'a> __Working<'a> {
    fn is_done(self) {
        self.once.poison.set(false);
        self.once.is_done.set(true);
    }
}

impl<'a> Drop for __Working<'a> {
    fn drop(&mut self) {
        if !self.once.is_done.get() && std::thread::panicking() {
            self.once.poison.set(true);
        }
        self.once.lock.release(true);
    }
}

/// A place that is given its value once, whoever comes first.
pub struct OnceLock<T> {
    once: Once,
    slot: __Slot<Option<T>>,
}

impl<T: Send> Send for OnceLock<T> {}
impl<T: Send + Sync> Sync for OnceLock<T> {}

impl<T> OnceLock<T> {
    /// One without a value.
    pub const fn new() -> OnceLock<T> {
        OnceLock { once: Once::new(), slot: __slot(None) }
    }

    /// The value, if there is one.
    pub fn get(&self) -> Option<&T> {
        if self.once.is_completed() { std::cell::__get(&self.slot).as_ref() } else { None }
    }

    /// The value, to be changed by who has the whole.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        std::cell::__get_mut(&self.slot).as_mut()
    }

    /// Gives it its value; the value back, if it has one.
    pub fn set(&self, value: T) -> Result<(), T> {
        let mut value = Some(value);
        self.once.call_once_force(|_| {
            *std::cell::__get_mut(&self.slot) = value.take();
        });
        match value {
            None => Ok(()),
            Some(value) => Err(value),
        }
    }

    /// The value, which a function makes if there is none; blocks while another makes it.
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        self.once.call_once_force(|_| {
            let value = f();
            *std::cell::__get_mut(&self.slot) = Some(value);
        });
        std::cell::__get(&self.slot).as_ref().unwrap()
    }

    /// The value alone.
    pub fn into_inner(self) -> Option<T> {
        std::cell::__take(self.slot)
    }

    /// Takes the value out.
    pub fn take(&mut self) -> Option<T> {
        self.once = Once::new();
        std::cell::__get_mut(&self.slot).take()
    }

    /// Blocks until there is a value.
    pub fn wait(&self) -> &T {
        self.once.wait();
        std::cell::__get(&self.slot).as_ref().unwrap()
    }
}

impl<T> Default for OnceLock<T> {
    fn default() -> OnceLock<T> {
        OnceLock::new()
    }
}

impl<T: Clone> Clone for OnceLock<T> {
    fn clone(&self) -> OnceLock<T> {
        match self.get() {
            Some(value) => OnceLock::from(value.clone()),
            None => OnceLock::new(),
        }
    }
}

impl<T> From<T> for OnceLock<T> {
    fn from(value: T) -> OnceLock<T> {
        let lock = OnceLock::new();
        let _own = lock.set(value);
        lock
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for OnceLock<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self.get() {
            Some(value) => f.debug_tuple("OnceLock").field(value).finish(),
            None => f.write_str("OnceLock(<uninit>)"),
        }
    }
}

/// A value that is made when somebody asks for it first.
pub struct LazyLock<T, F = fn() -> T> {
    once: Once,
    value: __Slot<Option<T>>,
    make: __Slot<Option<F>>,
}

impl<T: Send, F: Send> Send for LazyLock<T, F> {}
impl<T: Send + Sync, F: Send> Sync for LazyLock<T, F> {}

impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    /// One that a function will make.
    pub const fn new(f: F) -> LazyLock<T, F> {
        LazyLock { once: Once::new(), value: __slot(None), make: __slot(Some(f)) }
    }

    /// The value; blocks while another makes it.
    pub fn force(this: &LazyLock<T, F>) -> &T {
        if this.once.__is_poisoned() {
            panic!("LazyLock instance has previously been poisoned");
        }
        this.once.call_once(|| {
            if let Some(make) = std::cell::__get_mut(&this.make).take() {
                let value = make();
                *std::cell::__get_mut(&this.value) = Some(value);
            }
        });
        std::cell::__get(&this.value).as_ref().unwrap()
    }
}

impl<T, F: FnOnce() -> T> std::ops::Deref for LazyLock<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}

impl<T: Default> Default for LazyLock<T> {
    fn default() -> LazyLock<T> {
        LazyLock::new(T::default)
    }
}

impl<T: std::fmt::Debug, F> std::fmt::Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match std::cell::__get(&self.value) {
            Some(value) => f.debug_tuple("LazyLock").field(value).finish(),
            None => f.write_str("LazyLock(<uninit>)"),
        }
    }
}
