//! A value on the heap.

use std::hash::{Hash, Hasher};

/// A value on the heap, owned by whoever has the box.
#[lang = "Box"]
pub struct Box<T>;

impl<T> Box<T> {
    /// Puts a value on the heap.
    #[intrinsic = "identity"]
    pub fn new(value: T) -> Box<T> {}

    /// Puts a value on the heap, where it does not move any more.
    #[intrinsic = "identity"]
    pub fn pin(value: T) -> std::pin::Pin<Box<T>> {}

    /// A value that is never dropped.
    #[intrinsic = "leak"]
    pub fn leak(value: Box<T>) -> &'static mut T {}
}

impl<T: ?Sized> Unpin for Box<T> {}

impl<T: Clone> Clone for Box<T> {
    fn clone(&self) -> Box<T> {
        Box::new((**self).clone())
    }
}
impl<T: Clone> Clone for Box<[T]> {
    fn clone(&self) -> Box<[T]> {
        (**self).to_vec().into_boxed_slice()
    }
}
impl Clone for Box<str> {
    #[intrinsic = "identity"]
    fn clone(&self) -> Box<str> {}
}
impl<T> std::ops::Deref for Box<T> {
    type Target = T;
    #[intrinsic = "identity"]
    fn deref(&self) -> &T {}
}
impl<T> std::ops::DerefMut for Box<T> {
    #[intrinsic = "identity"]
    fn deref_mut(&mut self) -> &mut T {}
}
impl<T: PartialEq> PartialEq for Box<T> {
    fn eq(&self, other: &Box<T>) -> bool {
        **self == **other
    }
}
impl<T: Eq> Eq for Box<T> {}
impl<T: PartialOrd> PartialOrd for Box<T> {
    fn partial_cmp(&self, other: &Box<T>) -> Option<std::cmp::Ordering> {
        (**self).partial_cmp(&**other)
    }
}
impl<T: Ord> Ord for Box<T> {
    fn cmp(&self, other: &Box<T>) -> std::cmp::Ordering {
        (**self).cmp(&**other)
    }
}
impl<T: Hash> Hash for Box<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}
impl<T> From<T> for Box<T> {
    fn from(value: T) -> Box<T> {
        Box::new(value)
    }
}
impl From<&str> for Box<str> {
    #[intrinsic = "identity"]
    fn from(text: &str) -> Box<str> {}
}
impl From<String> for Box<str> {
    #[intrinsic = "identity"]
    fn from(text: String) -> Box<str> {}
}
impl<T> From<Vec<T>> for Box<[T]> {
    #[intrinsic = "identity"]
    fn from(list: Vec<T>) -> Box<[T]> {}
}
impl<T> FromIterator<T> for Box<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Box<[T]> {
        iter.into_iter().collect::<Vec<T>>().into_boxed_slice()
    }
}
impl<I: Iterator> Iterator for Box<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        (**self).next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Box<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        (**self).next_back()
    }
}

impl<A, F: FnOnce<A>> FnOnce<A> for Box<F> {
    type Output = F::Output;
    fn call_once(self, args: A) -> F::Output {
        (*self).call_once(args)
    }
}
impl<A, F: FnMut<A>> FnMut<A> for Box<F> {
    fn call_mut(&mut self, args: A) -> F::Output {
        (**self).call_mut(args)
    }
}
impl<A, F: Fn<A>> Fn<A> for Box<F> {
    fn call(&self, args: A) -> F::Output {
        (**self).call(args)
    }
}
