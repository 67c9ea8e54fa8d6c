//! Adapters of iterators, collected and summed.

fn main() {
    let v: Vec<i32> = (1..=4).map(|x| x * 2).filter(|x| *x > 2).collect();
    let s: i32 = v.iter().sum();
    println!("{s} {}", v.len());
}
