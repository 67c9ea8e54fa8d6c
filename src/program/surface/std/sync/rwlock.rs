//! Values that many look at, or one changes.

/// A value that many look at, or one changes.
pub struct RwLock<T> {
    lock: __Lock,
    poison: __Flag,
    slot: __Slot<T>,
}

impl<T: Send> Send for RwLock<T> {}
impl<T: Send + Sync> Sync for RwLock<T> {}

impl<T> RwLock<T> {
    /// One that nobody has.
    pub const fn new(value: T) -> RwLock<T> {
        RwLock { lock: __Lock::new("lock"), poison: __Flag::new(false), slot: __slot(value) }
    }

    /// Blocks until nobody changes it.
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        self.lock.acquire(false);
        __guarded(RwLockReadGuard { lock: self }, self.poison.get())
    }

    /// Blocks until nobody has it.
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        self.lock.acquire(true);
        self.guard()
    }

    /// Takes it to look at, if nobody changes it.
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {
        if !self.lock.take(false) {
            return Err(TryLockError::WouldBlock);
        }
        let guard = RwLockReadGuard { lock: self };
        if self.poison.get() {
            Err(TryLockError::Poisoned(PoisonError::new(guard)))
        } else {
            Ok(guard)
        }
    }

    /// Takes it to be changed, if nobody has it.
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {
        if !self.lock.take(true) {
            return Err(TryLockError::WouldBlock);
        }
        match self.guard() {
            Ok(guard) => Ok(guard),
            Err(error) => Err(TryLockError::Poisoned(error)),
        }
    }

    fn guard(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        let guard = RwLockWriteGuard { lock: self, was_panicking: std::thread::panicking() };
        __guarded(guard, self.poison.get())
    }

    /// Whether somebody panicked while they changed it.
    pub fn is_poisoned(&self) -> bool {
        self.poison.get()
    }

    /// Forgets that somebody panicked.
    pub fn clear_poison(&self) {
        self.poison.set(false);
    }

    /// The value alone.
    pub fn into_inner(self) -> LockResult<T> {
        let is_poisoned = self.poison.get();
        __guarded(std::cell::__take(self.slot), is_poisoned)
    }

    /// The value, to be changed by who has the whole.
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        __guarded(std::cell::__get_mut(&self.slot), self.poison.get())
    }
}

impl<T: Default> Default for RwLock<T> {
    fn default() -> RwLock<T> {
        RwLock::new(T::default())
    }
}

impl<T> From<T> for RwLock<T> {
    fn from(value: T) -> RwLock<T> {
        RwLock::new(value)
    }
}

impl<T: Debug> Debug for RwLock<T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        let mut shown = f.debug_struct("RwLock");
        match self.try_read() {
            Ok(guard) => shown.field("data", &*guard),
            Err(TryLockError::Poisoned(error)) => shown.field("data", &**error.get_ref()),
            Err(TryLockError::WouldBlock) => shown.field("data", &__Locked),
        };
        shown.field("poisoned", &self.poison.get());
        shown.finish_non_exhaustive()
    }
}

/// Stands for a value that somebody has.
struct __Locked;

impl Debug for __Locked {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        f.write_str("<locked>")
    }
}

/// A value that is looked at, until this is dropped.
pub struct RwLockReadGuard<'a, T> {
    lock: &'a RwLock<T>,
}

impl<'a, T> !Send for RwLockReadGuard<'a, T> {}
impl<'a, T: Sync> Sync for RwLockReadGuard<'a, T> {}

impl<'a, T> Deref for RwLockReadGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        std::cell::__get(&self.lock.slot)
    }
}

impl<'a, T> Drop for RwLockReadGuard<'a, T> {
    fn drop(&mut self) {
        self.lock.lock.release(false);
    }
}

impl<'a, T: Debug> Debug for RwLockReadGuard<'a, T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        Debug::fmt(&**self, f)
    }
}

impl<'a, T: Display> Display for RwLockReadGuard<'a, T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        Display::fmt(&**self, f)
    }
}

/// A value that is changed, until this is dropped.
pub struct RwLockWriteGuard<'a, T> {
    lock: &'a RwLock<T>,
    was_panicking: bool,
}

impl<'a, T> !Send for RwLockWriteGuard<'a, T> {}
impl<'a, T: Sync> Sync for RwLockWriteGuard<'a, T> {}

impl<'a, T> Deref for RwLockWriteGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        std::cell::__get(&self.lock.slot)
    }
}

impl<'a, T> DerefMut for RwLockWriteGuard<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        std::cell::__get_mut(&self.lock.slot)
    }
}

impl<'a, T> Drop for RwLockWriteGuard<'a, T> {
    fn drop(&mut self) {
        if !self.was_panicking && std::thread::panicking() {
            self.lock.poison.set(true);
        }
        self.lock.lock.release(true);
    }
}

impl<'a, T: Debug> Debug for RwLockWriteGuard<'a, T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        Debug::fmt(&**self, f)
    }
}

impl<'a, T: Display> Display for RwLockWriteGuard<'a, T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        Display::fmt(&**self, f)
    }
}
