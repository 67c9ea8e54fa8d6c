//! The closure has the first part borrowed.

fn main() {
    let mut pair = (1, 2);
    let mut add = || pair.0 += 1;
    pair.1 = 3;
    pair.0 = 5;
    add();
    println!("{pair:?}");
}
