//! Structs, variants, generics and lists, shown for programmers and for people.

use std::fmt::Display;
#[derive(Debug, Clone, PartialEq)]
struct Point { x: i32, y: Option<u8> }
enum Cmd { Go(u32), Stop }
fn show<T: Display>(t: T) -> String { format!("<{t}>") }
fn main() {
    let p = Point { x: 1, y: Some(2) };
    println!("{p:?} {:#?}", p.clone());
    for c in [Cmd::Go(2), Cmd::Stop] {
        match c { Cmd::Go(n) if n > 1 => println!("go {n}"), Cmd::Go(_) => {}, Cmd::Stop => println!("stop") }
    }
    println!("{} {}", show(3), show("x"));
    let v = vec![3, 1, 2];
    let m: Vec<String> = v.iter().map(|n| n.to_string()).collect();
    println!("{m:?} {}", p == p.clone());
}
