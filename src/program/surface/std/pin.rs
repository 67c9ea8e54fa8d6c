//! Pointers to what does not move any more.

use std::ops::{Deref, DerefMut};

/// A pointer to what does not move any more.
#[lang = "Pin"]
pub struct Pin<P>;

impl<P: Deref> Pin<P> {
    /// Of something that can be moved even after it was pinned.
    pub fn new(pointer: P) -> Pin<P>
    where
        P::Target: Unpin,
    {
        __pinned(pointer)
    }

    /// The pointer back.
    pub fn into_inner(pin: Pin<P>) -> P
    where
        P::Target: Unpin,
    {
        __unpinned(pin)
    }

    /// A pinned reference.
    pub fn as_ref(&self) -> Pin<&P::Target> {
        __pinned(&**self)
    }
}

impl<P: DerefMut> Pin<P> {
    /// A pinned reference through which it can be changed.
    pub fn as_mut(&mut self) -> Pin<&mut P::Target> {
        __pinned(__pin_mut(self).deref_mut())
    }

    /// Puts another value in its place.
    pub fn set(&mut self, value: P::Target) {
        *__pin_mut(self).deref_mut() = value;
    }
}

impl<'a, T: ?Sized> Pin<&'a mut T> {
    /// A reference to something that can be moved.
    pub fn get_mut(self) -> &'a mut T
    where
        T: Unpin,
    {
        __unpinned(self)
    }

    /// A reference, whether it can be moved or not: for the surface's own code.
    pub fn __unpinned(self) -> &'a mut T {
        __unpinned(self)
    }

    /// The same, for a shared reference.
    pub fn into_ref(self) -> Pin<&'a T> {
        __pinned(&*__unpinned(self))
    }
}

impl<'a, T: ?Sized> Pin<&'a T> {
    /// A reference to it.
    #[intrinsic = "identity"]
    pub fn get_ref(self) -> &'a T {}
}

impl<P: Deref> Deref for Pin<P> {
    type Target = P::Target;
    fn deref(&self) -> &P::Target {
        __pin_ref(self).deref()
    }
}

impl<P: DerefMut> DerefMut for Pin<P>
where
    P::Target: Unpin,
{
    fn deref_mut(&mut self) -> &mut P::Target {
        __pin_mut(self).deref_mut()
    }
}

impl<P: Clone> Clone for Pin<P> {
    fn clone(&self) -> Pin<P> {
        __pinned(__pin_ref(self).clone())
    }
}

impl<P: std::fmt::Debug> std::fmt::Debug for Pin<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(__pin_ref(self), f)
    }
}

/// `pin!` of a variable.
#[intrinsic = "identity"]
pub fn __pin<T>(value: &mut T) -> Pin<&mut T> {}

/// The same of any pointer.
#[intrinsic = "identity"]
pub fn __pinned<P>(pointer: P) -> Pin<P> {}

#[intrinsic = "identity"]
fn __unpinned<P>(pin: Pin<P>) -> P {}

#[intrinsic = "identity"]
fn __pin_ref<P>(pin: &Pin<P>) -> &P {}

#[intrinsic = "identity"]
fn __pin_mut<P>(pin: &mut Pin<P>) -> &mut P {}
