//! The future holds what the function was given.

use std::future::Future;
use std::rc::Rc;

fn send<F: Future<Output = ()> + Send + 'static>(future: F) {
    drop(future);
}

async fn tick() {}

async fn show(shared: Rc<u32>) {
    println!("{shared}");
}

fn main() {
    send(show(Rc::new(1)));
}
