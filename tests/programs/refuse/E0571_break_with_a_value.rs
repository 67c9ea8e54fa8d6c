//! Break with a value.

fn main() { let n = while true { break 1; }; println!("{n:?}"); }
