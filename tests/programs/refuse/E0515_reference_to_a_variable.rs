//! Reference to a variable.

fn make() -> &'static str {
    let text = String::from("a");
    &text
}
fn main() {
    println!("{}", make());
}
