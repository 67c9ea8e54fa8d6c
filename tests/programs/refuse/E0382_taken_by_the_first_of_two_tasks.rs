//! Taken by the first of two tasks.

use std::future::Future;
fn spawn<F: Future + 'static>(future: F) { drop(future); }
fn main() {
    let name = String::from("a");
    for n in 0..2 {
        spawn(async move { println!("{n} {name}"); });
    }
}
