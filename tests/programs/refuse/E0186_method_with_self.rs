//! Method with self.

trait T { fn f(&self); }
struct S;
impl T for S { fn f() {} }
fn main() {}
