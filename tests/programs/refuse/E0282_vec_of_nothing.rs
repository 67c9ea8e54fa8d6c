//! Vec of nothing.

fn main() { let v = Vec::new(); println!("{}", v.len()); }
