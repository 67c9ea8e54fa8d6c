//! An error is handed on.

fn div(a: i32, b: i32) -> Result<i32, String> {
    if b == 0 {
        return Err("zero".to_string());
    }
    Ok(a / b)
}
fn calc() -> Result<i32, String> {
    let x = div(8, 2)?;
    let y = div(x, 0)?;
    Ok(y)
}
fn main() {
    match calc() {
        Ok(v) => println!("{v}"),
        Err(e) => println!("error: {e}"),
    }
}
