//! Values that are changed through shared references.

/// What is in it is no part of the value around it, but a place of its own.
#[lang = "__Slot"]
pub struct __Slot<T>;

impl<T> !Sync for __Slot<T> {}

#[intrinsic = "slot_new"]
pub fn __slot<T>(value: T) -> __Slot<T> {}
#[intrinsic = "slot_get"]
pub fn __get<T>(slot: &__Slot<T>) -> &T {}
#[intrinsic = "slot_get_mut"]
pub fn __get_mut<T>(slot: &__Slot<T>) -> &mut T {}
#[intrinsic = "slot_take"]
pub fn __take<T>(slot: __Slot<T>) -> T {}
#[intrinsic = "slot_same"]
pub fn __same<T>(one: &__Slot<T>, other: &__Slot<T>) -> bool {}

/// A place whose value is changed through shared references, without any check.
pub struct UnsafeCell<T> {
    slot: __Slot<T>,
}

/// A place whose value can be taken and put in through shared references.
pub struct Cell<T> {
    slot: __Slot<T>,
}

impl<T> Cell<T> {
    /// A new one.
    pub const fn new(value: T) -> Cell<T> {
        Cell { slot: __slot(value) }
    }
    /// Puts a value in.
    pub fn set(&self, value: T) {
        drop(std::mem::replace(__get_mut(&self.slot), value));
    }
    /// Puts a value in; gives the one that was there.
    pub fn replace(&self, value: T) -> T {
        std::mem::replace(__get_mut(&self.slot), value)
    }
    /// The value alone.
    pub fn into_inner(self) -> T {
        __take(self.slot)
    }
    /// The value, to be changed.
    pub fn get_mut(&mut self) -> &mut T {
        __get_mut(&self.slot)
    }
    /// Lets two cells change their values.
    pub fn swap(&self, other: &Cell<T>) {
        if !__same(&self.slot, &other.slot) {
            std::mem::swap(__get_mut(&self.slot), __get_mut(&other.slot));
        }
    }
}
impl<T: Copy> Cell<T> {
    /// The value.
    pub fn get(&self) -> T {
        *__get(&self.slot)
    }
    /// Changes the value.
    pub fn update<F: FnOnce(T) -> T>(&self, f: F) {
        self.set(f(self.get()));
    }
}
impl<T: Default> Cell<T> {
    /// Takes the value, and leaves the default.
    pub fn take(&self) -> T {
        self.replace(T::default())
    }
}
impl<T: Default> Default for Cell<T> {
    fn default() -> Cell<T> {
        Cell::new(T::default())
    }
}
impl<T: Copy> Clone for Cell<T> {
    fn clone(&self) -> Cell<T> {
        Cell::new(self.get())
    }
}
impl<T: Copy + PartialEq> PartialEq for Cell<T> {
    fn eq(&self, other: &Cell<T>) -> bool {
        self.get() == other.get()
    }
}
impl<T: Copy + Eq> Eq for Cell<T> {}
impl<T: Copy + PartialOrd> PartialOrd for Cell<T> {
    fn partial_cmp(&self, other: &Cell<T>) -> Option<std::cmp::Ordering> {
        self.get().partial_cmp(&other.get())
    }
}
impl<T: Copy + Ord> Ord for Cell<T> {
    fn cmp(&self, other: &Cell<T>) -> std::cmp::Ordering {
        self.get().cmp(&other.get())
    }
}
impl<T: Copy + std::fmt::Debug> std::fmt::Debug for Cell<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("Cell").field("value", &self.get()).finish()
    }
}
impl<T> From<T> for Cell<T> {
    fn from(value: T) -> Cell<T> {
        Cell::new(value)
    }
}

/// A place whose value is lent through shared references: to many, or to one who changes it.
pub struct RefCell<T> {
    /// How many have it; -1 if one changes it.
    lent: Cell<isize>,
    slot: __Slot<T>,
}

/// A value is lent already.
pub struct BorrowError(());
/// A value is lent already.
pub struct BorrowMutError(());

impl std::fmt::Debug for BorrowError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("BorrowError")
    }
}
impl std::fmt::Display for BorrowError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad("already mutably borrowed")
    }
}
impl std::error::Error for BorrowError {}
impl std::fmt::Debug for BorrowMutError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("BorrowMutError")
    }
}
impl std::fmt::Display for BorrowMutError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad("already borrowed")
    }
}
impl std::error::Error for BorrowMutError {}

impl<T> RefCell<T> {
    /// A new one.
    pub const fn new(value: T) -> RefCell<T> {
        RefCell { lent: Cell::new(0), slot: __slot(value) }
    }
    /// Lends the value; panics if somebody changes it.
    pub fn borrow(&self) -> Ref<'_, T> {
        match self.try_borrow() {
            Ok(lent) => lent,
            Err(_) => panic!("RefCell already mutably borrowed"),
        }
    }
    /// Lends the value to be changed; panics if somebody has it.
    pub fn borrow_mut(&self) -> RefMut<'_, T> {
        match self.try_borrow_mut() {
            Ok(lent) => lent,
            Err(_) => panic!("RefCell already borrowed"),
        }
    }
    /// Lends the value, if nobody changes it.
    pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError> {
        if self.lent.get() < 0 {
            return Err(BorrowError(()));
        }
        self.lent.set(self.lent.get() + 1);
        Ok(Ref { lent: Some(&self.lent), value: __get(&self.slot) })
    }
    /// Lends the value to be changed, if nobody has it.
    pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError> {
        if self.lent.get() != 0 {
            return Err(BorrowMutError(()));
        }
        self.lent.set(-1);
        Ok(RefMut { lent: Some(&self.lent), value: __get_mut(&self.slot) })
    }
    /// The value alone.
    pub fn into_inner(self) -> T {
        __take(self.slot)
    }
    /// The value, to be changed.
    pub fn get_mut(&mut self) -> &mut T {
        __get_mut(&self.slot)
    }
    /// Puts a value in; gives the one that was there.
    pub fn replace(&self, value: T) -> T {
        std::mem::replace(&mut *self.borrow_mut(), value)
    }
    /// The same, with a function that makes the value of the one that is there.
    pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T {
        let mut own = self.borrow_mut();
        let value = f(&mut *own);
        std::mem::replace(&mut *own, value)
    }
    /// Lets two cells change their values.
    pub fn swap(&self, other: &RefCell<T>) {
        std::mem::swap(&mut *self.borrow_mut(), &mut *other.borrow_mut());
    }
    /// Takes the value, and leaves the default.
    pub fn take(&self) -> T
    where
        T: Default,
    {
        self.replace(T::default())
    }
}

/// A value that is lent.
pub struct Ref<'b, T> {
    /// None if nothing is to be given back: another has taken that over.
    lent: Option<&'b Cell<isize>>,
    value: &'b T,
}
/// A value that is lent to be changed.
pub struct RefMut<'b, T> {
    lent: Option<&'b Cell<isize>>,
    value: &'b mut T,
}

impl<'b, T> Ref<'b, T> {
    /// Another one of the same value.
    pub fn clone(this: &Ref<'b, T>) -> Ref<'b, T> {
        if let Some(lent) = this.lent {
            lent.set(lent.get() + 1);
        }
        Ref { lent: this.lent, value: this.value }
    }
    /// One of a part of the value.
    pub fn map<U, F: FnOnce(&T) -> &U>(mut this: Ref<'b, T>, f: F) -> Ref<'b, U> {
        let lent = this.lent.take();
        Ref { lent, value: f(this.value) }
    }
}
