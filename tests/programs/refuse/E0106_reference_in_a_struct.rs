//! Reference in a struct.

struct Parser { text: &str }
fn main() { let p = Parser { text: "a" }; println!("{}", p.text); }
