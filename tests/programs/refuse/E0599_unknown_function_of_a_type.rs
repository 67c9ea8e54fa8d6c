//! Unknown function of a type.

struct S;
fn main() { let _s = S::new(); }
