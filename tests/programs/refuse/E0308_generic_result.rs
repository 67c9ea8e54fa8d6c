//! Generic result.

fn same<T>(value: T) -> T {
    1
}
fn main() {
    println!("{}", same(2));
}
