//! A value where none is given.

/// Has a value for where none is given.
#[lang = "Default"]
pub trait Default {
    /// That value.
    fn default() -> Self;
}

impl<T: __Num> Default for T {
    fn default() -> T {
        0u8 as T
    }
}
impl Default for bool {
    fn default() -> bool {
        false
    }
}
impl Default for char {
    fn default() -> char {
        '\0'
    }
}
impl Default for &str {
    fn default() -> &'static str {
        ""
    }
}
impl<T> Default for &[T] {
    fn default() -> &'static [T] {
        &[]
    }
}
impl<T> Default for Vec<T> {
    fn default() -> Vec<T> {
        Vec::new()
    }
}
impl<T: Default> Default for Box<T> {
    fn default() -> Box<T> {
        Box::new(T::default())
    }
}
impl<T: Default, const N: usize> Default for [T; N] {
    fn default() -> [T; N] {
        std::array::from_fn(|_| T::default())
    }
}
