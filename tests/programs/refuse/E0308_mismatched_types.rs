//! A `bool` where a number is wanted.

fn main() {
    let x: i32 = true;
}
