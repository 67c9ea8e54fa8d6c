//! A struct holds itself with ever larger arguments.

struct S<T> {
    next: Option<Box<S<Option<T>>>>,
    value: T,
}

fn main() {
    let s: S<u8> = S { next: None, value: 1 };
    println!("{}", s.value);
}
