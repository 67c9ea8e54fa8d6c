//! A value on the heap.

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
}

impl<T: ?Sized> Unpin for Box<T> {}

impl<T: Clone> Clone for Box<T> {
    fn clone(&self) -> Box<T> {
        Box::new((**self).clone())
    }
}
