//! An impl that lacks a method.

trait T {
    fn f(&self);
}
struct A;
impl T for A {}
fn main() {}
