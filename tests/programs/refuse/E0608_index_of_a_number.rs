//! Index of a number.

fn main() { let n = 1u32; println!("{}", n[0]); }
