//! Closures that are called behind references.

fn call_shared<R>(f: &dyn Fn(i32) -> R, n: i32) -> R { f(n) }
fn main() {
    let y = (1u8, true);
    println!("{:?}", call_shared(&|x| match &({ x }) { 3i32..=14 if y.1 => false, m => y.1 }, 3));
    println!("{:?}", call_shared(&|x| x.max(2), 3));
    let s = String::from("v");
    println!("{:?}", call_shared(&|x31| s.clone(), 3));
    println!("{:?}", call_shared(&|x31| { if x31 > 0 { s.clone() } else { String::new() } }, 3));
}
