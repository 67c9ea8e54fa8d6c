//! Trait as a type.

trait T {}
fn f(x: &T) {}
fn main() {}
