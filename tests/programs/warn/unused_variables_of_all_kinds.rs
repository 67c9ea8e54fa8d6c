//! Unused variables of all kinds.

struct P { x: i32, y: i32 }
fn f(a: i32, _b: i32) -> i32 { 1 }
fn main() {
    let n = 1;
    let (left, right) = (1, 2);
    println!("{left}");
    let p = P { x: 1, y: 2 };
    let P { x, y } = p;
    println!("{x} {}", f(1, 2));
    for i in 0..2 {
        println!("turn");
    }
    let show = |c: i32| println!("c");
    show(1);
    match Some(1) { Some(k) => println!("k"), None => {} }
}
