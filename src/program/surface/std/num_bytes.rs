//! What every integer can do: the rest of it.

use std::cmp::Ordering;

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
