//! Unreachable patterns of all kinds.

enum E { A, B, C }
fn f(e: E) -> i32 {
    match e { E::A => 1, E::B | E::C => 2, _ => 3 }
}
fn main() {
    match 3u8 {
        0..=100 => println!("a"),
        50 => println!("b"),
        _ => println!("c"),
    }
    match (true, 1) {
        (true, _) => println!("d"),
        (_, _) => println!("e"),
        (false, 1) => println!("f"),
    }
    match "a" { "a" => println!("g"), "a" => println!("h"), _ => {} }
    println!("{} {} {}", f(E::A), f(E::B), f(E::C));
}
