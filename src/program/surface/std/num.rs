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

    /// Multiplied by itself so many times.
    pub fn pow(self, n: u32) -> T {
        let mut value: T = 1u8 as T;
        let mut base = self;
        let mut left = n;
        while left > 0 {
            if left % 2 == 1 {
                value = value * base;
            }
            left /= 2;
            if left > 0 {
                base = base * base;
            }
        }
        value
    }
    /// The same, or none if it does not fit.
    pub fn checked_pow(self, n: u32) -> Option<T> {
        let mut value: T = 1u8 as T;
        let mut base = self;
        let mut left = n;
        while left > 0 {
            if left % 2 == 1 {
                value = value.checked_mul(base)?;
            }
            left /= 2;
            if left > 0 {
                base = base.checked_mul(base)?;
            }
        }
        Some(value)
    }
    /// The same, going round at the end.
    pub fn wrapping_pow(self, n: u32) -> T {
        let mut value: T = 1u8 as T;
        let mut base = self;
        let mut left = n;
        while left > 0 {
            if left % 2 == 1 {
                value = value.wrapping_mul(base);
            }
            left /= 2;
            base = base.wrapping_mul(base);
        }
        value
    }
    /// The same, or the nearest value that fits.
    pub fn saturating_pow(self, n: u32) -> T {
        match self.checked_pow(n) {
            Some(value) => value,
            None if self < (0u8 as T) && n % 2 == 1 => T::MIN,
            None => T::MAX,
        }
    }
    /// The same, going round at the end, and whether it did.
    pub fn overflowing_pow(self, n: u32) -> (T, bool) {
        (self.wrapping_pow(n), self.checked_pow(n).is_none())
    }

    /// The square root, rounded down.
    pub fn isqrt(self) -> T {
        if self < (0u8 as T) {
            panic!("argument of integer square root cannot be negative");
        }
        let mut low: T = 0u8 as T;
        let mut bit = T::BITS / 2;
        while bit > 0 {
            bit -= 1;
            let tried = low | ((1u8 as T) << bit);
            if let Some(square) = tried.checked_mul(tried) {
                if square <= self {
                    low = tried;
                }
            }
        }
        low
    }

    /// How far two numbers are apart.
    pub fn abs_diff(self, other: T) -> <T as __Sides>::Unsigned
    where
        T: __Sides,
    {
        if self < other {
            __wrapping(1, other, self) as <T as __Sides>::Unsigned
        } else {
            __wrapping(1, self, other) as <T as __Sides>::Unsigned
        }
    }

    /// The quotient for which the remainder is not negative.
    pub fn div_euclid(self, other: T) -> T {
        let quotient = self / other;
        if self % other < (0u8 as T) {
            if other > (0u8 as T) { quotient - (1u8 as T) } else { quotient + (1u8 as T) }
        } else {
            quotient
        }
    }
    /// The remainder that is not negative.
    pub fn rem_euclid(self, other: T) -> T {
        let rest = self % other;
        if rest < (0u8 as T) {
            if other < (0u8 as T) { rest - other } else { rest + other }
        } else {
            rest
        }
    }
    /// The same, or none if there is none.
    pub fn checked_rem_euclid(self, other: T) -> Option<T> {
        if self.checked_rem(other).is_some() { Some(self.rem_euclid(other)) } else { None }
    }
    /// The same of the quotient.
    pub fn checked_div_euclid(self, other: T) -> Option<T> {
        if self.checked_div(other).is_some() { Some(self.div_euclid(other)) } else { None }
    }

    /// How many bits are 1.
    pub fn count_ones(self) -> u32 {
        __bitwise(0, self)
    }
    /// How many bits are 0.
    pub fn count_zeros(self) -> u32 {
        __bitwise(1, self)
    }
    /// How many bits are 0 before the first 1.
    pub fn leading_zeros(self) -> u32 {
        __bitwise(2, self)
    }
    /// How many bits are 0 after the last 1.
    pub fn trailing_zeros(self) -> u32 {
        __bitwise(3, self)
    }
    /// How many bits are 1 before the first 0.
    pub fn leading_ones(self) -> u32 {
        __bitwise(4, self)
    }
    /// How many bits are 1 after the last 0.
    pub fn trailing_ones(self) -> u32 {
        __bitwise(5, self)
    }

    /// Its bits turned to the left.
    pub fn rotate_left(self, by: u32) -> T {
        __turned(0, self, by)
    }
    /// Its bits turned to the right.
    pub fn rotate_right(self, by: u32) -> T {
        __turned(1, self, by)
    }
    /// Its bytes the other way round.
    pub fn swap_bytes(self) -> T {
        __turned(2, self, 0)
    }
    /// Its bits the other way round.
    pub fn reverse_bits(self) -> T {
        __turned(3, self, 0)
    }

    /// The logarithm to the base 2, rounded down.
    pub fn ilog2(self) -> u32 {
        self.checked_ilog2().expect("argument of integer logarithm must be positive")
    }
    /// The same, or none of what is not positive.
    pub fn checked_ilog2(self) -> Option<u32> {
        if self > (0u8 as T) { Some(T::BITS - 1 - self.leading_zeros()) } else { None }
    }
    /// The logarithm to the base 10, rounded down.
    pub fn ilog10(self) -> u32 {
        self.ilog(10u8 as T)
    }
    /// The logarithm to a base, rounded down.
    pub fn ilog(self, base: T) -> u32 {
        if self <= (0u8 as T) {
            panic!("argument of integer logarithm must be positive");
        }
        let mut n = 0;
        let mut rest = self;
        while rest >= base {
            rest = rest / base;
            n += 1;
        }
        n
    }

    /// The number that these digits of this radix write.
    pub fn from_str_radix(text: &str, radix: u32) -> Result<T, ParseIntError> {
        if radix < 2 || radix > 36 {
            panic!("from_ascii_radix: radix must lie in the range `[2, 36]`");
        }
        __parsed(__parse::<T>(text, radix))
    }
}

