//! Unused parens of all kinds.

struct S { n: i32 }
fn f(n: i32) -> i32 {
    if (n > 1) { return (n); }
    match (n) { 1 => 2, _ => 3 }
}
fn main() {
    let mut n = f(1);
    while (n < 5) { n += 1; }
    for i in (0..2) { println!("{i}"); }
    if (S { n: 1 }).n == 1 { println!("s"); }
    if (n == 1) || (n == 2) { println!("t"); }
}
