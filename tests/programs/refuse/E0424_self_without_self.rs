//! Self without self.

struct S { n: i32 }
impl S { fn f() -> i32 { self.n } }
fn main() { println!("{}", S::f()); }
