//! Moved into a closure.

fn main() {
    let list = vec![1, 2, 3];
    let show = move || println!("{}", list.len());
    show();
    println!("{}", list.len());
}
