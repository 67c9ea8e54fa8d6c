//! Unknown label.

fn main() { loop { break 'a; } }
