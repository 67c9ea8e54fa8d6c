//! An impl with a method that the trait has not.

trait T {}
struct A;
impl T for A {
    fn f() {}
}
fn main() {}
