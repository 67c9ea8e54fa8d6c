//! Method for a foreign type.

impl Vec<u8> { fn total(&self) -> u8 { 0 } }
fn main() {}
