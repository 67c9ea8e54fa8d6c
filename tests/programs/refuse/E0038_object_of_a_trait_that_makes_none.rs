//! Object of a trait that makes none.

trait Make { fn make() -> Self; }
fn f(_: &dyn Make) {}
fn main() {}
