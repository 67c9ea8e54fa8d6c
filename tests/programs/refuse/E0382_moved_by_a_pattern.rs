//! Moved by a pattern.

fn main() {
    let found = Some(String::from("a"));
    if let Some(text) = found {
        println!("{text}");
    }
    println!("{}", found.is_some());
}
