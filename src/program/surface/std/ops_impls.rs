//! What operators mean: more of it.

/// `list[index]`.
#[lang = "Index"]
pub trait Index<I> {
    /// What is there.
    type Output;
    /// A reference to it.
    fn index(&self, index: I) -> &Self::Output;
}

/// `list[index] = …`.
#[lang = "IndexMut"]
pub trait IndexMut<I>: Index<I> {
    /// A reference to it.
    fn index_mut(&mut self, index: I) -> &mut Self::Output;
}

/// Does something at the end of a value's life.
#[lang = "Drop"]
pub trait Drop {
    /// Does it.
    fn drop(&mut self);
}

/// Can be called, any number of times at once.
#[lang = "Fn"]
pub trait Fn<Args>: FnMut<Args> {
    /// Calls it.
    fn call(&self, args: Args) -> Self::Output;
}

/// Can be called again and again.
#[lang = "FnMut"]
pub trait FnMut<Args>: FnOnce<Args> {
    /// Calls it.
    fn call_mut(&mut self, args: Args) -> Self::Output;
}

/// Can be called once.
#[lang = "FnOnce"]
pub trait FnOnce<Args> {
    /// What it gives.
    type Output;
    /// Calls it.
    fn call_once(self, args: Args) -> Self::Output;
}

/// Can be called, any number of times at once; gives a future.
#[lang = "AsyncFn"]
pub trait AsyncFn<Args>: AsyncFnMut<Args> {}

/// Can be called again and again; gives a future.
#[lang = "AsyncFnMut"]
pub trait AsyncFnMut<Args>: AsyncFnOnce<Args> {}

/// Can be called once; gives a future.
#[lang = "AsyncFnOnce"]
pub trait AsyncFnOnce<Args> {
    /// What awaiting gives.
    type __AsyncOutput;
}

impl<'a, T: __Num> Add<&'a T> for T {
    type Output = T;
    fn add(self, other: &'a T) -> T {
        self + *other
    }
}
impl<'a, T: __Num> Add<T> for &'a T {
    type Output = T;
    fn add(self, other: T) -> T {
        *self + other
    }
}
impl<'a, 'b, T: __Num> Add<&'b T> for &'a T {
    type Output = T;
    fn add(self, other: &'b T) -> T {
        *self + *other
    }
}
impl<T: __Num> AddAssign for T {
    fn add_assign(&mut self, other: T) {
        *self += other;
    }
}
impl<'a, T: __Num> AddAssign<&'a T> for T {
    fn add_assign(&mut self, other: &'a T) {
        *self += *other;
    }
}
impl<'a, T: __Num> Sub<&'a T> for T {
    type Output = T;
    fn sub(self, other: &'a T) -> T {
        self - *other
    }
}
impl<'a, T: __Num> Sub<T> for &'a T {
    type Output = T;
    fn sub(self, other: T) -> T {
        *self - other
    }
}
impl<'a, 'b, T: __Num> Sub<&'b T> for &'a T {
    type Output = T;
    fn sub(self, other: &'b T) -> T {
        *self - *other
    }
}
impl<T: __Num> SubAssign for T {
    fn sub_assign(&mut self, other: T) {
        *self -= other;
    }
}
impl<'a, T: __Num> SubAssign<&'a T> for T {
    fn sub_assign(&mut self, other: &'a T) {
        *self -= *other;
    }
}
impl<'a, T: __Num> Mul<&'a T> for T {
    type Output = T;
    fn mul(self, other: &'a T) -> T {
        self * *other
    }
}
impl<'a, T: __Num> Mul<T> for &'a T {
    type Output = T;
    fn mul(self, other: T) -> T {
        *self * other
    }
}
impl<'a, 'b, T: __Num> Mul<&'b T> for &'a T {
    type Output = T;
    fn mul(self, other: &'b T) -> T {
        *self * *other
    }
}
impl<T: __Num> MulAssign for T {
    fn mul_assign(&mut self, other: T) {
        *self *= other;
    }
}
impl<'a, T: __Num> MulAssign<&'a T> for T {
    fn mul_assign(&mut self, other: &'a T) {
        *self *= *other;
    }
}
impl<'a, T: __Num> Div<&'a T> for T {
    type Output = T;
    fn div(self, other: &'a T) -> T {
        self / *other
    }
}
impl<'a, T: __Num> Div<T> for &'a T {
    type Output = T;
    fn div(self, other: T) -> T {
        *self / other
    }
}
impl<'a, 'b, T: __Num> Div<&'b T> for &'a T {
    type Output = T;
    fn div(self, other: &'b T) -> T {
        *self / *other
    }
}
impl<T: __Num> DivAssign for T {
    fn div_assign(&mut self, other: T) {
        *self /= other;
    }
}
impl<'a, T: __Num> DivAssign<&'a T> for T {
    fn div_assign(&mut self, other: &'a T) {
        *self /= *other;
    }
}
impl<'a, T: __Num> Rem<&'a T> for T {
    type Output = T;
    fn rem(self, other: &'a T) -> T {
        self % *other
    }
}
impl<'a, T: __Num> Rem<T> for &'a T {
    type Output = T;
    fn rem(self, other: T) -> T {
        *self % other
    }
}
impl<'a, 'b, T: __Num> Rem<&'b T> for &'a T {
    type Output = T;
    fn rem(self, other: &'b T) -> T {
        *self % *other
    }
}
impl<T: __Num> RemAssign for T {
    fn rem_assign(&mut self, other: T) {
        *self %= other;
    }
}
impl<'a, T: __Num> RemAssign<&'a T> for T {
    fn rem_assign(&mut self, other: &'a T) {
        *self %= *other;
    }
}
impl<T: __Int> BitAnd for T {
    type Output = T;
    fn bitand(self, other: T) -> T {
        self & other
    }
}
impl<T: __Int> BitAndAssign for T {
    fn bitand_assign(&mut self, other: T) {
        *self &= other;
    }
}
impl BitAnd for bool {
    type Output = bool;
    fn bitand(self, other: bool) -> bool {
        self & other
    }
}
impl BitAndAssign for bool {
    fn bitand_assign(&mut self, other: bool) {
        *self &= other;
    }
}
impl<T: __Int> BitOr for T {
    type Output = T;
    fn bitor(self, other: T) -> T {
        self | other
    }
}
impl<T: __Int> BitOrAssign for T {
    fn bitor_assign(&mut self, other: T) {
        *self |= other;
    }
}
impl BitOr for bool {
    type Output = bool;
    fn bitor(self, other: bool) -> bool {
        self | other
    }
}
impl BitOrAssign for bool {
    fn bitor_assign(&mut self, other: bool) {
        *self |= other;
    }
}
impl<T: __Int> BitXor for T {
    type Output = T;
    fn bitxor(self, other: T) -> T {
        self ^ other
    }
}
