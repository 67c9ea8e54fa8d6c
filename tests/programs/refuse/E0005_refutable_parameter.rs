//! Refutable parameter.

fn f((1, n): (i32, i32)) -> i32 { n }
fn main() {
    println!("{}", f((1, 2)));
}
