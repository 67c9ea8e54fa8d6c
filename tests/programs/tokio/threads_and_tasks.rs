//! Threads of std and tasks together: a thread feeds a channel, another drives a future by a handle.

use std::thread;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::{mpsc, oneshot};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::unbounded_channel();
    let feeder = thread::spawn(move || {
        for n in 0..3 {
            thread::sleep(Duration::from_millis(20));
            tx.send(n * 10).unwrap();
        }
    });
    while let Some(n) = rx.recv().await {
        println!("from the thread: {n}");
    }
    feeder.join().unwrap();

    let (answer, answered) = oneshot::channel();
    let handle = Handle::current();
    thread::spawn(move || {
        let doubled = handle.block_on(async {
            let task = tokio::spawn(async { 21 });
            task.await.unwrap() * 2
        });
        answer.send(doubled).unwrap();
    });
    println!("driven by a thread: {}", answered.await.unwrap());
}
