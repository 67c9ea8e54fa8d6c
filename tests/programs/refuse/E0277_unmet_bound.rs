//! An argument that is not what the function demands.

trait T {}
struct S;
fn f<X: T>(x: X) {}
fn main() {
    f(S);
}
