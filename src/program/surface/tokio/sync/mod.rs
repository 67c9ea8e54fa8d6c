//! What tasks wait for each other with.

pub use tokio::sync::mutex::{
    MappedMutexGuard, Mutex, MutexGuard, OwnedMutexGuard, TryLockError,
};
pub use tokio::sync::rw_lock::{
    OwnedRwLockReadGuard, OwnedRwLockWriteGuard, RwLock, RwLockReadGuard, RwLockWriteGuard,
};
pub use tokio::sync::semaphore::{
    AcquireError, OwnedSemaphorePermit, Semaphore, SemaphorePermit, TryAcquireError,
};
pub use tokio::sync::barrier::{Barrier, BarrierWaitResult};
pub use tokio::sync::notify::{Notify, OwnedNotified};
pub use tokio::sync::once_cell::{OnceCell, SetError};
