//! Used before it has a value.

fn main() {
    let x: i32;
    println!("{x}");
}
