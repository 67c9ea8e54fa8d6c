//! Values with several owners on several threads.

use std::hash::{Hash, Hasher};

/// A value with several owners on several threads; it is dropped with the last of them.
#[lang = "Arc"]
pub struct Arc<T> {
    pointer: __ArcPointer<T>,
}

/// Where the value and the counts of its owners are.
#[lang = "__Pointer"]
pub struct __ArcPointer<T>;

/// A way to such a value that does not keep it.
#[lang = "ArcWeak"]
pub struct Weak<T> {
    /// Without a value if it was made for none.
    pointer: __ArcPointer<T>,
}

impl<T: Sync + Send> Send for Arc<T> {}
impl<T: Sync + Send> Sync for Arc<T> {}
impl<T: Sync + Send> Send for Weak<T> {}
impl<T: Sync + Send> Sync for Weak<T> {}
impl<T> Unpin for Arc<T> {}

#[intrinsic = "shared_new"]
fn __new<T>(value: T) -> __ArcPointer<T> {}
#[intrinsic = "shared_empty"]
fn __empty<T>() -> __ArcPointer<T> {}
#[intrinsic = "identity"]
fn __same_pointer<T>(pointer: &__ArcPointer<T>) -> __ArcPointer<T> {}
/// The count of the owners, or of the weak ones, changed by so many.
#[intrinsic = "shared_count"]
fn __count<T>(pointer: &__ArcPointer<T>, is_weak: bool, by: isize) -> usize {}
#[intrinsic = "shared_get"]
fn __get<T>(pointer: &__ArcPointer<T>) -> &T {}
#[intrinsic = "shared_get_mut"]
fn __get_mut<T>(pointer: &__ArcPointer<T>) -> &mut T {}
#[intrinsic = "shared_take"]
fn __take<T>(pointer: &__ArcPointer<T>) -> T {}
#[intrinsic = "shared_same"]
fn __same<T>(one: &__ArcPointer<T>, other: &__ArcPointer<T>) -> bool {}

