//! Impl for all and for one.

trait T { fn f(&self) {} }
struct S;
impl<X> T for X {}
impl T for S {}
fn main() { S.f(); }
