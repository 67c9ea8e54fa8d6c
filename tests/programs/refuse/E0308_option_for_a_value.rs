//! Option for a value.

fn main() {
    let n: Option<i32> = Some(1);
    let m: i32 = n;
    println!("{m}");
}
