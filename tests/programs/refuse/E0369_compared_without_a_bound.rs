//! Compared without a bound.

fn largest<T>(list: &[T]) -> &T {
    let mut largest = &list[0];
    for item in list {
        if item > largest {
            largest = item;
        }
    }
    largest
}
fn main() {
    println!("{}", largest(&[1, 2, 3]));
}
