//! More arguments than parameters.

fn f(a: i32) {}
fn main() {
    f(1, 2);
}
