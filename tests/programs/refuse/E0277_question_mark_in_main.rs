//! Question mark in main.

fn parse(n: i32) -> Result<i32, String> {
    if n > 0 { Ok(n) } else { Err(String::from("no")) }
}
fn main() {
    let n = parse(1)?;
    println!("{n}");
}
