//! Unknown variant.

enum E { A }
fn main() { let _e = E::B; let _ = E::A; }
