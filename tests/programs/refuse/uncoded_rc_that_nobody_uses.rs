//! It is dropped at the end, and held until then.

use std::future::Future;
use std::rc::Rc;

fn send<F: Future<Output = ()> + Send + 'static>(future: F) {
    drop(future);
}

async fn tick() {}

fn main() {
    send(async {
        let _shared = Rc::new(1);
        tick().await;
    });
}
