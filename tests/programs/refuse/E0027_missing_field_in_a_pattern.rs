//! A pattern that lacks a field.

struct S {
    a: i32,
    b: i32,
}
fn main() {
    let S { a } = S { a: 1, b: 2 };
}
