//! Object given back.

trait T {}
struct S;
impl T for S {}
fn f() -> dyn T { S }
fn main() { f(); }
