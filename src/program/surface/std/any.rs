//! Values whose type is found out when the program runs.

/// A value of any type.
pub trait Any {}

impl Any for String {}

impl std::fmt::Debug for dyn Any {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Any { .. }")
    }
}

/// What a panic leaves.
pub fn __payload(message: Option<String>) -> Box<dyn Any + Send> {
    Box::new(message.unwrap_or(String::new()))
}
