//! Field of a number.

fn main() { let n = 1; println!("{}", n.x); }
