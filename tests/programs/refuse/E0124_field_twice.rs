//! Field twice.

struct S { a: i32, a: i32 }
fn main() {}
