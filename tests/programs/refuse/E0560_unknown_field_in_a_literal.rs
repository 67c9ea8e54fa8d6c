//! A literal with a field that the struct has not.

struct S {
    a: i32,
}
fn main() {
    let s = S { b: 1, a: 2 };
}
