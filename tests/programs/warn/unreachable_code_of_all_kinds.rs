//! Unreachable code of all kinds.

fn f(n: i32) -> i32 {
    return n;
    println!("never");
}
fn g() -> i32 {
    panic!("no");
    1
}
fn main() {
    loop {
        println!("{}", f(1));
        break;
        println!("x");
    }
    if f(1) > 5 { g(); }
    let n = loop { break 3; };
    println!("{n}");
    match n { 1 => return, _ => return }
    println!("end");
}
