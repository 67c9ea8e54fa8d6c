//! Values that threads change together without a lock.

use std::cell::{__Slot, __get, __get_mut, __slot, __take};
use std::marker::{__Int, __Scalar};

/// What other threads may see in which order. Here each sees all at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ordering {
    /// Nothing is said of other values.
    Relaxed,
    /// What was done before is seen by who loads this with `Acquire`.
    Release,
    /// Sees what was done before the `Release` of what is loaded.
    Acquire,
    /// Both.
    AcqRel,
    /// Both, and all agree on one order.
    SeqCst,
}

/// A value that threads change together.
pub struct __Atomic<T> {
    slot: __Slot<T>,
}

impl<T> Send for __Atomic<T> {}
impl<T> Sync for __Atomic<T> {}

/// A `bool` that threads change together.
pub type AtomicBool = __Atomic<bool>;
/// An `i8` that threads change together.
pub type AtomicI8 = __Atomic<i8>;
/// An `i16` that threads change together.
pub type AtomicI16 = __Atomic<i16>;
/// An `i32` that threads change together.
pub type AtomicI32 = __Atomic<i32>;
/// An `i64` that threads change together.
pub type AtomicI64 = __Atomic<i64>;
/// An `isize` that threads change together.
pub type AtomicIsize = __Atomic<isize>;
/// A `u8` that threads change together.
pub type AtomicU8 = __Atomic<u8>;
/// A `u16` that threads change together.
pub type AtomicU16 = __Atomic<u16>;
/// A `u32` that threads change together.
pub type AtomicU32 = __Atomic<u32>;
/// A `u64` that threads change together.
pub type AtomicU64 = __Atomic<u64>;
/// A `usize` that threads change together.
pub type AtomicUsize = __Atomic<usize>;

impl<T: __Scalar> __Atomic<T> {
    /// One with this value.
    pub const fn new(value: T) -> __Atomic<T> {
        __Atomic { slot: __slot(value) }
    }

    /// The value.
    pub fn load(&self, order: Ordering) -> T {
        *__get(&self.slot)
    }

    /// Puts a value in.
    pub fn store(&self, value: T, order: Ordering) {
        *__get_mut(&self.slot) = value;
    }

    /// Puts a value in; gives the one that was there.
    pub fn swap(&self, value: T, order: Ordering) -> T {
        std::mem::replace(__get_mut(&self.slot), value)
    }

    /// Puts a value in if the one that is there is `current`; gives that one, or, as an error, the
    /// other that is there.
    pub fn compare_exchange(
        &self,
        current: T,
        new: T,
        success: Ordering,
        failure: Ordering,
    ) -> Result<T, T> {
        __exchange(&self.slot, current, new)
    }

    /// The same; natively it may fail without a reason.
    pub fn compare_exchange_weak(
        &self,
        current: T,
        new: T,
        success: Ordering,
        failure: Ordering,
    ) -> Result<T, T> {
        __exchange(&self.slot, current, new)
    }

    /// Changes the value by a function, unless that gives `None`; gives the one that was there.
    pub fn fetch_update<F: FnMut(T) -> Option<T>>(
        &self,
        set_order: Ordering,
        fetch_order: Ordering,
        mut f: F,
    ) -> Result<T, T> {
        loop {
            let old = *__get(&self.slot);
            match f(old) {
                Some(new) => {
                    if __exchange(&self.slot, old, new).is_ok() {
                        return Ok(old);
                    }
                }
                None => return Err(old),
            }
        }
    }

    /// The value, to be changed by who has the whole.
    pub fn get_mut(&mut self) -> &mut T {
        __get_mut(&self.slot)
    }

    /// The value alone.
    pub fn into_inner(self) -> T {
        __take(self.slot)
    }

    fn __change<F: FnMut(T) -> T>(&self, mut f: F) -> T {
        loop {
            let old = *__get(&self.slot);
            if __exchange(&self.slot, old, f(old)).is_ok() {
                return old;
            }
        }
    }
}

impl<T: __Int> __Atomic<T> {
    /// Adds, going round at the end; gives the value that was there.
    pub fn fetch_add(&self, value: T, order: Ordering) -> T {
        self.__change(|old| old.wrapping_add(value))
    }

    /// Subtracts, going round at the end; gives the value that was there.
    pub fn fetch_sub(&self, value: T, order: Ordering) -> T {
        self.__change(|old| old.wrapping_sub(value))
    }

    /// Leaves the bits that both have; gives the value that was there.
    pub fn fetch_and(&self, value: T, order: Ordering) -> T {
        self.__change(|old| old & value)
    }

    /// Leaves the bits that not both have; gives the value that was there.
    pub fn fetch_nand(&self, value: T, order: Ordering) -> T {
        self.__change(|old| !(old & value))
    }

    /// Adds bits; gives the value that was there.
    pub fn fetch_or(&self, value: T, order: Ordering) -> T {
        self.__change(|old| old | value)
    }

    /// Changes bits; gives the value that was there.
    pub fn fetch_xor(&self, value: T, order: Ordering) -> T {
        self.__change(|old| old ^ value)
    }

    /// Leaves the greater; gives the value that was there.
    pub fn fetch_max(&self, value: T, order: Ordering) -> T {
        self.__change(|old| if old < value { value } else { old })
    }

    /// Leaves the lesser; gives the value that was there.
    pub fn fetch_min(&self, value: T, order: Ordering) -> T {
        self.__change(|old| if old > value { value } else { old })
    }
}

impl __Atomic<bool> {
    /// True if both are; gives the value that was there.
    pub fn fetch_and(&self, value: bool, order: Ordering) -> bool {
        self.__change(|old| old && value)
    }

    /// False if both are true; gives the value that was there.
    pub fn fetch_nand(&self, value: bool, order: Ordering) -> bool {
        self.__change(|old| !(old && value))
    }

    /// True if one is; gives the value that was there.
    pub fn fetch_or(&self, value: bool, order: Ordering) -> bool {
        self.__change(|old| old || value)
    }

    /// True if they differ; gives the value that was there.
    pub fn fetch_xor(&self, value: bool, order: Ordering) -> bool {
        self.__change(|old| old != value)
    }

    /// Turns it round; gives the value that was there.
    pub fn fetch_not(&self, order: Ordering) -> bool {
        self.__change(|old| !old)
    }
}

impl<T: __Scalar + Default> Default for __Atomic<T> {
    fn default() -> __Atomic<T> {
        __Atomic::new(T::default())
    }
}

impl<T: __Scalar> From<T> for __Atomic<T> {
    fn from(value: T) -> __Atomic<T> {
        __Atomic::new(value)
    }
}

impl<T: __Scalar + std::fmt::Debug> std::fmt::Debug for __Atomic<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(__get(&self.slot), f)
    }
}

/// Orders what is done before and after it. Here all is in order.
pub fn fence(order: Ordering) {}

/// The same, for the compiler.
pub fn compiler_fence(order: Ordering) {}

#[intrinsic = "atomic_exchange"]
fn __exchange<T>(slot: &__Slot<T>, current: T, new: T) -> Result<T, T> {}
