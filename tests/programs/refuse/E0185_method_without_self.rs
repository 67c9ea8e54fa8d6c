//! Method without self.

trait T { fn f(); }
struct S;
impl T for S { fn f(&self) {} }
fn main() {}
