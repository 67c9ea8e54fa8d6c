//! Values that are changed through shared references: more of it.

impl<'b, T> RefMut<'b, T> {
    /// One of a part of the value.
    pub fn map<U, F: FnOnce(&mut T) -> &mut U>(mut this: RefMut<'b, T>, f: F) -> RefMut<'b, U> {
        let lent = this.lent.take();
        RefMut { lent, value: f(&mut *this.value) }
    }
}
impl<'b, T> Drop for Ref<'b, T> {
    fn drop(&mut self) {
        if let Some(lent) = self.lent {
            lent.set(lent.get() - 1);
        }
    }
}
impl<'b, T> Drop for RefMut<'b, T> {
    fn drop(&mut self) {
        if let Some(lent) = self.lent {
            lent.set(0);
        }
    }
}
impl<'b, T> std::ops::Deref for Ref<'b, T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.value
    }
}
impl<'b, T> std::ops::Deref for RefMut<'b, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.value
    }
}
impl<'b, T> std::ops::DerefMut for RefMut<'b, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut *self.value
    }
}
impl<'b, T: std::fmt::Display> std::fmt::Display for Ref<'b, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&**self, f)
    }
}
impl<'b, T: std::fmt::Display> std::fmt::Display for RefMut<'b, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&**self, f)
    }
}
impl<'b, T: std::fmt::Debug> std::fmt::Debug for Ref<'b, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}
impl<'b, T: std::fmt::Debug> std::fmt::Debug for RefMut<'b, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}
impl<T: Default> Default for RefCell<T> {
    fn default() -> RefCell<T> {
        RefCell::new(T::default())
    }
}
impl<T: Clone> Clone for RefCell<T> {
    fn clone(&self) -> RefCell<T> {
        let own = self.borrow();
        RefCell::new((*own).clone())
    }
}
impl<T: PartialEq> PartialEq for RefCell<T> {
    fn eq(&self, other: &RefCell<T>) -> bool {
        let (one, two) = (self.borrow(), other.borrow());
        *one == *two
    }
}
impl<T: Eq> Eq for RefCell<T> {}
impl<T: PartialOrd> PartialOrd for RefCell<T> {
    fn partial_cmp(&self, other: &RefCell<T>) -> Option<std::cmp::Ordering> {
        let (one, two) = (self.borrow(), other.borrow());
        (*one).partial_cmp(&*two)
    }
}
impl<T: Ord> Ord for RefCell<T> {
    fn cmp(&self, other: &RefCell<T>) -> std::cmp::Ordering {
        let (one, two) = (self.borrow(), other.borrow());
        (*one).cmp(&*two)
    }
}
impl<T: std::fmt::Debug> std::fmt::Debug for RefCell<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self.try_borrow() {
            Ok(own) => f.debug_struct("RefCell").field("value", &*own).finish(),
            Err(_) => f.debug_struct("RefCell").field("value", &__Borrowed).finish(),
        }
    }
}
struct __Borrowed;
impl std::fmt::Debug for __Borrowed {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("<borrowed>")
    }
}
impl<T> From<T> for RefCell<T> {
    fn from(value: T) -> RefCell<T> {
        RefCell::new(value)
    }
}

/// A place that is given its value once.
pub struct OnceCell<T> {
    slot: __Slot<Option<T>>,
}

impl<T> OnceCell<T> {
    /// One without a value.
    pub const fn new() -> OnceCell<T> {
        OnceCell { slot: __slot(None) }
    }
    /// The value, if there is one.
    pub fn get(&self) -> Option<&T> {
        __get(&self.slot).as_ref()
    }
    /// The value, to be changed.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        __get_mut(&self.slot).as_mut()
    }
    /// Gives it its value; the value back, if it has one.
    pub fn set(&self, value: T) -> Result<(), T> {
        if self.get().is_some() {
            return Err(value);
        }
        *__get_mut(&self.slot) = Some(value);
        Ok(())
    }
    /// The value, which a function makes if there is none.
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        if self.get().is_none() {
            let value = f();
            if self.set(value).is_err() {
                panic!("reentrant init");
            }
        }
        self.get().unwrap()
    }
    /// The value alone.
    pub fn into_inner(self) -> Option<T> {
        __take(self.slot)
    }
    /// Takes the value out.
    pub fn take(&mut self) -> Option<T> {
        __get_mut(&self.slot).take()
    }
}
impl<T> Default for OnceCell<T> {
    fn default() -> OnceCell<T> {
        OnceCell::new()
    }
}
impl<T: Clone> Clone for OnceCell<T> {
    fn clone(&self) -> OnceCell<T> {
        OnceCell { slot: __slot(self.get().cloned()) }
    }
}
impl<T: std::fmt::Debug> std::fmt::Debug for OnceCell<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self.get() {
            Some(value) => f.debug_tuple("OnceCell").field(value).finish(),
            None => f.write_str("OnceCell(<uninit>)"),
        }
    }
}

/// A value that is made when it is asked for first.
pub struct LazyCell<T, F = fn() -> T> {
    value: OnceCell<T>,
    make: Cell<Option<F>>,
}
impl<T, F: FnOnce() -> T> LazyCell<T, F> {
    /// One that will be made by a function.
    pub const fn new(f: F) -> LazyCell<T, F> {
        LazyCell { value: OnceCell::new(), make: Cell::new(Some(f)) }
    }
    /// The value.
    pub fn force(this: &LazyCell<T, F>) -> &T {
        this.value.get_or_init(|| match this.make.replace(None) {
            Some(make) => make(),
            None => panic!("LazyCell instance has previously been poisoned"),
        })
    }
}
impl<T, F: FnOnce() -> T> std::ops::Deref for LazyCell<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        LazyCell::force(self)
    }
}
