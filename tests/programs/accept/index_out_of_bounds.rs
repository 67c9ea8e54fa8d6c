//! An index that is not there panics.

fn main() {
    let mut n = 0;
    while n < 3 {
        n += 1;
    }
    let v = vec![1u8, 2, 3];
    let i = 7;
    println!("{n}");
    println!("{}", v[i]);
}
