//! Private method.

mod m { pub struct P; impl P { fn f(&self) {} } }
fn main() { m::P.f(); }
