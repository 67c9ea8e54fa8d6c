//! A pattern with a field that the struct has not.

struct S {
    a: i32,
}
fn main() {
    let S { b, .. } = S { a: 1 };
}
