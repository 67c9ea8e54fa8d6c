//! Generic value moved twice.

fn twice<T>(value: T) -> (T, T) {
    (value, value)
}
fn main() {
    let pair = twice(1);
    println!("{}", pair.0 + pair.1);
}
