//! Values with several owners.

use std::hash::{Hash, Hasher};

/// A value with several owners; it is dropped with the last of them.
#[lang = "Rc"]
pub struct Rc<T> {
    pointer: __RcPointer<T>,
}

/// Where the value and the counts of its owners are.
#[lang = "__Pointer"]
pub struct __RcPointer<T>;

/// A way to such a value that does not keep it.
#[lang = "RcWeak"]
pub struct Weak<T> {
    /// Without a value if it was made for none.
    pointer: __RcPointer<T>,
}

impl<T> !Send for Rc<T> {}
impl<T> !Sync for Rc<T> {}
impl<T> !Send for Weak<T> {}
impl<T> !Sync for Weak<T> {}
impl<T> Unpin for Rc<T> {}

#[intrinsic = "shared_new"]
fn __new<T>(value: T) -> __RcPointer<T> {}
#[intrinsic = "shared_empty"]
fn __empty<T>() -> __RcPointer<T> {}
#[intrinsic = "identity"]
fn __same_pointer<T>(pointer: &__RcPointer<T>) -> __RcPointer<T> {}
/// The count of the owners, or of the weak ones, changed by so many.
#[intrinsic = "shared_count"]
fn __count<T>(pointer: &__RcPointer<T>, is_weak: bool, by: isize) -> usize {}
#[intrinsic = "shared_get"]
fn __get<T>(pointer: &__RcPointer<T>) -> &T {}
#[intrinsic = "shared_get_mut"]
fn __get_mut<T>(pointer: &__RcPointer<T>) -> &mut T {}
#[intrinsic = "shared_take"]
fn __take<T>(pointer: &__RcPointer<T>) -> T {}
#[intrinsic = "shared_same"]
fn __same<T>(one: &__RcPointer<T>, other: &__RcPointer<T>) -> bool {}

impl<T> Rc<T> {
    /// A value with one owner.
    pub fn new(value: T) -> Rc<T> {
        Rc { pointer: __new(value) }
    }
    /// The same, where it does not move any more.
    pub fn pin(value: T) -> std::pin::Pin<Rc<T>> {
        std::pin::__pinned(Rc::new(value))
    }
    /// A value that a function makes, which is given a way to it that leads nowhere before.
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(f: F) -> Rc<T> {
        let pointer: __RcPointer<T> = __empty();
        __count(&pointer, true, 1);
        let weak = Weak { pointer: __same_pointer(&pointer) };
        let value = f(&weak);
        std::mem::__put(__get_mut(&pointer), value);
        __count(&pointer, false, 1);
        Rc { pointer }
    }
    /// How many owners there are.
    pub fn strong_count(this: &Rc<T>) -> usize {
        __count(&this.pointer, false, 0)
    }
    /// How many weak ways there are.
    pub fn weak_count(this: &Rc<T>) -> usize {
        __count(&this.pointer, true, 0)
    }
    /// Whether two own the same value.
    pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool {
        __same(&this.pointer, &other.pointer)
    }
    /// A way to the value that does not keep it.
    pub fn downgrade(this: &Rc<T>) -> Weak<T> {
        __count(&this.pointer, true, 1);
        Weak { pointer: __same_pointer(&this.pointer) }
    }
    /// The value alone, if this is its only owner.
    pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>> {
        if __count(&this.pointer, false, 0) != 1 {
            return Err(this);
        }
        __count(&this.pointer, false, -1);
        let value = __take(&this.pointer);
        std::mem::forget(this);
        Ok(value)
    }
    /// The same.
    pub fn into_inner(this: Rc<T>) -> Option<T> {
        Rc::try_unwrap(this).ok()
    }
    /// The value, to be changed, if this is its only owner.
    pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T> {
        if __count(&this.pointer, false, 0) == 1 && __count(&this.pointer, true, 0) == 0 {
            Some(__get_mut(&this.pointer))
        } else {
            None
        }
    }
}
impl<T: Clone> Rc<T> {
    /// The value, to be changed: a copy, if there are other owners.
    pub fn make_mut(this: &mut Rc<T>) -> &mut T {
        if __count(&this.pointer, false, 0) != 1 {
            let own = Rc::new((**this).clone());
            *this = own;
        } else if __count(&this.pointer, true, 0) != 0 {
            __count(&this.pointer, false, -1);
            let value = __take(&this.pointer);
            std::mem::forget(std::mem::replace(this, Rc::new(value)));
        }
        __get_mut(&this.pointer)
    }
    /// The value alone, or a copy, if there are other owners.
    pub fn unwrap_or_clone(this: Rc<T>) -> T {
        match Rc::try_unwrap(this) {
            Ok(value) => value,
            Err(this) => (*this).clone(),
        }
    }
}

