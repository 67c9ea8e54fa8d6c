//! Object without its type.

trait T { type Out; }
fn f(_: &dyn T) {}
fn main() {}
