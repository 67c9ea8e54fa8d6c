//! Method twice.

struct S;
impl S { fn f(&self) {} }
impl S { fn f(&self) {} }
fn main() {}
