//! Moved before it is borrowed in a call.

fn both(a: String, b: &str) { println!("{a} {b}"); }
fn main() {
    let a = String::from("a");
    both(a, &a);
}
