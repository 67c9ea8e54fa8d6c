//! Through a shared reference.

struct P { x: i32 }
fn set(p: &P) { p.x = 2; }
fn main() {
    let p = P { x: 1 };
    set(&p);
    println!("{}", p.x);
}
