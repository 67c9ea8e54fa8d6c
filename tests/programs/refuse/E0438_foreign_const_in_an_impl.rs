//! Foreign const in an impl.

trait T {}
struct S;
impl T for S { const N: i32 = 1; }
fn main() {}
