//! Not given on every way.

fn main() {
    let n = 3;
    let x;
    if n > 2 {
        x = 1;
    }
    println!("{x}");
}
