//! What macros call.

use std::fmt::Arguments;

/// `print!`.
#[intrinsic = "print"]
pub fn __print(args: Arguments) {}

/// `println!`.
#[intrinsic = "println"]
pub fn __println(args: Arguments) {}

/// `eprint!`.
#[intrinsic = "eprint"]
pub fn __eprint(args: Arguments) {}

/// `eprintln!`.
#[intrinsic = "eprintln"]
pub fn __eprintln(args: Arguments) {}

/// `format!`.
#[intrinsic = "format"]
pub fn __format(args: Arguments) -> String {}

/// `panic!`.
#[intrinsic = "panic"]
pub fn __panic(args: Arguments) -> ! {}

/// What is formatted, with the end of the line.
#[intrinsic = "with_newline"]
pub fn __with_newline(args: Arguments) -> Arguments {}
