//! What a guard looked at belongs to one: neither a guard that says no nor one that panics drops it.

use std::panic::catch_unwind;

#[derive(Debug)]
struct Loud(u8);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("-{}", self.0);
    }
}

fn number(n: u8) -> u8 {
    if n == 0 { panic!("no number") } else { n }
}

fn main() {
    let caught = catch_unwind(|| {
        let kept = match (Loud(1), Loud(2)) {
            (a, b) if a.0 > b.0 => a,
            (a, _) if a.0 == 7 => a,
            (_, b) => b,
        };
        println!("{kept:?}");
        number(0)
    });
    println!("{}", caught.is_err());
    let caught = catch_unwind(|| match Some(Loud(3)) {
        Some(loud) if number(loud.0 - 3) > 0 => loud.0,
        Some(Loud(n)) => n,
        None => 0,
    });
    println!("{}", caught.is_err());
    let mut list = vec![vec![1], vec![2, 3]];
    while let Some(top) = list.pop() {
        match top {
            mut all if all.len() > 1 => {
                all.push(4);
                println!("{all:?}");
            }
            all if all.is_empty() => println!("none"),
            all => println!("{all:?}"),
        }
    }
}
