//! Widths and precisions from arguments: at most 65,535, looked at before anything is written.

use std::fmt;
use std::panic::catch_unwind;

struct Loud;

impl fmt::Display for Loud {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        println!("formatting");
        f.pad("loud")
    }
}

fn main() {
    let widest = 65_535;
    println!("{}", format!("{:widest$}", 1).len());
    println!("{}", format!("{:.*}", widest, 1.5).len());
    let wider = widest + 1;
    println!("{}", catch_unwind(|| format!("{Loud} {:wider$}", 1)).is_err());
    println!("{}", catch_unwind(|| format!("{Loud} {:.wider$}", 1.5)).is_err());
    println!("{:>1$}", Loud, 6);
    println!("{:1$}", 1, usize::MAX);
}
