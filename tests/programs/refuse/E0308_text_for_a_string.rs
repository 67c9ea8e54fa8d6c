//! Text for a string.

fn greet(name: String) { println!("{name}"); }
fn main() { greet("Ann"); }
