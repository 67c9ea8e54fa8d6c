//! Called once only.

fn twice<F: Fn()>(f: F) { f(); f(); }
fn main() {
    let text = String::from("a");
    let f = move || drop(text);
    twice(f);
}
