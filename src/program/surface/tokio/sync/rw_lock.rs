//! A lock for many readers or one writer, first come first served.

use std::cell::{__Slot, __get, __get_mut, __slot, __take};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use tokio::sync::batch::__Batch;
use tokio::sync::mutex::TryLockError;

/// How many can read at a time. Whoever writes has all these permits.
const __READERS: usize = 536870911;

/// A lock for many readers or one writer, first come first served.
pub struct RwLock<T: ?Sized> {
    batch: __Batch,
    value: __Slot<T>,
}

impl<T: Send> Send for RwLock<T> {}
impl<T: Send + Sync> Sync for RwLock<T> {}

impl<T> RwLock<T> {
    /// Around a value.
    pub fn new(value: T) -> RwLock<T> {
        RwLock { batch: __Batch::new(__READERS), value: __slot(value) }
    }

    /// The same, where a constant is wanted.
    pub const fn const_new(value: T) -> RwLock<T> {
        RwLock { batch: __Batch::new(__READERS), value: __slot(value) }
    }

    /// Waits until it can read.
    pub async fn read(&self) -> RwLockReadGuard<'_, T> {
        self.batch.acquire(1).await;
        RwLockReadGuard { lock: self }
    }

    /// The same; what this gives does not borrow the lock.
    pub async fn read_owned(self: Arc<Self>) -> OwnedRwLockReadGuard<T> {
        self.batch.acquire(1).await;
        OwnedRwLockReadGuard { lock: self }
    }

    /// Waits until it can write.
    pub async fn write(&self) -> RwLockWriteGuard<'_, T> {
        self.batch.acquire(__READERS).await;
        RwLockWriteGuard { lock: self }
    }

    /// The same; what this gives does not borrow the lock.
    pub async fn write_owned(self: Arc<Self>) -> OwnedRwLockWriteGuard<T> {
        self.batch.acquire(__READERS).await;
        OwnedRwLockWriteGuard { lock: self }
    }

    /// Blocks until it can read.
    pub fn blocking_read(&self) -> RwLockReadGuard<'_, T> {
        std::rt::__block_for(self.read())
    }

    /// Blocks until it can write.
    pub fn blocking_write(&self) -> RwLockWriteGuard<'_, T> {
        std::rt::__block_for(self.write())
    }

    /// Reads, if it can now.
    pub fn try_read(&self) -> Result<RwLockReadGuard<'_, T>, TryLockError> {
        if self.batch.try_acquire(1) == Some(true) {
            Ok(RwLockReadGuard { lock: self })
        } else {
            Err(TryLockError { __private: () })
        }
    }

    /// Writes, if it can now.
    pub fn try_write(&self) -> Result<RwLockWriteGuard<'_, T>, TryLockError> {
        if self.batch.try_acquire(__READERS) == Some(true) {
            Ok(RwLockWriteGuard { lock: self })
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

impl<T> From<T> for RwLock<T> {
    fn from(value: T) -> RwLock<T> {
        RwLock::new(value)
    }
}

impl<T: Default> Default for RwLock<T> {
    fn default() -> RwLock<T> {
        RwLock::new(T::default())
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for RwLock<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let mut parts = f.debug_struct("RwLock");
        match self.try_read() {
            Ok(guard) => parts.field("data", &*guard).finish(),
            Err(_) => parts.field("data", &format_args!("<locked>")).finish(),
        }
    }
}

/// The value of a lock, to be read, as long as this is there.
pub struct RwLockReadGuard<'a, T> {
    lock: &'a RwLock<T>,
}

impl<'a, T> Deref for RwLockReadGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        __get(&self.lock.value)
    }
}

impl<'a, T> Drop for RwLockReadGuard<'a, T> {
    fn drop(&mut self) {
        self.lock.batch.release(1);
    }
}

impl<'a, T: std::fmt::Debug> std::fmt::Debug for RwLockReadGuard<'a, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}

impl<'a, T: std::fmt::Display> std::fmt::Display for RwLockReadGuard<'a, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&**self, f)
    }
}

/// The value of a lock, to be changed, as long as this is there.
pub struct RwLockWriteGuard<'a, T> {
    lock: &'a RwLock<T>,
}

impl<'a, T> Deref for RwLockWriteGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        __get(&self.lock.value)
    }
}

impl<'a, T> Drop for RwLockWriteGuard<'a, T> {
    fn drop(&mut self) {
        self.lock.batch.release(__READERS);
    }
}

impl<'a, T: std::fmt::Debug> std::fmt::Debug for RwLockWriteGuard<'a, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}

impl<'a, T: std::fmt::Display> std::fmt::Display for RwLockWriteGuard<'a, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&**self, f)
    }
}

impl<'a, T> DerefMut for RwLockWriteGuard<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        __get_mut(&self.lock.value)
    }
}

impl<'a, T> RwLockWriteGuard<'a, T> {
    /// Lets others read too.
    pub fn downgrade(self) -> RwLockReadGuard<'a, T> {
        let lock = self.lock;
        std::mem::forget(self);
        lock.batch.release(__READERS - 1);
        RwLockReadGuard { lock }
    }
}

/// The same as [`RwLockReadGuard`]; it keeps the lock alive.
pub struct OwnedRwLockReadGuard<T> {
    lock: Arc<RwLock<T>>,
}

impl<T> Deref for OwnedRwLockReadGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {
        __get(&self.lock.value)
    }
}

impl<T> Drop for OwnedRwLockReadGuard<T> {
    fn drop(&mut self) {
        self.lock.batch.release(1);
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for OwnedRwLockReadGuard<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}

impl<T: std::fmt::Display> std::fmt::Display for OwnedRwLockReadGuard<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&**self, f)
    }
}

/// The same as [`RwLockWriteGuard`]; it keeps the lock alive.
pub struct OwnedRwLockWriteGuard<T> {
    lock: Arc<RwLock<T>>,
}

impl<T> Deref for OwnedRwLockWriteGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {
        __get(&self.lock.value)
    }
}

impl<T> Drop for OwnedRwLockWriteGuard<T> {
    fn drop(&mut self) {
        self.lock.batch.release(__READERS);
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for OwnedRwLockWriteGuard<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}

impl<T: std::fmt::Display> std::fmt::Display for OwnedRwLockWriteGuard<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&**self, f)
    }
}

impl<T> DerefMut for OwnedRwLockWriteGuard<T> {
    fn deref_mut(&mut self) -> &mut T {
        __get_mut(&self.lock.value)
    }
}
