//! Unused variables that are allowed.

#[allow(dead_code)]
fn unused() {}
#[allow(unused_variables)]
fn f(n: i32) { let k = 1; }
fn main() {
    #[allow(unused_mut)]
    let mut a = 1;
    f(a);
    let b = 2;
}