impl<T> Weak<T> {
    /// One that leads nowhere.
    pub fn new() -> Weak<T> {
        let pointer = __empty();
        __count(&pointer, true, 1);
        Weak { pointer }
    }
    /// Another owner, if the value is there still.
    pub fn upgrade(&self) -> Option<Rc<T>> {
        if __count(&self.pointer, false, 0) == 0 {
            return None;
        }
        __count(&self.pointer, false, 1);
        Some(Rc { pointer: __same_pointer(&self.pointer) })
    }
    /// How many owners there are.
    pub fn strong_count(&self) -> usize {
        __count(&self.pointer, false, 0)
    }
    /// How many weak ways there are, as long as there is an owner.
    pub fn weak_count(&self) -> usize {
        if self.strong_count() == 0 { 0 } else { __count(&self.pointer, true, 0) }
    }
    /// Whether two lead to the same value.
    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        __same(&self.pointer, &other.pointer)
    }
}

impl<T> Clone for Rc<T> {
    fn clone(&self) -> Rc<T> {
        __count(&self.pointer, false, 1);
        Rc { pointer: __same_pointer(&self.pointer) }
    }
}
impl<T> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        __count(&self.pointer, true, 1);
        Weak { pointer: __same_pointer(&self.pointer) }
    }
}
impl<T> Drop for Rc<T> {
    fn drop(&mut self) {
        if __count(&self.pointer, false, -1) == 0 {
            drop(__take(&self.pointer));
        }
    }
}
impl<T> Drop for Weak<T> {
    fn drop(&mut self) {
        __count(&self.pointer, true, -1);
    }
}
impl<T> Default for Weak<T> {
    fn default() -> Weak<T> {
        Weak::new()
    }
}
impl<T> std::fmt::Debug for Weak<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("(Weak)")
    }
}
impl<T> std::ops::Deref for Rc<T> {
    type Target = T;
    fn deref(&self) -> &T {
        __get(&self.pointer)
    }
}
impl<T> AsRef<T> for Rc<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}
impl<T> std::borrow::Borrow<T> for Rc<T> {
    fn borrow(&self) -> &T {
        &**self
    }
}
impl<T: std::fmt::Display> std::fmt::Display for Rc<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&**self, f)
    }
}
impl<T: std::fmt::Debug> std::fmt::Debug for Rc<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}
impl<T: PartialEq> PartialEq for Rc<T> {
    fn eq(&self, other: &Rc<T>) -> bool {
        **self == **other
    }
}
impl<T: Eq> Eq for Rc<T> {}
impl<T: PartialOrd> PartialOrd for Rc<T> {
    fn partial_cmp(&self, other: &Rc<T>) -> Option<std::cmp::Ordering> {
        (**self).partial_cmp(&**other)
    }
}
impl<T: Ord> Ord for Rc<T> {
    fn cmp(&self, other: &Rc<T>) -> std::cmp::Ordering {
        (**self).cmp(&**other)
    }
}
impl<T: Hash> Hash for Rc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}
impl<T: Default> Default for Rc<T> {
    fn default() -> Rc<T> {
        Rc::new(T::default())
    }
}
impl<T: std::error::Error> std::error::Error for Rc<T> {}
impl<T> From<T> for Rc<T> {
    fn from(value: T) -> Rc<T> {
        Rc::new(value)
    }
}
impl<T> From<Box<T>> for Rc<T> {
    fn from(value: Box<T>) -> Rc<T> {
        Rc::new(*value)
    }
}
impl From<&str> for Rc<str> {
    fn from(text: &str) -> Rc<str> {
        Rc { pointer: __new_text(text.to_owned()) }
    }
}
impl From<String> for Rc<str> {
    fn from(text: String) -> Rc<str> {
        Rc { pointer: __new_text(text) }
    }
}
impl<T> From<Vec<T>> for Rc<[T]> {
    fn from(list: Vec<T>) -> Rc<[T]> {
        Rc { pointer: __new_list(list) }
    }
}
impl<T: Clone> From<&[T]> for Rc<[T]> {
    fn from(list: &[T]) -> Rc<[T]> {
        Rc { pointer: __new_list(list.to_vec()) }
    }
}
impl<T, const N: usize> From<[T; N]> for Rc<[T]> {
    fn from(list: [T; N]) -> Rc<[T]> {
        Rc { pointer: __new_list(list.into_iter().collect()) }
    }
}
impl<T> FromIterator<T> for Rc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Rc<[T]> {
        Rc { pointer: __new_list(iter.into_iter().collect()) }
    }
}
#[intrinsic = "shared_new"]
fn __new_text(text: String) -> __RcPointer<str> {}
#[intrinsic = "shared_new"]
fn __new_list<T>(list: Vec<T>) -> __RcPointer<[T]> {}
