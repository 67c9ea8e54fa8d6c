//! The sum of two structs.

struct S;
fn main() {
    let x = S + S;
}
