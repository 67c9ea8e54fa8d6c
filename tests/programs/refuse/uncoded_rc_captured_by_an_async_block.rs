//! The async block takes it from the function.

use std::future::Future;
use std::rc::Rc;

fn send<F: Future<Output = ()> + Send + 'static>(future: F) {
    drop(future);
}

async fn tick() {}

fn main() {
    let shared = Rc::new(1);
    send(async move {
        println!("{shared}");
    });
}
