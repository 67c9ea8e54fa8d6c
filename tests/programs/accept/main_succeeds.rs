//! A `main` that gives a `Result`, and gives no error.

fn main() -> Result<(), String> {
    let n: i32 = "42".parse().map_err(|_| "no number".to_string())?;
    println!("{n}");
    Ok(())
}
