//! From one type to another.

/// Can be made from another type.
#[lang = "From"]
pub trait From<T> {
    /// Makes it.
    fn from(value: T) -> Self;
}

/// Can be made into another type.
#[lang = "Into"]
pub trait Into<T> {
    /// Makes it.
    fn into(self) -> T;
}

impl<T> From<T> for T {
    fn from(value: T) -> T {
        value
    }
}

impl<T, U: From<T>> Into<U> for T {
    fn into(self) -> U {
        U::from(self)
    }
}
