//! Async block that borrows is spawned.

use std::future::Future;
fn spawn<F: Future + 'static>(future: F) { drop(future); }
fn main() {
    let list = vec![1, 2, 3];
    spawn(async { println!("{}", list.len()); });
}
