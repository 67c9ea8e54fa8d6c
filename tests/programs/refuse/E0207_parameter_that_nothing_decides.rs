//! Parameter that nothing decides.

struct S;
impl<T: Default> S { fn f(&self) {} }
fn main() {}
