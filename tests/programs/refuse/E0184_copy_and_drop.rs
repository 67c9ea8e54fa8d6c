//! Copy and drop.

#[derive(Clone, Copy)]
struct S;
impl Drop for S { fn drop(&mut self) {} }
fn main() { let _ = S; }
