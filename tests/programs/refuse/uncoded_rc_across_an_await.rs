//! An `Rc` that lives across an `.await`, in a future that may go to another thread.

use std::future::Future;
use std::rc::Rc;

fn send<F: Future<Output = ()> + Send + 'static>(future: F) {
    drop(future);
}

async fn tick() {}

fn main() {
    send(async {
        let shared = Rc::new(1);
        tick().await;
        println!("{shared}");
    });
}
