//! Refutable let.

fn main() {
    let found: Option<i32> = Some(1);
    let Some(n) = found;
    println!("{n}");
}
