//! Unused mut of all kinds.

fn f(mut a: i32) -> i32 { a }
fn main() {
    let mut n = 1;
    let mut list = vec![1];
    list.push(2);
    println!("{n} {} {}", list.len(), f(1));
    let mut m;
    m = 2;
    println!("{m}");
    let mut count = 0;
    let mut add = || count += 1;
    add();
    println!("{count}");
}
