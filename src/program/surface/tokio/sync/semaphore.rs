//! Semaphores: so many permits, given in the order in which they were asked for.

use std::sync::Arc;
use tokio::sync::batch::__Batch;

/// So many permits, given in the order in which they were asked for.
pub struct Semaphore {
    batch: __Batch,
}

impl Semaphore {
    /// The most that there can be.
    pub const MAX_PERMITS: usize = 2305843009213693951;

    /// With so many permits.
    pub const fn new(permits: usize) -> Semaphore {
        Semaphore { batch: __Batch::new(permits) }
    }

    /// The same, where a constant is wanted.
    pub const fn const_new(permits: usize) -> Semaphore {
        Semaphore { batch: __Batch::new(permits) }
    }

    /// How many permits are free.
    pub fn available_permits(&self) -> usize {
        self.batch.permits()
    }

    /// Adds permits.
    pub fn add_permits(&self, n: usize) {
        self.batch.release(n);
    }

    /// Takes free permits away for ever, up to so many; how many.
    pub fn forget_permits(&self, n: usize) -> usize {
        self.batch.forget(n)
    }

    /// Waits for a permit.
    pub async fn acquire(&self) -> Result<SemaphorePermit<'_>, AcquireError> {
        __permit(self, 1, self.batch.acquire(1).await)
    }

    /// Waits for so many permits together.
    pub async fn acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, AcquireError> {
        __permit(self, n as usize, self.batch.acquire(n as usize).await)
    }

    /// Takes a permit, if one is free.
    pub fn try_acquire(&self) -> Result<SemaphorePermit<'_>, TryAcquireError> {
        self.try_acquire_many(1)
    }

    /// Takes so many permits, if they are free.
    pub fn try_acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, TryAcquireError> {
        match self.batch.try_acquire(n as usize) {
            Some(true) => Ok(SemaphorePermit { semaphore: self, permits: n as usize }),
            Some(false) => Err(TryAcquireError::NoPermits),
            None => Err(TryAcquireError::Closed),
        }
    }

    /// Waits for a permit that does not borrow the semaphore.
    pub async fn acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError> {
        let is_open = self.batch.acquire(1).await;
        __owned_permit(self, 1, is_open)
    }

    /// Waits for so many permits together that do not borrow the semaphore.
    pub async fn acquire_many_owned(
        self: Arc<Self>,
        n: u32,
    ) -> Result<OwnedSemaphorePermit, AcquireError> {
        let is_open = self.batch.acquire(n as usize).await;
        __owned_permit(self, n as usize, is_open)
    }

    /// Takes a permit that does not borrow the semaphore, if one is free.
    pub fn try_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, TryAcquireError> {
        self.try_acquire_many_owned(1)
    }

    /// Takes so many permits that do not borrow the semaphore, if they are free.
    pub fn try_acquire_many_owned(
        self: Arc<Self>,
        n: u32,
    ) -> Result<OwnedSemaphorePermit, TryAcquireError> {
        match self.batch.try_acquire(n as usize) {
            Some(true) => Ok(OwnedSemaphorePermit { semaphore: self, permits: n as usize }),
            Some(false) => Err(TryAcquireError::NoPermits),
            None => Err(TryAcquireError::Closed),
        }
    }

    /// From here on nobody gets a permit.
    pub fn close(&self) {
        self.batch.close();
    }

    /// Whether nobody gets a permit any more.
    pub fn is_closed(&self) -> bool {
        self.batch.is_closed()
    }
}

impl std::fmt::Debug for Semaphore {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "Semaphore {{ permits: {} }}", self.available_permits())
    }
}

fn __permit(
    semaphore: &Semaphore,
    permits: usize,
    is_open: bool,
) -> Result<SemaphorePermit<'_>, AcquireError> {
    if is_open { Ok(SemaphorePermit { semaphore, permits }) } else { Err(AcquireError { __private: () }) }
}

fn __owned_permit(
    semaphore: Arc<Semaphore>,
    permits: usize,
    is_open: bool,
) -> Result<OwnedSemaphorePermit, AcquireError> {
    if is_open {
        Ok(OwnedSemaphorePermit { semaphore, permits })
    } else {
        Err(AcquireError { __private: () })
    }
}

/// Permits that go back when this is dropped.
#[derive(Debug)]
pub struct SemaphorePermit<'a> {
    semaphore: &'a Semaphore,
    permits: usize,
}

impl<'a> SemaphorePermit<'a> {
    /// The permits never go back.
    pub fn forget(mut self) {
        self.permits = 0;
    }

    /// Takes in the permits of another of the same semaphore.
    pub fn merge(&mut self, mut other: SemaphorePermit<'a>) {
        self.permits += other.permits;
        other.permits = 0;
    }

    /// Splits off so many permits, if it has so many.
    pub fn split(&mut self, n: usize) -> Option<SemaphorePermit<'a>> {
        if n > self.permits {
            return None;
        }
        self.permits -= n;
        Some(SemaphorePermit { semaphore: self.semaphore, permits: n })
    }

    /// How many permits it has.
    pub fn num_permits(&self) -> usize {
        self.permits
    }
}

impl<'a> Drop for SemaphorePermit<'a> {
    fn drop(&mut self) {
        self.semaphore.add_permits(self.permits);
    }
}

/// Permits that go back when this is dropped; it keeps the semaphore alive.
#[derive(Debug)]
pub struct OwnedSemaphorePermit {
    semaphore: Arc<Semaphore>,
    permits: usize,
}

impl OwnedSemaphorePermit {
    /// The permits never go back.
    pub fn forget(mut self) {
        self.permits = 0;
    }

    /// Takes in the permits of another of the same semaphore.
    pub fn merge(&mut self, mut other: OwnedSemaphorePermit) {
        if !Arc::ptr_eq(&self.semaphore, &other.semaphore) {
            panic!("merging permits from different semaphore instances");
        }
        self.permits += other.permits;
        other.permits = 0;
    }

    /// Splits off so many permits, if it has so many.
    pub fn split(&mut self, n: usize) -> Option<OwnedSemaphorePermit> {
        if n > self.permits {
            return None;
        }
        self.permits -= n;
        Some(OwnedSemaphorePermit { semaphore: self.semaphore.clone(), permits: n })
    }

    /// How many permits it has.
    pub fn num_permits(&self) -> usize {
        self.permits
    }

    /// The semaphore.
    pub fn semaphore(&self) -> &Arc<Semaphore> {
        &self.semaphore
    }
}

impl Drop for OwnedSemaphorePermit {
    fn drop(&mut self) {
        self.semaphore.add_permits(self.permits);
    }
}

/// The semaphore is closed.
#[derive(Debug)]
pub struct AcquireError {
    /// Cannot be made outside.
    pub __private: (),
}

impl std::fmt::Display for AcquireError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("semaphore closed")
    }
}

/// Why a permit was not taken.
#[derive(Debug, PartialEq, Eq)]
pub enum TryAcquireError {
    /// The semaphore is closed.
    Closed,
    /// There are not so many.
    NoPermits,
}

impl std::fmt::Display for TryAcquireError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(match self {
            TryAcquireError::Closed => "semaphore closed",
            TryAcquireError::NoPermits => "no permits available",
        })
    }
}

impl std::error::Error for AcquireError {}

impl std::error::Error for TryAcquireError {}
