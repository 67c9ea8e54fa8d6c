//! What every integer can do.

impl<T: __Int> T {
    /// The sum, or none if it does not fit.
    #[intrinsic = "int_checked_add"]
    pub fn checked_add(self, other: T) -> Option<T> {}

    /// The sum, going round at the end.
    #[intrinsic = "int_wrapping_add"]
    pub fn wrapping_add(self, other: T) -> T {}

    /// The product, going round at the end.
    #[intrinsic = "int_wrapping_mul"]
    pub fn wrapping_mul(self, other: T) -> T {}

    /// Multiplied by itself so many times.
    pub fn pow(self, n: u32) -> T {
        let mut value: T = 1u8 as T;
        let mut left = n;
        while left > 0 {
            value = value * self;
            left -= 1;
        }
        value
    }
}


