//! If without else.

fn main() {
    let n: i32 = if true { 1 };
    println!("{n}");
}
