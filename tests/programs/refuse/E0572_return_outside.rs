//! Return outside.

const N: i32 = return 1;
fn main() { println!("{N}"); }