impl<T: __Signed> T {
    /// Without its sign.
    pub fn abs(self) -> T {
        if self < (0u8 as T) { -self } else { self }
    }
    /// The same, or none if it does not fit.
    pub fn checked_abs(self) -> Option<T> {
        if self < (0u8 as T) { __checked(1, 0u8 as T, self) } else { Some(self) }
    }
    /// The same, going round at the end.
    pub fn wrapping_abs(self) -> T {
        if self < (0u8 as T) { __wrapping(1, 0u8 as T, self) } else { self }
    }
    /// The same, or the nearest value that fits.
    pub fn saturating_abs(self) -> T {
        if self < (0u8 as T) { __saturating(1, 0u8 as T, self) } else { self }
    }
    /// The same, as a number that always fits.
    pub fn unsigned_abs(self) -> <T as __Sides>::Unsigned
    where
        T: __Sides,
    {
        self.wrapping_abs() as <T as __Sides>::Unsigned
    }
    /// 1, 0 or -1.
    pub fn signum(self) -> T {
        if self > (0u8 as T) {
            1u8 as T
        } else if self < (0u8 as T) {
            -1i8 as T
        } else {
            0u8 as T
        }
    }
    /// Whether it is greater than 0.
    pub fn is_positive(self) -> bool {
        self > (0u8 as T)
    }
    /// Whether it is less than 0.
    pub fn is_negative(self) -> bool {
        self < (0u8 as T)
    }
}

impl<T: __Unsigned> T {
    /// Whether exactly one bit is 1.
    pub fn is_power_of_two(self) -> bool {
        self.count_ones() == 1
    }
    /// The least power of two that is not less.
    pub fn next_power_of_two(self) -> T {
        let mut power: T = 1u8 as T;
        while power < self {
            power = power * (2u8 as T);
        }
        power
    }
    /// The same, or none if it does not fit.
    pub fn checked_next_power_of_two(self) -> Option<T> {
        let mut power: T = 1u8 as T;
        while power < self {
            power = power.checked_mul(2u8 as T)?;
        }
        Some(power)
    }
    /// The quotient, rounded up.
    pub fn div_ceil(self, other: T) -> T {
        let quotient = self / other;
        if self % other > (0u8 as T) { quotient + (1u8 as T) } else { quotient }
    }
    /// The least multiple of the other that is not less.
    pub fn next_multiple_of(self, other: T) -> T {
        let rest = self % other;
        if rest == (0u8 as T) { self } else { self + (other - rest) }
    }
    /// Whether it is a multiple of the other.
    pub fn is_multiple_of(self, other: T) -> bool {
        if other == (0u8 as T) { self == (0u8 as T) } else { self % other == (0u8 as T) }
    }
    /// The sum with a number that may be negative, or none if it does not fit.
    pub fn checked_add_signed(self, other: <T as __Sides>::Signed) -> Option<T>
    where
        T: __Sides,
    {
        let sum = self as i128 + other as i128;
        if sum < 0 || sum > T::MAX as i128 { None } else { Some(sum as T) }
    }
    /// The same, going round at the end.
    pub fn wrapping_add_signed(self, other: <T as __Sides>::Signed) -> T
    where
        T: __Sides,
    {
        self.wrapping_add(other as T)
    }
    /// The same, or the nearest value that fits.
    pub fn saturating_add_signed(self, other: <T as __Sides>::Signed) -> T
    where
        T: __Sides,
    {
        match self.checked_add_signed(other) {
            Some(sum) => sum,
            None if (other as i128) < 0 => T::MIN,
            None => T::MAX,
        }
    }
}

