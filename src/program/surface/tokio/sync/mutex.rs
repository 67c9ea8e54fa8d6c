//! A lock that is waited for without blocking, first come first served.

use std::cell::{__Slot, __get, __get_mut, __slot, __take};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use tokio::sync::batch::__Batch;

/// A lock that is waited for without blocking, first come first served.
pub struct Mutex<T: ?Sized> {
    batch: __Batch,
    value: __Slot<T>,
}

impl<T: Send> Send for Mutex<T> {}
impl<T: Send> Sync for Mutex<T> {}

impl<T> Mutex<T> {
    /// Around a value.
    pub fn new(value: T) -> Mutex<T> {
        Mutex { batch: __Batch::new(1), value: __slot(value) }
    }

    /// The same, where a constant is wanted.
    pub const fn const_new(value: T) -> Mutex<T> {
        Mutex { batch: __Batch::new(1), value: __slot(value) }
    }

    /// Waits for the lock.
    pub async fn lock(&self) -> MutexGuard<'_, T> {
        self.batch.acquire(1).await;
        MutexGuard { mutex: self }
    }

    /// Waits for the lock; what this gives does not borrow it.
    pub async fn lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T> {
        self.batch.acquire(1).await;
        OwnedMutexGuard { mutex: self }
    }

    /// Blocks until it has the lock.
    pub fn blocking_lock(&self) -> MutexGuard<'_, T> {
        std::rt::__block_for(self.lock())
    }

    /// Takes the lock, if nobody has it.
    pub fn try_lock(&self) -> Result<MutexGuard<'_, T>, TryLockError> {
        if self.batch.try_acquire(1) == Some(true) {
            Ok(MutexGuard { mutex: self })
        } else {
            Err(TryLockError { __private: () })
        }
    }

    /// The same; what this gives does not borrow it.
    pub fn try_lock_owned(self: Arc<Self>) -> Result<OwnedMutexGuard<T>, TryLockError> {
        if self.batch.try_acquire(1) == Some(true) {
            Ok(OwnedMutexGuard { mutex: self })
        } else {
            Err(TryLockError { __private: () })
        }
    }

    /// The value, which nobody else can have now.
    pub fn get_mut(&mut self) -> &mut T {
        __get_mut(&self.value)
    }

    /// The value back.
    pub fn into_inner(self) -> T {
        __take(self.value)
    }
}

impl<T> From<T> for Mutex<T> {
    fn from(value: T) -> Mutex<T> {
        Mutex::new(value)
    }
}

impl<T: Default> Default for Mutex<T> {
    fn default() -> Mutex<T> {
        Mutex::new(T::default())
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let mut parts = f.debug_struct("Mutex");
        match self.try_lock() {
            Ok(guard) => parts.field("data", &*guard).finish(),
            Err(_) => parts.field("data", &format_args!("<locked>")).finish(),
        }
    }
}

/// The value of a lock, as long as this is there.
pub struct MutexGuard<'a, T> {
    mutex: &'a Mutex<T>,
}

impl<'a, T> MutexGuard<'a, T> {
    /// Only a part of the value.
    pub fn map<U, F: FnOnce(&mut T) -> &mut U>(this: MutexGuard<'a, T>, f: F) -> MappedMutexGuard<'a, U> {
        let mutex = this.mutex;
        let part = f(__get_mut(&mutex.value));
        std::mem::forget(this);
        MappedMutexGuard { batch: &mutex.batch, part }
    }

    /// The lock.
    pub fn mutex(this: &MutexGuard<'a, T>) -> &'a Mutex<T> {
        this.mutex
    }
}

impl<'a, T> Deref for MutexGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        __get(&self.mutex.value)
    }
}

impl<'a, T> DerefMut for MutexGuard<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        __get_mut(&self.mutex.value)
    }
}

impl<'a, T> Drop for MutexGuard<'a, T> {
    fn drop(&mut self) {
        self.mutex.batch.release(1);
    }
}

impl<'a, T: std::fmt::Debug> std::fmt::Debug for MutexGuard<'a, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}

impl<'a, T: std::fmt::Display> std::fmt::Display for MutexGuard<'a, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&**self, f)
    }
}

/// A part of the value of a lock, as long as this is there.
pub struct MappedMutexGuard<'a, U> {
    batch: &'a __Batch,
    part: &'a mut U,
}

impl<'a, U> Deref for MappedMutexGuard<'a, U> {
    type Target = U;
    fn deref(&self) -> &U {
        &*self.part
    }
}

impl<'a, U> DerefMut for MappedMutexGuard<'a, U> {
    fn deref_mut(&mut self) -> &mut U {
        &mut *self.part
    }
}

impl<'a, U> Drop for MappedMutexGuard<'a, U> {
    fn drop(&mut self) {
        self.batch.release(1);
    }
}

/// The value of a lock, as long as this is there; it keeps the lock alive.
pub struct OwnedMutexGuard<T> {
    mutex: Arc<Mutex<T>>,
}

impl<T> OwnedMutexGuard<T> {
    /// The lock.
    pub fn mutex(this: &OwnedMutexGuard<T>) -> &Arc<Mutex<T>> {
        &this.mutex
    }
}

impl<T> Deref for OwnedMutexGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {
        __get(&self.mutex.value)
    }
}

impl<T> DerefMut for OwnedMutexGuard<T> {
    fn deref_mut(&mut self) -> &mut T {
        __get_mut(&self.mutex.value)
    }
}

impl<T> Drop for OwnedMutexGuard<T> {
    fn drop(&mut self) {
        self.mutex.batch.release(1);
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for OwnedMutexGuard<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}

impl<T: std::fmt::Display> std::fmt::Display for OwnedMutexGuard<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&**self, f)
    }
}

/// Somebody has the lock.
#[derive(Debug)]
pub struct TryLockError {
    /// Cannot be made outside.
    pub __private: (),
}

impl std::fmt::Display for TryLockError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("operation would block")
    }
}

impl std::error::Error for TryLockError {}
