//! A range, and going on with the next.

fn main() {
    let mut sum = 0;
    for i in 0..10 {
        if i == 3 {
            continue;
        }
        sum += i;
    }
    println!("{sum}");
}
