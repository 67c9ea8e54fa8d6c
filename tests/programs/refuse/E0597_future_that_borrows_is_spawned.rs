//! Future that borrows is spawned.

use std::future::Future;
fn spawn<F: Future + 'static>(future: F) { drop(future); }
async fn work(list: &[i32]) -> usize { list.len() }
fn main() {
    let list = vec![1, 2, 3];
    spawn(work(&list));
}