impl<T> Arc<T> {
    /// A value with one owner.
    pub fn new(value: T) -> Arc<T> {
        Arc { pointer: __new(value) }
    }
    /// The same, where it does not move any more.
    pub fn pin(value: T) -> std::pin::Pin<Arc<T>> {
        std::pin::__pinned(Arc::new(value))
    }
    /// A value that a function makes, which is given a way to it that leads nowhere before.
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(f: F) -> Arc<T> {
        let pointer: __ArcPointer<T> = __empty();
        __count(&pointer, true, 1);
        let weak = Weak { pointer: __same_pointer(&pointer) };
        let value = f(&weak);
        std::mem::__put(__get_mut(&pointer), value);
        __count(&pointer, false, 1);
        Arc { pointer }
    }
    /// How many owners there are.
    pub fn strong_count(this: &Arc<T>) -> usize {
        __count(&this.pointer, false, 0)
    }
    /// How many weak ways there are.
    pub fn weak_count(this: &Arc<T>) -> usize {
        __count(&this.pointer, true, 0)
    }
    /// Whether two own the same value.
    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {
        __same(&this.pointer, &other.pointer)
    }
    /// A way to the value that does not keep it.
    pub fn downgrade(this: &Arc<T>) -> Weak<T> {
        __count(&this.pointer, true, 1);
        Weak { pointer: __same_pointer(&this.pointer) }
    }
    /// The value alone, if this is its only owner.
    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>> {
        if __count(&this.pointer, false, 0) != 1 {
            return Err(this);
        }
        __count(&this.pointer, false, -1);
        let value = __take(&this.pointer);
        std::mem::forget(this);
        Ok(value)
    }
    /// The same.
    pub fn into_inner(this: Arc<T>) -> Option<T> {
        Arc::try_unwrap(this).ok()
    }
    /// The value, to be changed, if this is its only owner.
    pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T> {
        if __count(&this.pointer, false, 0) == 1 && __count(&this.pointer, true, 0) == 0 {
            Some(__get_mut(&this.pointer))
        } else {
            None
        }
    }
}
impl<T: Clone> Arc<T> {
    /// The value, to be changed: a copy, if there are other owners.
    pub fn make_mut(this: &mut Arc<T>) -> &mut T {
        if __count(&this.pointer, false, 0) != 1 {
            let own = Arc::new((**this).clone());
            *this = own;
        } else if __count(&this.pointer, true, 0) != 0 {
            __count(&this.pointer, false, -1);
            let value = __take(&this.pointer);
            std::mem::forget(std::mem::replace(this, Arc::new(value)));
        }
        __get_mut(&this.pointer)
    }
    /// The value alone, or a copy, if there are other owners.
    pub fn unwrap_or_clone(this: Arc<T>) -> T {
        match Arc::try_unwrap(this) {
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
    pub fn upgrade(&self) -> Option<Arc<T>> {
        if __count(&self.pointer, false, 0) == 0 {
            return None;
        }
        __count(&self.pointer, false, 1);
        Some(Arc { pointer: __same_pointer(&self.pointer) })
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

impl<T> Clone for Arc<T> {
    fn clone(&self) -> Arc<T> {
        __count(&self.pointer, false, 1);
        Arc { pointer: __same_pointer(&self.pointer) }
    }
}
impl<T> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        __count(&self.pointer, true, 1);
        Weak { pointer: __same_pointer(&self.pointer) }
    }
}
impl<T> Drop for Arc<T> {
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
impl<T> std::ops::Deref for Arc<T> {
    type Target = T;
    fn deref(&self) -> &T {
        __get(&self.pointer)
    }
}
impl<T> AsRef<T> for Arc<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}
impl<T> std::borrow::Borrow<T> for Arc<T> {
    fn borrow(&self) -> &T {
        &**self
    }
}
impl<T: std::fmt::Display> std::fmt::Display for Arc<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&**self, f)
    }
}
impl<T: std::fmt::Debug> std::fmt::Debug for Arc<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}
impl<T: PartialEq> PartialEq for Arc<T> {
    fn eq(&self, other: &Arc<T>) -> bool {
        **self == **other
    }
}
impl<T: Eq> Eq for Arc<T> {}
impl<T: PartialOrd> PartialOrd for Arc<T> {
    fn partial_cmp(&self, other: &Arc<T>) -> Option<std::cmp::Ordering> {
        (**self).partial_cmp(&**other)
    }
}
impl<T: Ord> Ord for Arc<T> {
    fn cmp(&self, other: &Arc<T>) -> std::cmp::Ordering {
        (**self).cmp(&**other)
    }
}
impl<T: Hash> Hash for Arc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}
impl<T: Default> Default for Arc<T> {
    fn default() -> Arc<T> {
        Arc::new(T::default())
    }
}
impl<T: std::error::Error> std::error::Error for Arc<T> {}
impl<T> From<T> for Arc<T> {
    fn from(value: T) -> Arc<T> {
        Arc::new(value)
    }
}
impl<T> From<Box<T>> for Arc<T> {
    fn from(value: Box<T>) -> Arc<T> {
        Arc::new(*value)
    }
}
impl From<&str> for Arc<str> {
    fn from(text: &str) -> Arc<str> {
        Arc { pointer: __new_text(text.to_owned()) }
    }
}
impl From<String> for Arc<str> {
    fn from(text: String) -> Arc<str> {
        Arc { pointer: __new_text(text) }
    }
}
impl<T> From<Vec<T>> for Arc<[T]> {
    fn from(list: Vec<T>) -> Arc<[T]> {
        Arc { pointer: __new_list(list) }
    }
}
impl<T: Clone> From<&[T]> for Arc<[T]> {
    fn from(list: &[T]) -> Arc<[T]> {
        Arc { pointer: __new_list(list.to_vec()) }
    }
}
impl<T, const N: usize> From<[T; N]> for Arc<[T]> {
    fn from(list: [T; N]) -> Arc<[T]> {
        Arc { pointer: __new_list(list.into_iter().collect()) }
    }
}
impl<T> FromIterator<T> for Arc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Arc<[T]> {
        Arc { pointer: __new_list(iter.into_iter().collect()) }
    }
}
#[intrinsic = "shared_new"]
fn __new_text(text: String) -> __ArcPointer<str> {}
#[intrinsic = "shared_new"]
fn __new_list<T>(list: Vec<T>) -> __ArcPointer<[T]> {}
