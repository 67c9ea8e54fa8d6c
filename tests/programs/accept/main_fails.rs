//! A `main` that gives an error: its status is 1.

use std::fmt;

#[derive(Debug)]
struct Failure {
    why: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "failed: {}", self.why)
    }
}

impl std::error::Error for Failure {}

fn work(n: i32) -> Result<i32, Failure> {
    if n > 1 { Err(Failure { why: format!("{n} is too much") }) } else { Ok(n) }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{}", work(1)?);
    println!("{}", work(2)?);
    println!("never");
    Ok(())
}
