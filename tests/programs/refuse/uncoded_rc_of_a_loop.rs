//! Each turn of the loop holds one.

use std::future::Future;
use std::rc::Rc;

fn send<F: Future<Output = ()> + Send + 'static>(future: F) {
    drop(future);
}

async fn tick() {}

fn main() {
    send(async {
        for shared in [Rc::new(1), Rc::new(2)] {
            tick().await;
            println!("{shared}");
        }
    });
}
