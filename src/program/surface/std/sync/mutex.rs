//! Values that one at a time has; what the files of this module use.

use std::cell::{__Slot, __slot};
use std::fmt::{Debug, Display, Formatter};
use std::ops::{Deref, DerefMut};
use std::rt::{__Flag, __Flags, __Lock};
use std::time::{Duration, Instant};

/// A value that one at a time has.
pub struct Mutex<T> {
    lock: __Lock,
    poison: __Flag,
    slot: __Slot<T>,
}

impl<T: Send> Send for Mutex<T> {}
impl<T: Send> Sync for Mutex<T> {}

impl<T> Mutex<T> {
    /// One that nobody has.
    pub const fn new(value: T) -> Mutex<T> {
        Mutex { lock: __Lock::new("mutex"), poison: __Flag::new(false), slot: __slot(value) }
    }

    /// Blocks until it can be had.
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        self.lock.acquire(true);
        self.guard()
    }

    /// Takes it, if it can be had at once.
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        if !self.lock.take(true) {
            return Err(TryLockError::WouldBlock);
        }
        match self.guard() {
            Ok(guard) => Ok(guard),
            Err(error) => Err(TryLockError::Poisoned(error)),
        }
    }

    fn guard(&self) -> LockResult<MutexGuard<'_, T>> {
        let guard = MutexGuard { mutex: self, was_panicking: std::thread::panicking() };
        __guarded(guard, self.poison.get())
    }

    /// Whether somebody panicked while they had it.
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

impl<T: Default> Default for Mutex<T> {
    fn default() -> Mutex<T> {
        Mutex::new(T::default())
    }
}

impl<T> From<T> for Mutex<T> {
    fn from(value: T) -> Mutex<T> {
        Mutex::new(value)
    }
}

impl<T: Debug> Debug for Mutex<T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        let mut shown = f.debug_struct("Mutex");
        match self.try_lock() {
            Ok(guard) => shown.field("data", &*guard),
            Err(TryLockError::Poisoned(error)) => shown.field("data", &**error.get_ref()),
            Err(TryLockError::WouldBlock) => shown.field("data", &"<locked>"),
        };
        shown.field("poisoned", &self.poison.get());
        shown.finish_non_exhaustive()
    }
}

/// The value of a mutex, until this is dropped.
pub struct MutexGuard<'a, T> {
    mutex: &'a Mutex<T>,
    was_panicking: bool,
}

impl<'a, T> !Send for MutexGuard<'a, T> {}
impl<'a, T: Sync> Sync for MutexGuard<'a, T> {}

impl<'a, T> MutexGuard<'a, T> {
    /// The mutex, for who waits and lets others have it meanwhile.
    pub fn __mutex(&self) -> &'a Mutex<T> {
        self.mutex
    }
}

impl<'a, T> Deref for MutexGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        std::cell::__get(&self.mutex.slot)
    }
}

impl<'a, T> DerefMut for MutexGuard<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        std::cell::__get_mut(&self.mutex.slot)
    }
}

impl<'a, T> Drop for MutexGuard<'a, T> {
    fn drop(&mut self) {
        if !self.was_panicking && std::thread::panicking() {
            self.mutex.poison.set(true);
        }
        self.mutex.lock.release(true);
    }
}

impl<'a, T: Debug> Debug for MutexGuard<'a, T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        Debug::fmt(&**self, f)
    }
}

impl<'a, T: Display> Display for MutexGuard<'a, T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        Display::fmt(&**self, f)
    }
}