impl i8 {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 1] {
        std::array::from_fn(|i| (self >> (8 * (0 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 1] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 1] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 1]) -> i8 {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 1]) -> i8 {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 1]) -> i8 {
        i8::from_le_bytes(bytes)
    }
}
impl u8 {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 1] {
        std::array::from_fn(|i| (self >> (8 * (0 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 1] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 1] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 1]) -> u8 {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 1]) -> u8 {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 1]) -> u8 {
        u8::from_le_bytes(bytes)
    }
}
impl i16 {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 2] {
        std::array::from_fn(|i| (self >> (8 * (1 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 2] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 2] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 2]) -> i16 {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 2]) -> i16 {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 2]) -> i16 {
        i16::from_le_bytes(bytes)
    }
}
impl u16 {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 2] {
        std::array::from_fn(|i| (self >> (8 * (1 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 2] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 2] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 2]) -> u16 {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 2]) -> u16 {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 2]) -> u16 {
        u16::from_le_bytes(bytes)
    }
}
impl i32 {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 4] {
        std::array::from_fn(|i| (self >> (8 * (3 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 4] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 4] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 4]) -> i32 {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 4]) -> i32 {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 4]) -> i32 {
        i32::from_le_bytes(bytes)
    }
}
impl u32 {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 4] {
        std::array::from_fn(|i| (self >> (8 * (3 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 4] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 4] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 4]) -> u32 {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 4]) -> u32 {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 4]) -> u32 {
        u32::from_le_bytes(bytes)
    }
}
impl i64 {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 8] {
        std::array::from_fn(|i| (self >> (8 * (7 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 8] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 8] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 8]) -> i64 {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 8]) -> i64 {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 8]) -> i64 {
        i64::from_le_bytes(bytes)
    }
}
impl u64 {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 8] {
        std::array::from_fn(|i| (self >> (8 * (7 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 8] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 8] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 8]) -> u64 {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 8]) -> u64 {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 8]) -> u64 {
        u64::from_le_bytes(bytes)
    }
}
impl i128 {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 16] {
        std::array::from_fn(|i| (self >> (8 * (15 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 16] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 16] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 16]) -> i128 {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 16]) -> i128 {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 16]) -> i128 {
        i128::from_le_bytes(bytes)
    }
}
impl u128 {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 16] {
        std::array::from_fn(|i| (self >> (8 * (15 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 16] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 16] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 16]) -> u128 {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 16]) -> u128 {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 16]) -> u128 {
        u128::from_le_bytes(bytes)
    }
}
impl isize {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 8] {
        std::array::from_fn(|i| (self >> (8 * (7 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 8] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 8] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 8]) -> isize {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 8]) -> isize {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 8]) -> isize {
        isize::from_le_bytes(bytes)
    }
}
impl usize {
    /// Its bytes, the highest first.
    pub fn to_be_bytes(self) -> [u8; 8] {
        std::array::from_fn(|i| (self >> (8 * (7 - i))) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_le_bytes(self) -> [u8; 8] {
        std::array::from_fn(|i| (self >> (8 * i)) as u8)
    }
    /// Its bytes, the lowest first.
    pub fn to_ne_bytes(self) -> [u8; 8] {
        self.to_le_bytes()
    }
    /// The number of these bytes, the highest first.
    pub fn from_be_bytes(bytes: [u8; 8]) -> usize {
        __from_bytes(bytes.into_iter())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_le_bytes(bytes: [u8; 8]) -> usize {
        __from_bytes(bytes.into_iter().rev())
    }
    /// The number of these bytes, the lowest first.
    pub fn from_ne_bytes(bytes: [u8; 8]) -> usize {
        usize::from_le_bytes(bytes)
    }
}

fn __from_bytes<T: __Int, I: Iterator<Item = u8>>(bytes: I) -> T {
    let mut value = 0u128;
    for byte in bytes {
        value = (value << 8) | byte as u128;
    }
    value as T
}
