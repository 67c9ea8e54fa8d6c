//! Variable of the function around.

fn main() {
    let n = 1;
    fn inner() -> i32 { n + 1 }
    println!("{}", inner());
}
