//! In a function that nobody uses.

fn unused<T>(value: T) -> T {
    let other = valeu;
    value
}
fn main() {}
