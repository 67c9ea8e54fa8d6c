//! Private struct.

mod m { struct S; }
fn main() { let _s = m::S; }
