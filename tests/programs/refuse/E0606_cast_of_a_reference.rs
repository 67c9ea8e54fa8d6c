//! Cast of a reference.

fn main() { let n = &1u8 as u32; println!("{n}"); }
