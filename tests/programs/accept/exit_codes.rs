//! An exit code of `main`.

use std::process::ExitCode;

fn main() -> ExitCode {
    println!("ends with 3");
    ExitCode::from(3)
}
