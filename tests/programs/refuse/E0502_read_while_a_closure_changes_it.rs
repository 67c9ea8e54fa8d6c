//! Read while a closure changes it.

fn main() {
    let mut count = 0;
    let mut add = || count += 1;
    add();
    println!("{count}");
    add();
}
