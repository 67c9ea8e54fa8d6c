//! Reserved lifetime.

fn f<'static>(x: &'static str) -> &'static str { x }
fn main() { println!("{}", f("a")); }
