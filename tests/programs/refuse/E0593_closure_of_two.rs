//! Closure of two.

fn main() {
    let list = vec![1, 2];
    let n: Vec<i32> = list.into_iter().map(|a, b| a + b).collect();
    println!("{}", n.len());
}
