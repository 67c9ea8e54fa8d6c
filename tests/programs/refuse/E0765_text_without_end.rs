//! Text without end.

fn main() { println!("a); }
