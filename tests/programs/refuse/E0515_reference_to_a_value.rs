//! Reference to a value.

fn make<'a>() -> &'a String {
    &String::from("a")
}
fn main() {
    println!("{}", make());
}
