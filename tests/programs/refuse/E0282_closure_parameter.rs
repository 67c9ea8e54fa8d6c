//! A closure that nobody calls: nothing says what it takes.

fn main() {
    let ignore = |_| 1;
}
