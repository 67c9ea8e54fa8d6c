//! Moved out of a closure.

fn twice<F: Fn()>(f: F) { f(); f(); }
fn main() {
    let text = String::from("a");
    twice(move || drop(text));
}
