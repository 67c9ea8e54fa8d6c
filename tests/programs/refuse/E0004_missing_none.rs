//! Missing none.

fn add(x: Option<i32>) -> i32 {
    match x {
        Some(n) => n + 1,
    }
}
fn main() {
    println!("{}", add(None));
}
