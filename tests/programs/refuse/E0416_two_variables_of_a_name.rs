//! Two variables of a name.

fn main() { let (a, a) = (1, 2); println!("{a}"); }
