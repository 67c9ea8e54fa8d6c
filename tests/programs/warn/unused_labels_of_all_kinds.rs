//! Unused labels of all kinds.

fn main() {
    'a: for n in 0..2 { println!("{n}"); }
    'b: loop { break 'b; }
    'c: while false { }
    let n = 'd: { if true { break 'd 1; } 2 };
    println!("{n}");
}
