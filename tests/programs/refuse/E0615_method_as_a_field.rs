//! Method as a field.

struct S;
impl S { fn size(&self) -> i32 { 1 } }
fn main() { println!("{}", S.size); }
