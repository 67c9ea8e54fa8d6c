//! A value that is made once, by whoever needs it first.

use std::cell::{__Slot, __get, __get_mut, __slot, __take};
use tokio::sync::batch::__Batch;

/// A value that is made once, by whoever needs it first.
pub struct OnceCell<T> {
    value: __Slot<Option<T>>,
    /// Whoever makes the value has it.
    turn: __Batch,
}

impl<T: Send> Send for OnceCell<T> {}
impl<T: Send + Sync> Sync for OnceCell<T> {}

impl<T> OnceCell<T> {
    /// Without a value.
    pub fn new() -> OnceCell<T> {
        OnceCell::const_new()
    }

    /// The same, where a constant is wanted.
    pub const fn const_new() -> OnceCell<T> {
        OnceCell { value: __slot(None), turn: __Batch::new(1) }
    }

    /// With a value, if there is one.
    pub fn new_with(value: Option<T>) -> OnceCell<T> {
        OnceCell { value: __slot(value), turn: __Batch::new(1) }
    }

    /// Whether it has a value.
    pub fn initialized(&self) -> bool {
        __get(&self.value).is_some()
    }

    /// The value, if it has one.
    pub fn get(&self) -> Option<&T> {
        __get(&self.value).as_ref()
    }

    /// The value, to be changed.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        __get_mut(&self.value).as_mut()
    }

    /// Gives it a value, if it has none and nobody makes one.
    pub fn set(&self, value: T) -> Result<(), SetError<T>> {
        if self.initialized() {
            return Err(SetError::AlreadyInitializedError(value));
        }
        if self.turn.try_acquire(1) != Some(true) {
            return Err(SetError::InitializingError(value));
        }
        *__get_mut(&self.value) = Some(value);
        self.turn.release(1);
        Ok(())
    }

    /// The value, which a future makes if there is none.
    pub async fn get_or_init<F, U>(&self, f: F) -> &T
    where
        F: FnOnce() -> U,
        U: Future<Output = T>,
    {
        if !self.initialized() {
            self.turn.acquire(1).await;
            let _turn = __Turn { turn: &self.turn };
            // Somebody else may have made it meanwhile.
            if !self.initialized() {
                let value = f().await;
                *__get_mut(&self.value) = Some(value);
            }
        }
        self.get().unwrap()
    }

    /// The same, of a future that can fail; then the next one tries.
    pub async fn get_or_try_init<E, F, U>(&self, f: F) -> Result<&T, E>
    where
        F: FnOnce() -> U,
        U: Future<Output = Result<T, E>>,
    {
        if !self.initialized() {
            self.turn.acquire(1).await;
            let _turn = __Turn { turn: &self.turn };
            if !self.initialized() {
                let value = f().await?;
                *__get_mut(&self.value) = Some(value);
            }
        }
        Ok(self.get().unwrap())
    }

    /// The value back.
    pub fn into_inner(self) -> Option<T> {
        __take(self.value)
    }

    /// Takes the value, and leaves none.
    pub fn take(&mut self) -> Option<T> {
        __get_mut(&self.value).take()
    }
}

struct __Turn<'a> {
    turn: &'a __Batch,
}

impl<'a> Drop for __Turn<'a> {
    fn drop(&mut self) {
        self.turn.release(1);
    }
}

impl<T> Default for OnceCell<T> {
    fn default() -> OnceCell<T> {
        OnceCell::new()
    }
}

impl<T> From<T> for OnceCell<T> {
    fn from(value: T) -> OnceCell<T> {
        OnceCell::new_with(Some(value))
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for OnceCell<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("OnceCell").field("value", &self.get()).finish()
    }
}

/// Why a value was not taken; it comes back.
#[derive(Debug, PartialEq, Eq)]
pub enum SetError<T> {
    /// There is one.
    AlreadyInitializedError(T),
    /// Somebody makes one.
    InitializingError(T),
}

impl<T> SetError<T> {
    /// Whether there is one.
    pub fn is_already_init_err(&self) -> bool {
        match self {
            SetError::AlreadyInitializedError(_) => true,
            SetError::InitializingError(_) => false,
        }
    }

    /// Whether somebody makes one.
    pub fn is_initializing_err(&self) -> bool {
        !self.is_already_init_err()
    }
}

impl<T> std::fmt::Display for SetError<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(match self {
            SetError::AlreadyInitializedError(_) => "AlreadyInitializedError",
            SetError::InitializingError(_) => "InitializingError",
        })
    }
}
