//! Dropped at the end of its statement.

fn main() {
    let text: &str = String::from("a b").as_str();
    println!("{text}");
}
