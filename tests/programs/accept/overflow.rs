//! An addition that does not fit panics.

fn main() {
    let x: i32 = i32_max();
    let y = x + 1;
    println!("{y}");
}
fn i32_max() -> i32 {
    2147483647
}
