//! Locks whose holder panicked.

/// What taking a lock gives: the guard, also if the lock is poisoned.
pub type LockResult<T> = Result<T, PoisonError<T>>;

/// What trying to take a lock gives.
pub type TryLockResult<T> = Result<T, TryLockError<T>>;

/// Somebody panicked while they held the lock; what it protects may be half changed.
pub struct PoisonError<T> {
    data: T,
}

impl<T> PoisonError<T> {
    /// With what the lock would have given.
    pub fn new(data: T) -> PoisonError<T> {
        PoisonError { data }
    }

    /// What the lock would have given.
    pub fn into_inner(self) -> T {
        self.data
    }

    /// The same, to be looked at.
    pub fn get_ref(&self) -> &T {
        &self.data
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self) -> &mut T {
        &mut self.data
    }
}

impl<T> Debug for PoisonError<T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        f.write_str("PoisonError { .. }")
    }
}

impl<T> Display for PoisonError<T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        f.pad("poisoned lock: another task failed inside")
    }
}

impl<T> std::error::Error for PoisonError<T> {}

/// Why a lock was not taken at once.
pub enum TryLockError<T> {
    /// It is poisoned.
    Poisoned(PoisonError<T>),
    /// Somebody holds it.
    WouldBlock,
}

impl<T> From<PoisonError<T>> for TryLockError<T> {
    fn from(error: PoisonError<T>) -> TryLockError<T> {
        TryLockError::Poisoned(error)
    }
}

impl<T> Debug for TryLockError<T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        match self {
            TryLockError::Poisoned(_) => Debug::fmt("Poisoned(..)", f),
            TryLockError::WouldBlock => Debug::fmt("WouldBlock", f),
        }
    }
}

impl<T> Display for TryLockError<T> {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        match self {
            TryLockError::Poisoned(_) => f.pad("poisoned lock: another task failed inside"),
            TryLockError::WouldBlock => {
                f.pad("try_lock failed because the operation would block")
            }
        }
    }
}

impl<T> std::error::Error for TryLockError<T> {}

/// What a lock gives, by whether it is poisoned.
pub fn __guarded<T>(data: T, is_poisoned: bool) -> LockResult<T> {
    if is_poisoned { Err(PoisonError::new(data)) } else { Ok(data) }
}
