//! Self outside.

fn f() -> Self { 1 }
fn main() {}
