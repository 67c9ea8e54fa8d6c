//! Closure assigns.

fn main() {
    let x = 1;
    let set = || x = 2;
    let _ = x;
    let mut set = set;
    set();
}
