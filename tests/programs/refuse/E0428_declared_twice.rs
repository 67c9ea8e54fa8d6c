//! Two structs of one name.

struct A;
struct A;
fn main() {}
