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
