//! Used after it was spawned.

use std::future::Future;
fn spawn<F: Future + 'static>(future: F) { drop(future); }
fn main() {
    let name = String::from("a");
    spawn(async move { println!("{name}"); });
    println!("{name}");
}
