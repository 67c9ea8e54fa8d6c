//! The guard of a lock is held while the future waits.

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
        tick().await;
        *guard += 1;
    });
}
