//! What every integer can do.

use std::cmp::Ordering;

/// The types of the same width with and without negative numbers.
pub trait __Sides {
    /// Without.
    type Unsigned;
    /// With.
    type Signed;
}
impl __Sides for i8 {
    type Unsigned = u8;
    type Signed = i8;
}
impl __Sides for u8 {
    type Unsigned = u8;
    type Signed = i8;
}
impl __Sides for i16 {
    type Unsigned = u16;
    type Signed = i16;
}
impl __Sides for u16 {
    type Unsigned = u16;
    type Signed = i16;
}
impl __Sides for i32 {
    type Unsigned = u32;
    type Signed = i32;
}
impl __Sides for u32 {
    type Unsigned = u32;
    type Signed = i32;
}
impl __Sides for i64 {
    type Unsigned = u64;
    type Signed = i64;
}
impl __Sides for u64 {
    type Unsigned = u64;
    type Signed = i64;
}
impl __Sides for i128 {
    type Unsigned = u128;
    type Signed = i128;
}
impl __Sides for u128 {
    type Unsigned = u128;
    type Signed = i128;
}
impl __Sides for isize {
    type Unsigned = usize;
    type Signed = isize;
}
impl __Sides for usize {
    type Unsigned = usize;
    type Signed = isize;
}

#[intrinsic = "int_max"]
const fn __max<T>() -> T {}
#[intrinsic = "int_min"]
const fn __min<T>() -> T {}
#[intrinsic = "int_bits"]
const fn __bits<T>() -> u32 {}
#[intrinsic = "int_checked"]
fn __checked<T>(op: u8, one: T, other: T) -> Option<T> {}
#[intrinsic = "int_wrapping"]
fn __wrapping<T>(op: u8, one: T, other: T) -> T {}
#[intrinsic = "int_saturating"]
fn __saturating<T>(op: u8, one: T, other: T) -> T {}
#[intrinsic = "int_bitwise"]
fn __bitwise<T>(op: u8, value: T) -> u32 {}
#[intrinsic = "int_turned"]
fn __turned<T>(op: u8, value: T, by: u32) -> T {}

impl<T: __Int> T {
    /// The least value.
    pub const MIN: T = __min::<T>();
    /// The greatest value.
    pub const MAX: T = __max::<T>();
    /// How many bits it has.
    pub const BITS: u32 = __bits::<T>();

    /// The least value.
    pub fn min_value() -> T {
        __min::<T>()
    }
    /// The greatest value.
    pub fn max_value() -> T {
        __max::<T>()
    }

    /// The sum, or none if it does not fit.
    pub fn checked_add(self, other: T) -> Option<T> {
        __checked(0, self, other)
    }
    /// The sum, going round at the end.
    pub fn wrapping_add(self, other: T) -> T {
        __wrapping(0, self, other)
    }
    /// The sum, or the nearest value that fits.
    pub fn saturating_add(self, other: T) -> T {
        __saturating(0, self, other)
    }
    /// The sum, going round at the end, and whether it did.
    pub fn overflowing_add(self, other: T) -> (T, bool) {
        (__wrapping(0, self, other), __checked(0, self, other).is_none())
    }

    /// The difference, or none if it does not fit.
    pub fn checked_sub(self, other: T) -> Option<T> {
        __checked(1, self, other)
    }
    /// The difference, going round at the end.
    pub fn wrapping_sub(self, other: T) -> T {
        __wrapping(1, self, other)
    }
    /// The difference, or the nearest value that fits.
    pub fn saturating_sub(self, other: T) -> T {
        __saturating(1, self, other)
    }
    /// The difference, going round at the end, and whether it did.
    pub fn overflowing_sub(self, other: T) -> (T, bool) {
        (__wrapping(1, self, other), __checked(1, self, other).is_none())
    }

    /// The product, or none if it does not fit.
    pub fn checked_mul(self, other: T) -> Option<T> {
        __checked(2, self, other)
    }
    /// The product, going round at the end.
    pub fn wrapping_mul(self, other: T) -> T {
        __wrapping(2, self, other)
    }
    /// The product, or the nearest value that fits.
    pub fn saturating_mul(self, other: T) -> T {
        __saturating(2, self, other)
    }
    /// The product, going round at the end, and whether it did.
    pub fn overflowing_mul(self, other: T) -> (T, bool) {
        (__wrapping(2, self, other), __checked(2, self, other).is_none())
    }

    /// The quotient, or none if there is none or it does not fit.
    pub fn checked_div(self, other: T) -> Option<T> {
        __checked(3, self, other)
    }
    /// The quotient, going round at the end.
    pub fn wrapping_div(self, other: T) -> T {
        match __checked(3, self, other) {
            Some(value) => value,
            None if other as i128 == 0 => self / other,
            None => self,
        }
    }

    /// The remainder, or none if there is none or it does not fit.
    pub fn checked_rem(self, other: T) -> Option<T> {
        __checked(4, self, other)
    }
    /// The remainder, going round at the end.
    pub fn wrapping_rem(self, other: T) -> T {
        match __checked(4, self, other) {
            Some(value) => value,
            None if other as i128 == 0 => self % other,
            None => 0u8 as T,
        }
    }

    /// The negative, or none if it does not fit.
    pub fn checked_neg(self) -> Option<T> {
        __checked(1, 0u8 as T, self)
    }
    /// The negative, going round at the end.
    pub fn wrapping_neg(self) -> T {
        __wrapping(1, 0u8 as T, self)
    }
    /// Shifted to the left, or none if by as many bits as it has.
    pub fn checked_shl(self, by: u32) -> Option<T> {
        if by < T::BITS { Some(self << by) } else { None }
    }
    /// Shifted to the right, or none if by as many bits as it has.
    pub fn checked_shr(self, by: u32) -> Option<T> {
        if by < T::BITS { Some(self >> by) } else { None }
    }
    /// Shifted to the left by the rest of `by` by its width.
    pub fn wrapping_shl(self, by: u32) -> T {
        self << (by % T::BITS)
    }
    /// Shifted to the right by the rest of `by` by its width.
    pub fn wrapping_shr(self, by: u32) -> T {
        self >> (by % T::BITS)
    }

}
