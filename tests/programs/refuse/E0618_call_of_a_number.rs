//! A number that is called.

fn main() {
    let x = 5;
    x();
}
