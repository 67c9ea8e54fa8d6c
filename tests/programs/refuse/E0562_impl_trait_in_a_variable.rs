//! Impl trait in a variable.

fn main() { let f: impl Fn() = || {}; f(); }
