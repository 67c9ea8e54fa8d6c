//! A guard that was used is held to the end of its block, even if it is dropped before.

use std::future::Future;
use std::sync::{Arc, Mutex};

fn send<F: Future<Output = ()> + Send + 'static>(future: F) {
    drop(future);
}

async fn tick() {}

fn main() {
    let count = Arc::new(Mutex::new(0));
    send(async move {
        let mut guard = count.lock().unwrap();
        *guard += 1;
        drop(guard);
        tick().await;
    });
}
