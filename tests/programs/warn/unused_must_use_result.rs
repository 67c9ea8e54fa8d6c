//! Unused must use result.

fn check(n: i32) -> Result<i32, String> {
    if n > 0 { Ok(n) } else { Err(String::from("no")) }
}
fn main() {
    check(1);
    let _ = check(2);
    check(3).unwrap();
}
