//! Method for a number.

impl u32 { fn twice(self) -> u32 { self * 2 } }
fn main() {}
