//! Unused parameter.

struct S<T> { n: i32 }
fn main() {}
