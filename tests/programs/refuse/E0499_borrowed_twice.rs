//! Borrowed twice.

fn main() {
    let mut text = String::from("a");
    let one = &mut text;
    let two = &mut text;
    one.push('b');
    two.push('c');
}
