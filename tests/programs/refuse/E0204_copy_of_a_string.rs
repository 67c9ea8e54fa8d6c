//! Copy of a string.

#[derive(Clone, Copy)]
struct S { name: String }
fn main() {}
