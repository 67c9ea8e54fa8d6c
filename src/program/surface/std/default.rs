//! A value where none is given.

/// Has a value for where none is given.
#[lang = "Default"]
pub trait Default {
    /// That value.
    fn default() -> Self;
}

impl<T: __Int> Default for T {
    fn default() -> T {
        0u8 as T
    }
}
impl Default for bool {
    fn default() -> bool {
        false
    }
}
