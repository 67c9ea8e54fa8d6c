//! What every floating-point number can do.

#[intrinsic = "float_unary"]
fn __unary<T>(op: u8, value: T) -> T {}
#[intrinsic = "float_binary"]
fn __binary<T>(op: u8, one: T, other: T) -> T {}
#[intrinsic = "float_constant"]
const fn __constant<T>(which: u8) -> T {}
#[intrinsic = "float_to_bits"]
fn __to_bits<T>(value: T) -> u64 {}
#[intrinsic = "float_from_bits"]
fn __from_bits<T>(bits: u64) -> T {}

impl<T: __Float> T {
    /// The greatest number that is finite.
    pub const MAX: T = __constant::<T>(0);
    /// The least number that is finite.
    pub const MIN: T = __constant::<T>(1);
    /// The least number above 0 that is held in full.
    pub const MIN_POSITIVE: T = __constant::<T>(2);
    /// What 1 and the next number are apart.
    pub const EPSILON: T = __constant::<T>(3);
    /// More than every number.
    pub const INFINITY: T = __constant::<T>(4);
    /// Less than every number.
    pub const NEG_INFINITY: T = __constant::<T>(5);
    /// No number.
    pub const NAN: T = __constant::<T>(6);

    /// The square root.
    pub fn sqrt(self) -> T {
        __unary(0, self)
    }
    /// The cube root.
    pub fn cbrt(self) -> T {
        __unary(1, self)
    }
    /// Rounded down.
    pub fn floor(self) -> T {
        __unary(2, self)
    }
    /// Rounded up.
    pub fn ceil(self) -> T {
        __unary(3, self)
    }
    /// Rounded to the nearest integer, halves away from 0.
    pub fn round(self) -> T {
        __unary(4, self)
    }
    /// Without what comes after the point.
    pub fn trunc(self) -> T {
        __unary(5, self)
    }
    /// What comes after the point.
    pub fn fract(self) -> T {
        __unary(6, self)
    }
    /// Without its sign.
    pub fn abs(self) -> T {
        __unary(7, self)
    }
    /// 1 or -1.
    pub fn signum(self) -> T {
        __unary(8, self)
    }
    /// The base of the natural logarithm, to this power.
    pub fn exp(self) -> T {
        __unary(9, self)
    }
    /// 2 to this power.
    pub fn exp2(self) -> T {
        __unary(10, self)
    }
    /// The natural logarithm.
    pub fn ln(self) -> T {
        __unary(11, self)
    }
    /// The logarithm to the base 2.
    pub fn log2(self) -> T {
        __unary(12, self)
    }
    /// The logarithm to the base 10.
    pub fn log10(self) -> T {
        __unary(13, self)
    }
    /// The sine.
    pub fn sin(self) -> T {
        __unary(14, self)
    }
    /// The cosine.
    pub fn cos(self) -> T {
        __unary(15, self)
    }
    /// The tangent.
    pub fn tan(self) -> T {
        __unary(16, self)
    }
    /// The angle with this sine.
    pub fn asin(self) -> T {
        __unary(17, self)
    }
    /// The angle with this cosine.
    pub fn acos(self) -> T {
        __unary(18, self)
    }
    /// The angle with this tangent.
    pub fn atan(self) -> T {
        __unary(19, self)
    }
    /// The hyperbolic sine.
    pub fn sinh(self) -> T {
        __unary(20, self)
    }
    /// The hyperbolic cosine.
    pub fn cosh(self) -> T {
        __unary(21, self)
    }
    /// The hyperbolic tangent.
    pub fn tanh(self) -> T {
        __unary(22, self)
    }
    /// An angle in degrees.
    pub fn to_degrees(self) -> T {
        __unary(23, self)
    }
    /// An angle in radians.
    pub fn to_radians(self) -> T {
        __unary(24, self)
    }
    /// 1 divided by it.
    pub fn recip(self) -> T {
        __unary(25, self)
    }
    /// One less than `exp`.
    pub fn exp_m1(self) -> T {
        __unary(26, self)
    }
    /// `ln` of one more.
    pub fn ln_1p(self) -> T {
        __unary(27, self)
    }
    /// Rounded to the nearest integer, halves to the even one.
    pub fn round_ties_even(self) -> T {
        __unary(28, self)
    }

    /// To this power.
    pub fn powf(self, other: T) -> T {
        __binary(0, self, other)
    }

    /// The angle of the point with this height and that width.
    pub fn atan2(self, other: T) -> T {
        __binary(1, self, other)
    }

    /// How far the corner is from 0.
    pub fn hypot(self, other: T) -> T {
        __binary(2, self, other)
    }

    /// The logarithm to this base.
    pub fn log(self, other: T) -> T {
        __binary(3, self, other)
    }

    /// The greater of two.
    pub fn max(self, other: T) -> T {
        __binary(4, self, other)
    }

    /// The lesser of two.
    pub fn min(self, other: T) -> T {
        __binary(5, self, other)
    }

    /// The remainder that is not negative.
    pub fn rem_euclid(self, other: T) -> T {
        __binary(6, self, other)
    }

    /// The quotient for that.
    pub fn div_euclid(self, other: T) -> T {
        __binary(7, self, other)
    }

    /// With the sign of the other.
    pub fn copysign(self, other: T) -> T {
        __binary(8, self, other)
    }

    /// To this power.
    pub fn powi(self, n: i32) -> T {
        __binary(9, self, n as T)
    }
    /// Multiplied and added, rounded once.
    pub fn mul_add(self, by: T, more: T) -> T {
        __mul_add(self, by, more)
    }
    /// The sine and the cosine.
    pub fn sin_cos(self) -> (T, T) {
        (self.sin(), self.cos())
    }
    /// The value, or the nearest bound.
    pub fn clamp(self, low: T, high: T) -> T {
        if !(low <= high) {
            panic!("min > max, or either was NaN. min = {low:?}, max = {high:?}");
        }
        if self < low {
            low
        } else if self > high {
            high
        } else {
            self
        }
    }
    /// Whether it is no number.
    pub fn is_nan(self) -> bool {
        self != self
    }
    /// Whether it is infinite.
    pub fn is_infinite(self) -> bool {
        self == T::INFINITY || self == T::NEG_INFINITY
    }
    /// Whether it is neither infinite nor no number.
    pub fn is_finite(self) -> bool {
        !self.is_nan() && !self.is_infinite()
    }
    /// Whether its sign is positive.
    pub fn is_sign_positive(self) -> bool {
        !self.is_sign_negative()
    }
    /// Whether its sign is negative.
    pub fn is_sign_negative(self) -> bool {
        __binary(8, 1u8 as T, self) < (0u8 as T)
    }
    /// How the two compare: −NaN first, NaN last.
    pub fn total_cmp(&self, other: &T) -> std::cmp::Ordering {
        __total_order(*self).cmp(&__total_order(*other))
    }
}

#[intrinsic = "float_mul_add"]
fn __mul_add<T>(value: T, by: T, more: T) -> T {}
#[intrinsic = "float_total_order"]
fn __total_order<T>(value: T) -> i64 {}

impl f64 {
    /// Its bits.
    pub fn to_bits(self) -> u64 {
        __to_bits(self)
    }
    /// The number with these bits.
    pub fn from_bits(bits: u64) -> f64 {
        __from_bits(bits)
    }
}
impl f32 {
    /// Its bits.
    pub fn to_bits(self) -> u32 {
        __to_bits(self) as u32
    }
    /// The number with these bits.
    pub fn from_bits(bits: u32) -> f32 {
        __from_bits(bits as u64)
    }
}
