//! A `_` in a signature.

fn f(x: _) {}
fn main() {}
