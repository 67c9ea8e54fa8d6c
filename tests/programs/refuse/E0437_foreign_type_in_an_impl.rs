//! Foreign type in an impl.

trait T {}
struct S;
impl T for S { type N = i32; }
fn main() {}
