//! Other number of parameters.

trait T { fn f(&self, n: i32); }
struct S;
impl T for S { fn f(&self) {} }
fn main() {}
