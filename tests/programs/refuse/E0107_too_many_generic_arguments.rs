//! More generic arguments than parameters.

fn f(x: Option<i32, u8>) {}
fn main() {}
