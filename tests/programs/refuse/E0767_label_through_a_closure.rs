//! Label through a closure.

fn main() { 'a: loop { let f = || { break 'a; }; f(); } }
