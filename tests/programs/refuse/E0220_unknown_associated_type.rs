//! Unknown associated type.

trait T { type A; }
fn f<X: T>(_: X::B) {}
fn main() {}
