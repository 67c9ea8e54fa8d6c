//! Values of which each thread has its own.

use std::cell::{Cell, RefCell};

/// What `thread_local!` makes: each thread has its own value.
pub struct LocalKey<T> {
    init: fn() -> T,
}

/// A value that is not there any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessError;

impl std::fmt::Display for AccessError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad("already destroyed")
    }
}

impl std::error::Error for AccessError {}

impl<T> LocalKey<T> {
    /// Values that a function makes.
    pub const fn __new(init: fn() -> T) -> LocalKey<T> {
        LocalKey { init }
    }

    /// Lends the thread's value to a function; makes it first, if nobody has asked for it yet.
    pub fn with<F: FnOnce(&T) -> R, R>(&self, f: F) -> R {
        if let Some(value) = __local(self.init) {
            return f(value);
        }
        let value = (self.init)();
        __put(self.init, value, __drop::<T>);
        match __local(self.init) {
            Some(value) => f(value),
            None => panic!("a value of a thread was not kept"),
        }
    }

    /// The same, unless the value is not there any more.
    pub fn try_with<F: FnOnce(&T) -> R, R>(&self, f: F) -> std::result::Result<R, AccessError> {
        Ok(self.with(f))
    }
}

impl<T> LocalKey<Cell<T>> {
    /// Puts a value in.
    pub fn set(&self, value: T) {
        self.with(|cell| cell.set(value));
    }

    /// The value.
    pub fn get(&self) -> T
    where
        T: Copy,
    {
        self.with(|cell| cell.get())
    }

    /// Takes the value, and leaves the default.
    pub fn take(&self) -> T
    where
        T: Default,
    {
        self.with(|cell| cell.take())
    }

    /// Puts a value in; gives the one that was there.
    pub fn replace(&self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl<T> LocalKey<RefCell<T>> {
    /// Lends what is in the cell.
    pub fn with_borrow<F: FnOnce(&T) -> R, R>(&self, f: F) -> R {
        self.with(|cell| f(&*cell.borrow()))
    }

    /// Lends what is in the cell to be changed.
    pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&self, f: F) -> R {
        self.with(|cell| f(&mut *cell.borrow_mut()))
    }

    /// Puts a value in.
    pub fn set(&self, value: T) {
        self.with(|cell| {
            *cell.borrow_mut() = value;
        });
    }

    /// Takes the value, and leaves the default.
    pub fn take(&self) -> T
    where
        T: Default,
    {
        self.with(|cell| cell.take())
    }

    /// Puts a value in; gives the one that was there.
    pub fn replace(&self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

#[intrinsic = "local_get"]
fn __local<T>(init: fn() -> T) -> Option<&T> {}

#[intrinsic = "local_put"]
fn __put<T>(init: fn() -> T, value: T, end: fn(T)) {}

fn __drop<T>(value: T) {}

/// A value of which only the function that drops it knows the type.
#[opaque]
struct __Erased;

#[intrinsic = "local_pop"]
fn __pop() -> Option<(fn(__Erased), __Erased)> {}

/// The thread's own values are dropped where this is.
pub struct __EndOfThread;

impl Drop for __EndOfThread {
    fn drop(&mut self) {
        while let Some((end, value)) = __pop() {
            end(value);
        }
    }
}
