//! A field that a struct has not.

struct S {
    a: i32,
}
fn main() {
    let s = S { a: 1 };
    s.b;
}
