//! A literal that lacks a field.

struct S {
    a: i32,
    b: i32,
}
fn main() {
    let s = S { a: 1 };
}
