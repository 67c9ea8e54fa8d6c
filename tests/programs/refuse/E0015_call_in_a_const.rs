//! Call in a const.

fn one() -> i32 { 1 }
const N: i32 = one();
fn main() { println!("{N}"); }
