//! Future for a value.

async fn number() -> i32 { 1 }
fn main() {
    let n: i32 = number();
    println!("{n}");
}
