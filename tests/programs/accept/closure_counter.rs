//! A closure that changes what it captured.

#[derive(Debug, Clone, PartialEq)]
struct P {
    x: i32,
    y: Option<u8>,
}
fn main() {
    let mut count = 0;
    let mut add = |n: i32| {
        count += n;
        count
    };
    add(2);
    println!("{}", add(3));
    println!("{count}");
}
