//! A `&mut` to a variable without `mut`.

fn main() {
    let x = 1;
    let r = &mut x;
}
