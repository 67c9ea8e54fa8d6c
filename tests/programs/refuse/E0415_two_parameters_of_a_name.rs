//! Two parameters of a name.

fn f(a: i32, a: i32) {}
fn main() { f(1, 2); }
