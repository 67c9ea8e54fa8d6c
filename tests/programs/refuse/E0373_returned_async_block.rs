//! Returned async block.

use std::future::Future;
fn later(n: i32) -> impl Future<Output = i32> {
    async { n + 1 }
}
fn main() {
    let _future = later(1);
}
