//! An import of what is not there.

mod a {}
use a::b;
fn main() {}
