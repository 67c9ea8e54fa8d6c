//! What operators mean.

/// `+`.
#[lang = "Add"]
pub trait Add<Rhs = Self> {
    /// What it gives.
    type Output;
    /// Does it.
    fn add(self, other: Rhs) -> Self::Output;
}

/// `+=`.
#[lang = "AddAssign"]
pub trait AddAssign<Rhs = Self> {
    /// Does it.
    fn add_assign(&mut self, other: Rhs);
}

impl<T: __Num> Add for T {
    type Output = T;
    fn add(self, other: T) -> T {
        self + other
    }
}

/// `-`.
#[lang = "Sub"]
pub trait Sub<Rhs = Self> {
    /// What it gives.
    type Output;
    /// Does it.
    fn sub(self, other: Rhs) -> Self::Output;
}

/// `-=`.
#[lang = "SubAssign"]
pub trait SubAssign<Rhs = Self> {
    /// Does it.
    fn sub_assign(&mut self, other: Rhs);
}

impl<T: __Num> Sub for T {
    type Output = T;
    fn sub(self, other: T) -> T {
        self - other
    }
}

/// `*`.
#[lang = "Mul"]
pub trait Mul<Rhs = Self> {
    /// What it gives.
    type Output;
    /// Does it.
    fn mul(self, other: Rhs) -> Self::Output;
}

/// `*=`.
#[lang = "MulAssign"]
pub trait MulAssign<Rhs = Self> {
    /// Does it.
    fn mul_assign(&mut self, other: Rhs);
}

impl<T: __Num> Mul for T {
    type Output = T;
    fn mul(self, other: T) -> T {
        self * other
    }
}

/// `/`.
#[lang = "Div"]
pub trait Div<Rhs = Self> {
    /// What it gives.
    type Output;
    /// Does it.
    fn div(self, other: Rhs) -> Self::Output;
}

/// `/=`.
#[lang = "DivAssign"]
pub trait DivAssign<Rhs = Self> {
    /// Does it.
    fn div_assign(&mut self, other: Rhs);
}

impl<T: __Num> Div for T {
    type Output = T;
    fn div(self, other: T) -> T {
        self / other
    }
}

/// `%`.
#[lang = "Rem"]
pub trait Rem<Rhs = Self> {
    /// What it gives.
    type Output;
    /// Does it.
    fn rem(self, other: Rhs) -> Self::Output;
}

/// `%=`.
#[lang = "RemAssign"]
pub trait RemAssign<Rhs = Self> {
    /// Does it.
    fn rem_assign(&mut self, other: Rhs);
}

impl<T: __Num> Rem for T {
    type Output = T;
    fn rem(self, other: T) -> T {
        self % other
    }
}

/// `&`.
#[lang = "BitAnd"]
pub trait BitAnd<Rhs = Self> {
    /// What it gives.
    type Output;
    /// Does it.
    fn bitand(self, other: Rhs) -> Self::Output;
}

/// `&=`.
#[lang = "BitAndAssign"]
pub trait BitAndAssign<Rhs = Self> {
    /// Does it.
    fn bitand_assign(&mut self, other: Rhs);
}

/// `|`.
#[lang = "BitOr"]
pub trait BitOr<Rhs = Self> {
    /// What it gives.
    type Output;
    /// Does it.
    fn bitor(self, other: Rhs) -> Self::Output;
}

/// `|=`.
#[lang = "BitOrAssign"]
pub trait BitOrAssign<Rhs = Self> {
    /// Does it.
    fn bitor_assign(&mut self, other: Rhs);
}

/// `^`.
#[lang = "BitXor"]
pub trait BitXor<Rhs = Self> {
    /// What it gives.
    type Output;
    /// Does it.
    fn bitxor(self, other: Rhs) -> Self::Output;
}

/// `^=`.
#[lang = "BitXorAssign"]
pub trait BitXorAssign<Rhs = Self> {
    /// Does it.
    fn bitxor_assign(&mut self, other: Rhs);
}

/// `<<`.
#[lang = "Shl"]
pub trait Shl<Rhs = Self> {
    /// What it gives.
    type Output;
    /// Does it.
    fn shl(self, other: Rhs) -> Self::Output;
}

/// `<<=`.
#[lang = "ShlAssign"]
pub trait ShlAssign<Rhs = Self> {
    /// Does it.
    fn shl_assign(&mut self, other: Rhs);
}

/// `>>`.
#[lang = "Shr"]
pub trait Shr<Rhs = Self> {
    /// What it gives.
    type Output;
    /// Does it.
    fn shr(self, other: Rhs) -> Self::Output;
}

/// `>>=`.
#[lang = "ShrAssign"]
pub trait ShrAssign<Rhs = Self> {
    /// Does it.
    fn shr_assign(&mut self, other: Rhs);
}

/// `-`.
#[lang = "Neg"]
pub trait Neg {
    /// What it gives.
    type Output;
    /// Does it.
    fn neg(self) -> Self::Output;
}

/// `!`.
#[lang = "Not"]
pub trait Not {
    /// What it gives.
    type Output;
    /// Does it.
    fn not(self) -> Self::Output;
}

/// `*pointer`.
#[lang = "Deref"]
pub trait Deref {
    /// What it points to.
    type Target;
    /// A reference to it.
    fn deref(&self) -> &Self::Target;
}

/// `*pointer = …`.
#[lang = "DerefMut"]
pub trait DerefMut: Deref {
    /// A reference to it.
    fn deref_mut(&mut self) -> &mut Self::Target;
}

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
