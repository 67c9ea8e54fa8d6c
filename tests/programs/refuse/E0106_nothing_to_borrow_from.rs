//! Nothing to borrow from.

fn make() -> &str { "a" }
fn main() { println!("{}", make()); }
