//! The `Rc` is in the function that is awaited.

use std::future::Future;
use std::rc::Rc;

fn send<F: Future<Output = ()> + Send + 'static>(future: F) {
    drop(future);
}

async fn tick() {}

async fn work() {
    let shared = Rc::new(1);
    tick().await;
    println!("{shared}");
}

fn main() {
    send(async {
        work().await;
    });
}
