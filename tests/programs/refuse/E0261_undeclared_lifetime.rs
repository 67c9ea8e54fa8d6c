//! Undeclared lifetime.

fn first(text: &'a str) -> &'a str { text }
fn main() { println!("{}", first("a")); }
