//! Guards do not count.

fn main() {
    let n = 3;
    match n {
        n if n < 0 => println!("a"),
        n if n >= 0 => println!("b"),
    }
}
