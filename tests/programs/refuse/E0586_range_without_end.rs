//! Range without end.

fn main() { for n in 1..= { println!("{n}"); } }
