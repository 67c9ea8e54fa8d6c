//! Other type of parameter.

trait T { fn f(&self, n: i32); }
struct S;
impl T for S { fn f(&self, n: u8) {} }
fn main() {}
