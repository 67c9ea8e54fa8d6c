//! Refutable for.

fn main() {
    let list = vec![Some(1), None];
    for Some(n) in list {
        println!("{n}");
    }
}
