//! Const for a type.

trait T { type N; }
struct S;
impl T for S { const N: i32 = 1; }
fn main() {}
