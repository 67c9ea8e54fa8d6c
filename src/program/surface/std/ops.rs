//! What operators mean.

use std::marker::{__Int, __Num};

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

/// `a..b`.
#[lang = "Range"]
pub struct Range<T> {
    /// The first.
    pub start: T,
    /// One more than the last.
    pub end: T,
}

impl<T: __Int> Iterator for Range<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.start < self.end {
            let value = self.start;
            self.start += 1u8 as T;
            Some(value)
        } else {
            None
        }
    }
}

/// `a..=b`.
#[lang = "RangeInclusive"]
pub struct RangeInclusive<T> {
    start: T,
    end: T,
    is_over: bool,
}

impl<T: __Int> Iterator for RangeInclusive<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.is_over || self.start > self.end {
            return None;
        }
        let value = self.start;
        if value == self.end {
            self.is_over = true;
        } else {
            self.start += 1u8 as T;
        }
        Some(value)
    }
}

/// `a..`.
#[lang = "RangeFrom"]
pub struct RangeFrom<T> {
    /// The first.
    pub start: T,
}

impl<T: ?Sized> Deref for &T {
    type Target = T;
    fn deref(&self) -> &T {
        *self
    }
}

impl<T: ?Sized> Deref for &mut T {
    type Target = T;
    fn deref(&self) -> &T {
        &**self
    }
}

impl<T: ?Sized> DerefMut for &mut T {
    fn deref_mut(&mut self) -> &mut T {
        &mut **self
    }
}

impl<T: ?Sized> Deref for Box<T> {
    type Target = T;
    #[intrinsic = "identity"]
    fn deref(&self) -> &T {}
}

impl<T: ?Sized> DerefMut for Box<T> {
    #[intrinsic = "identity"]
    fn deref_mut(&mut self) -> &mut T {}
}
