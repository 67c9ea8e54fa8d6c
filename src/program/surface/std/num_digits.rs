//! What every integer can do: more of it.

use std::cmp::Ordering;

impl<T: __Int> T {
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
