//! Copies that are asked for.

/// Can be copied by being asked to.
#[lang = "Clone"]
pub trait Clone {
    /// A copy of the value.
    fn clone(&self) -> Self;
}
