//! Undeclared lifetime in a struct.

struct Parser { text: &'a str }
fn main() { let p = Parser { text: "a" }; println!("{}", p.text); }
