//! Not in every case.

fn main() {
    match Some(1) { Some(n) | None => println!("{n}"), }
}
