//! A method that a type has not.

struct S;
fn main() {
    S.nothing();
}
