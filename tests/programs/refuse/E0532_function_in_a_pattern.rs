//! Function in a pattern.

fn f() {}
fn main() { match 1 { f(x) => {}, _ => {} } }
