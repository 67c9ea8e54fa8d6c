//! A function that gives a closure, and one that takes one.

fn make(n: i32) -> impl Fn(i32) -> i32 {
    move |x| x + n
}
fn twice<F: FnMut()>(mut f: F) {
    f();
    f();
}
fn main() {
    let add = make(3);
    println!("{}", add(4));
    let mut k = 0;
    twice(|| k += 2);
    println!("{k}");
}
