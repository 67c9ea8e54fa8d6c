//! Unknown field of a variant.

enum E { A { x: i32 } }
fn main() { let _e = E::A { y: 1 }; }
