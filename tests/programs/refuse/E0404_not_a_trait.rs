//! An impl of a struct for another.

struct A;
struct B;
impl B for A {}
fn main() {}
