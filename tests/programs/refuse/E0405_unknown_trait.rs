//! An impl of a trait that is not there.

struct A;
impl T for A {}
fn main() {}
