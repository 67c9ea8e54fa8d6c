//! What operators mean: the rest of it.

impl<T: __Int> BitXorAssign for T {
    fn bitxor_assign(&mut self, other: T) {
        *self ^= other;
    }
}
impl BitXor for bool {
    type Output = bool;
    fn bitxor(self, other: bool) -> bool {
        self ^ other
    }
}
impl BitXorAssign for bool {
    fn bitxor_assign(&mut self, other: bool) {
        *self ^= other;
    }
}
impl<T: __Int, U: __Int> Shl<U> for T {
    type Output = T;
    fn shl(self, by: U) -> T {
        self << by
    }
}
impl<T: __Int, U: __Int> Shr<U> for T {
    type Output = T;
    fn shr(self, by: U) -> T {
        self >> by
    }
}
impl<T: __Signed> Neg for T {
    type Output = T;
    fn neg(self) -> T {
        -self
    }
}
impl<T: __Float> Neg for T {
    type Output = T;
    fn neg(self) -> T {
        -self
    }
}
impl<T: __Int> Not for T {
    type Output = T;
    fn not(self) -> T {
        !self
    }
}
impl Not for bool {
    type Output = bool;
    fn not(self) -> bool {
        !self
    }
}

impl<T> Deref for &T {
    type Target = T;
    fn deref(&self) -> &T {
        *self
    }
}
impl<T> Deref for &mut T {
    type Target = T;
    fn deref(&self) -> &T {
        &**self
    }
}
impl<T> DerefMut for &mut T {
    fn deref_mut(&mut self) -> &mut T {
        &mut **self
    }
}
impl<T> Index<usize> for [T] {
    type Output = T;
    #[intrinsic = "element"]
    fn index(&self, index: usize) -> &T {}
}
impl<T> IndexMut<usize> for [T] {
    #[intrinsic = "element"]
    fn index_mut(&mut self, index: usize) -> &mut T {}
}

impl<A, F: Fn<A>> Fn<A> for &F {
    fn call(&self, args: A) -> F::Output {
        (**self).call(args)
    }
}
impl<A, F: Fn<A>> FnMut<A> for &F {
    fn call_mut(&mut self, args: A) -> F::Output {
        (**self).call(args)
    }
}
impl<A, F: Fn<A>> FnOnce<A> for &F {
    type Output = F::Output;
    fn call_once(self, args: A) -> F::Output {
        (*self).call(args)
    }
}
impl<A, F: FnMut<A>> FnMut<A> for &mut F {
    fn call_mut(&mut self, args: A) -> F::Output {
        (**self).call_mut(args)
    }
}
impl<A, F: FnMut<A>> FnOnce<A> for &mut F {
    type Output = F::Output;
    fn call_once(self, args: A) -> F::Output {
        (*self).call_mut(args)
    }
}

/// Goes on, or stops with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ControlFlow<B, C = ()> {
    /// Goes on.
    Continue(C),
    /// Stops.
    Break(B),
}

impl<B, C> ControlFlow<B, C> {
    /// Whether it stops.
    pub fn is_break(&self) -> bool {
        matches!(self, ControlFlow::Break(_))
    }
    /// Whether it goes on.
    pub fn is_continue(&self) -> bool {
        matches!(self, ControlFlow::Continue(_))
    }
    /// What it stops with.
    pub fn break_value(self) -> Option<B> {
        match self {
            ControlFlow::Break(value) => Some(value),
            ControlFlow::Continue(_) => None,
        }
    }
    /// What it goes on with.
    pub fn continue_value(self) -> Option<C> {
        match self {
            ControlFlow::Break(_) => None,
            ControlFlow::Continue(value) => Some(value),
        }
    }
}

/// Something that `try_fold` can stop at.
pub trait __Try {
    /// The value to go on with.
    type Output;
    /// That value, or what to stop with.
    fn __branch(self) -> Result<Self::Output, Self>;
    /// What is given at the end.
    fn __from_output(value: Self::Output) -> Self;
}
impl<T> __Try for Option<T> {
    type Output = T;
    fn __branch(self) -> Result<T, Option<T>> {
        match self {
            Some(value) => Ok(value),
            None => Err(None),
        }
    }
    fn __from_output(value: T) -> Option<T> {
        Some(value)
    }
}
impl<T, E> __Try for Result<T, E> {
    type Output = T;
    fn __branch(self) -> Result<T, Result<T, E>> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(Err(error)),
        }
    }
    fn __from_output(value: T) -> Result<T, E> {
        Ok(value)
    }
}
impl<B, C> __Try for ControlFlow<B, C> {
    type Output = C;
    fn __branch(self) -> Result<C, ControlFlow<B, C>> {
        match self {
            ControlFlow::Continue(value) => Ok(value),
            ControlFlow::Break(value) => Err(ControlFlow::Break(value)),
        }
    }
    fn __from_output(value: C) -> ControlFlow<B, C> {
        ControlFlow::Continue(value)
    }
}
